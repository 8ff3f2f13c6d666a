namespace GraphExplorer.Neo4j.Loading;

/// <summary>Names of the indexes that are the store's own; the server names those of keys itself.</summary>
internal static class IndexNames
{
    /// <summary>Of the words that candidates are found by.</summary>
    public const string Text = "graphexplorer_text";

    /// <summary>Of the properties of a label that nodes are looked up by.</summary>
    public static string Lookup(string label) => $"graphexplorer_lookup_{label}";
}
