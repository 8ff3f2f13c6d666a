using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Names;

namespace GraphExplorer.Neo4j.Structure;

/// <summary>The texts and parameters of a topology's questions: one per level, whatever is asked for.</summary>
internal sealed class LevelQueries
{
    /// <summary>
    /// What the first column says of a row: an arc that ends, or starts, at a node asked about; a node.
    /// </summary>
    public const int IncomingKind = 0;

    /// <inheritdoc cref="IncomingKind" />
    public const int OutgoingKind = 1;

    /// <inheritdoc cref="IncomingKind" />
    public const int NodeKind = 2;

    /// <summary>
    /// Types that are named in a text at most. Each text is planned anew, and a plan over dozens of types takes the
    /// server longer than most searches; more types travel as a parameter.
    /// </summary>
    private const int MaxNamed = 4;

    /// <summary>
    /// Arcs or nodes in a row at most. A row costs the server and the wire about as much as an arc, so it carries
    /// many; a client holds a row whole, so it does not carry all of them.
    /// </summary>
    private const int MaxListed = 500;

    private readonly KeyProperty _keys;
    private readonly bool _hasLabelColumns;
    private readonly string[] _wanted;
    private readonly string[] _unwanted;

    public LevelQueries(KeyProperty keys, TopologyRequest request, IReadOnlyList<string> types)
    {
        _keys = keys;
        _wanted = request.Types is null ? [.. types] : [.. types.Intersect(request.Types, StringComparer.Ordinal)];
        _unwanted = [.. types.Except(_wanted, StringComparer.Ordinal)];
        _hasLabelColumns = request.NodeColumns.Any(column => column.IsLabel);
        Columns = new Dictionary<string, Value>
        {
            ["types"] = Value.From(_wanted),
            ["nodeColumns"] = Value.From(request.NodeColumns.Select(column => keys.StoredName(column.Property))),
            ["arcColumns"] = Value.From(request.ArcColumns.Select(column => keys.StoredName(column.Property))),
        };
        Level = WriteLevel(request.ArcColumns.Count > 0);
    }

    /// <summary>Whether the graph has any relationship of the wanted types.</summary>
    public bool HasWantedTypes => _wanted.Length > 0;

    /// <summary>Parameters of every question: the types and properties wanted.</summary>
    public IReadOnlyDictionary<string, Value> Columns { get; }

    /// <summary>
    /// The arcs of the nodes <c>$ids</c>, then their neighbours, each once. Rows: kind, the place of the node in the
    /// list (of arcs only), a list of what is told. Of an arc: type, element id of the neighbour, key, columns; of a
    /// node: <see cref="NodeList"/>.
    /// </summary>
    public string Level { get; }

    /// <summary>
    /// Of a node <c>n</c>, without brackets: element id, key, degrees out and in, columns, labels where columns need
    /// them.
    /// </summary>
    public string NodeList =>
        $"elementId(n), {_keys.OfNode("n")}, {Degree("(n)-", "->()")}, {Degree("(n)<-", "-()")}, " +
        $"[p IN $nodeColumns | n[p]], {(_hasLabelColumns ? "labels(n)" : "null")}";

    /// <summary>The key of a relationship <c>r</c>.</summary>
    public string RelationshipKey => $"{_keys.OfRelationship("r")} AS key";

    private string WriteLevel(bool hasArcColumns)
    {
        var columns = hasArcColumns ? "[p IN $arcColumns | r[p]]" : "[]";
        var arc = $"[type(r), elementId(n), {_keys.OfRelationship("r")}, {columns}]";
        var (named, condition) =
            _unwanted.Length == 0 ? ("", "true")
            : _wanted.Length <= MaxNamed ? (Quoted.AnyOf(_wanted), "true")
            : ("", "type(r) IN $types");
        return $"""
            {Arcs($"(g)-[r{named}]->(n)", OutgoingKind)}
            UNION ALL
            {Arcs($"(g)<-[r{named}]-(n)", IncomingKind)}
            UNION ALL
            UNWIND $ids AS id
            MATCH (g)-[r{named}]-(n) WHERE elementId(g) = id AND {condition} WITH DISTINCT n
            WITH [{NodeList}] AS node
            WITH collect(node) AS items UNWIND range(0, size(items) - 1, {MaxListed}) AS at
            RETURN {NodeKind} AS a, null AS b, items[at..at + {MaxListed}] AS c
            """;

        string Arcs(string pattern, int kind) => $"""
            UNWIND range(0, size($ids) - 1) AS i
            MATCH (g) WHERE elementId(g) = $ids[i]
            WITH i, [{pattern} WHERE {condition} | {arc}] AS items
            UNWIND range(0, size(items) - 1, {MaxListed}) AS at
            RETURN {kind} AS a, i AS b, items[at..at + {MaxListed}] AS c
            """;
    }

    /// <summary>
    /// Counts arcs. Where few types are to be counted, or to be taken off the whole, that is a sum out of what the
    /// server keeps for each node, without a look at its relationships.
    /// </summary>
    private string Degree(string left, string right)
    {
        var whole = $"COUNT {{ {left}[]{right} }}";
        if (!HasWantedTypes)
            return "0";
        if (_unwanted.Length == 0)
            return whole;
        if (_wanted.Length <= MaxNamed)
            return $"COUNT {{ {left}[{Quoted.AnyOf(_wanted)}]{right} }}";
        return _unwanted.Length <= MaxNamed
            ? $"{whole} - COUNT {{ {left}[{Quoted.AnyOf(_unwanted)}]{right} }}"
            : $"COUNT {{ {left}[x]{right} WHERE type(x) IN $types }}";
    }
}
