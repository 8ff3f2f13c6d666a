using System.Text;

namespace GraphExplorer.Exploration.Catalogue;

/// <summary>Kinds of sources in words.</summary>
internal static class SourceKind
{
    /// <summary>A kind as people say it: "book chapter" for <c>bookChapter</c>, "web page" for <c>web</c>.</summary>
    public static string Words(string kind)
    {
        if (kind == "web")
            return "web page";
        var words = new StringBuilder();
        foreach (var character in kind)
        {
            if (char.IsUpper(character) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(character));
        }

        return words.ToString();
    }
}
