using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Names;

namespace GraphExplorer.Neo4j.Structure;

/// <summary>The texts and parameters of a topology's questions: one a level, whatever is asked for.</summary>
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
    /// The arcs of the nodes <c>$ids</c>, then their neighbours, each once. Rows of arcs: kind, the place of the node
    /// in the list, type, key of the neighbour, key, columns. Rows of nodes: kind and <see cref="NodeRow"/>.
    /// </summary>
    public string Level { get; }

    /// <summary>
    /// Of a node <c>n</c>: element id, key, degrees out and in, columns, labels where columns need them.
    /// </summary>
    public string NodeRow =>
        $"elementId(n) AS b, {_keys.OfNode("n")} AS c, [{Degree("(n)-", "->()")}, {Degree("(n)<-", "-()")}] AS d, " +
        $"[p IN $nodeColumns | n[p]] AS e, {(_hasLabelColumns ? "labels(n)" : "null")} AS f";

    /// <summary>The key of a relationship <c>r</c>.</summary>
    public string RelationshipKey => $"{_keys.OfRelationship("r")} AS key";

    private string WriteLevel(bool hasArcColumns)
    {
        var columns = hasArcColumns ? "[p IN $arcColumns | r[p]]" : "[]";
        var arc = $"i AS b, type(r) AS c, {_keys.OfNode("n")} AS d, {_keys.OfRelationship("r")} AS e, {columns} AS f";
        var (named, condition) =
            _unwanted.Length == 0 ? ("", "")
            : _wanted.Length <= MaxNamed ? (Quoted.AnyOf(_wanted), "")
            : ("", " AND type(r) IN $types");
        return $"""
            UNWIND range(0, size($ids) - 1) AS i
            MATCH (g)-[r{named}]->(n) WHERE elementId(g) = $ids[i]{condition} RETURN {OutgoingKind} AS a, {arc}
            UNION ALL
            UNWIND range(0, size($ids) - 1) AS i
            MATCH (g)<-[r{named}]-(n) WHERE elementId(g) = $ids[i]{condition} RETURN {IncomingKind} AS a, {arc}
            UNION ALL
            UNWIND $ids AS id
            MATCH (g)-[r{named}]-(n) WHERE elementId(g) = id{condition} WITH DISTINCT n
            RETURN {NodeKind} AS a, {NodeRow}
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
