using GraphExplorer.Graph.Arcs;
using GraphExplorer.Neo4j.Names;

namespace GraphExplorer.Neo4j.Reading;

/// <summary>
/// The texts of a view's questions: fixed but for labels, types and the key property, so that plans are kept.
/// </summary>
internal sealed class ViewQueries(KeyProperty keys)
{
    /// <summary>Types that are named in a text at most; every text is planned anew.</summary>
    private const int MaxNamed = 4;

    /// <summary>Nodes by <c>$keys</c> (through indexes) and by <c>$ids</c>; null where there can be none.</summary>
    /// <param name="labels">All labels of the database.</param>
    /// <param name="returned">What to give of a node <c>n</c>.</param>
    /// <param name="hasIds">Whether to look for element ids too.</param>
    public string? Nodes(IReadOnlyList<string> labels, string returned, bool hasIds)
    {
        var parts = new List<string>();
        if (labels.Count > 0)
            parts.Add($"MATCH (n{Quoted.AnyOf(labels)}) WHERE {keys.Of("n")} IN $keys RETURN {returned}");
        if (hasIds)
            parts.Add($"MATCH (n) WHERE elementId(n) IN $ids RETURN {returned}");
        return parts.Count == 0 ? null : string.Join("\nUNION ALL\n", parts);
    }

    /// <summary>Relationships <c>r</c> by keys, as <see cref="Nodes"/>; their ends are <c>a</c> and <c>b</c>.</summary>
    public string? Relationships(IReadOnlyList<string> types, string returned, bool hasIds)
    {
        var parts = new List<string>();
        if (types.Count > 0)
            parts.Add($"MATCH (a)-[r{Quoted.AnyOf(types)}]->(b) WHERE {keys.Of("r")} IN $keys RETURN {returned}");
        if (hasIds)
            parts.Add($"MATCH (a)-[r]->(b) WHERE elementId(r) IN $ids RETURN {returned}");
        return parts.Count == 0 ? null : string.Join("\nUNION ALL\n", parts);
    }

    /// <summary>Keys of nodes after <c>$after</c>; the server's order of strings is that of keys.</summary>
    public string ListNodes(string? label) =>
        $"""
        MATCH (n{(label is null ? "" : ":" + Quoted.Name(label))})
        WITH {keys.OfNode("n")} AS key WHERE $after IS NULL OR key > $after
        RETURN key ORDER BY key LIMIT $limit
        """;

    /// <summary>As <see cref="ListNodes"/> where all keys of the label are strings: in the order of its index.</summary>
    public string ListNodesInOrder(string label, bool hasAfter) =>
        $"""
        MATCH (n:{Quoted.Name(label)}) WHERE {keys.Of("n")} {(hasAfter ? "> $after" : ">= ''")}
        RETURN {keys.Of("n")} AS key ORDER BY {keys.Of("n")} LIMIT $limit
        """;

    /// <summary>One node of a label whose key is no string, if there is any.</summary>
    public string HasOtherKeys(string label) =>
        $"MATCH (n:{Quoted.Name(label)}) WHERE NOT {keys.Of("n")} IS :: STRING NOT NULL RETURN 1 LIMIT 1";

    /// <summary>How many nodes, and how many relationships, have no key.</summary>
    public string CountKeyless() =>
        $$"""
        CALL () { MATCH (n) WHERE size(labels(n)) = 0 OR NOT {{keys.IsKey("n")}} RETURN count(n) AS nodes }
        CALL () { MATCH ()-[r]->() WHERE NOT {{keys.IsKey("r")}} RETURN count(r) AS relationships }
        RETURN nodes, relationships
        """;

    /// <summary>
    /// Keys of nodes whose property <c>$property</c>, as a list, holds one of <c>$values</c>: looks at them all.
    /// </summary>
    public string ScanNodes(string label) =>
        $"""
        MATCH (n:{Quoted.Name(label)}) WHERE any(item IN [] + n[$property] WHERE item IN $values)
        RETURN {keys.OfNode("n")} AS key ORDER BY key LIMIT $limit
        """;

    /// <summary>Keys of nodes that one of <c>$queries</c> finds in the full-text index <c>$index</c>.</summary>
    public string FindNodes() =>
        $"""
        UNWIND $queries AS query
        CALL db.index.fulltext.queryNodes($index, query) YIELD node AS n WITH DISTINCT n
        RETURN {keys.OfNode("n")} AS key ORDER BY key LIMIT $limit
        """;

    /// <summary>
    /// Keys of the relationships of the node <c>$id</c>, of a few types by name, of more by <c>$types</c>; a loop
    /// matches a pattern without direction once.
    /// </summary>
    public string ListRelationships(ArcDirections directions, IReadOnlyList<string>? types)
    {
        var (left, right) = directions switch
        {
            ArcDirections.Outgoing => ("-", "->"),
            ArcDirections.Incoming => ("<-", "-"),
            _ => ("-", "-"),
        };
        var isNamed = types is { Count: <= MaxNamed };
        return $"""
            MATCH (n){left}[r{(isNamed ? Quoted.AnyOf(types!) : "")}]{right}() WHERE elementId(n) = $id
            WITH {keys.OfRelationship("r")} AS key, r WHERE ($after IS NULL OR key > $after)
            {(types is null || isNamed ? "" : "AND type(r) IN $types")}
            RETURN key ORDER BY key LIMIT $limit
            """;
    }

    /// <summary>Counts by type and direction of the nodes <c>$ids</c>, each with its place in that list.</summary>
    public static string CountRelationships =>
        """
        UNWIND range(0, size($ids) - 1) AS i
        MATCH (n)-[r]->() WHERE elementId(n) = $ids[i] RETURN i, type(r) AS type, true AS outgoing, count(*) AS count
        UNION ALL
        UNWIND range(0, size($ids) - 1) AS i
        MATCH (n)<-[r]-() WHERE elementId(n) = $ids[i] RETURN i, type(r) AS type, false AS outgoing, count(*) AS count
        """;
}
