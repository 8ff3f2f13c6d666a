using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Names;

namespace GraphExplorer.Neo4j.Structure;

/// <summary>The texts and parameters of a topology's questions: one a level, whatever is asked for.</summary>
internal sealed class LevelQueries
{
    /// <summary>What the first column says of a row: an arc that ends, or starts, at a node asked about; a node.</summary>
    public const int IncomingKind = 0;

    /// <inheritdoc cref="IncomingKind" />
    public const int OutgoingKind = 1;

    /// <inheritdoc cref="IncomingKind" />
    public const int NodeKind = 2;

    private readonly KeyProperty _keys;
    private readonly bool _hasLabelColumns;
    private readonly string _wanted; // as it stands in a pattern; nothing for all
    private readonly string[] _unwanted;
    private readonly string[] _counted; // what degrees are counted by

    public LevelQueries(KeyProperty keys, TopologyRequest request, IReadOnlyList<string> types)
    {
        _keys = keys;
        var wanted = request.Types is null ? types : [.. types.Intersect(request.Types, StringComparer.Ordinal)];
        HasWantedTypes = wanted.Count > 0;
        _unwanted = [.. types.Except(wanted, StringComparer.Ordinal)];
        _wanted = _unwanted.Length == 0 ? "" : Quoted.AnyOf(wanted);
        _counted = [.. wanted];
        _hasLabelColumns = request.NodeColumns.Any(column => column.IsLabel);
        Columns = new Dictionary<string, Value>
        {
            ["nodeColumns"] = Value.From(request.NodeColumns.Select(column => keys.StoredName(column.Property))),
            ["arcColumns"] = Value.From(request.ArcColumns.Select(column => keys.StoredName(column.Property))),
        };
        Level = WriteLevel(request.ArcColumns.Count > 0);
    }

    /// <summary>Whether the graph has any relationship of the wanted types.</summary>
    public bool HasWantedTypes { get; }

    /// <summary>Parameters of every question: the properties wanted.</summary>
    public IReadOnlyDictionary<string, Value> Columns { get; }

    /// <summary>
    /// The arcs of the nodes <c>$ids</c>, then their neighbours, each once. Rows of arcs: kind, the place of the node in the
    /// list, type, key of the neighbour, key, columns. Rows of nodes: kind and <see cref="NodeRow"/>.
    /// </summary>
    public string Level { get; }

    /// <summary>Of a node <c>n</c>: element id, key, degrees out and in, columns, labels where columns need them.</summary>
    public string NodeRow =>
        $"elementId(n) AS b, {_keys.OfNode("n")} AS c, [{Degree("(n)-", "->()")}, {Degree("(n)<-", "-()")}] AS d, " +
        $"[p IN $nodeColumns | n[p]] AS e, {(_hasLabelColumns ? "labels(n)" : "null")} AS f";

    /// <summary>The key of a relationship <c>r</c>.</summary>
    public string RelationshipKey => $"{_keys.OfRelationship("r")} AS key";

    private string WriteLevel(bool hasArcColumns)
    {
        var columns = hasArcColumns ? "[p IN $arcColumns | r[p]]" : "[]";
        var arc = $"i AS b, type(r) AS c, {_keys.OfNode("n")} AS d, {_keys.OfRelationship("r")} AS e, {columns} AS f";
        return $"""
            UNWIND range(0, size($ids) - 1) AS i
            MATCH (g)-[r{_wanted}]->(n) WHERE elementId(g) = $ids[i] RETURN {OutgoingKind} AS a, {arc}
            UNION ALL
            UNWIND range(0, size($ids) - 1) AS i
            MATCH (g)<-[r{_wanted}]-(n) WHERE elementId(g) = $ids[i] RETURN {IncomingKind} AS a, {arc}
            UNION ALL
            UNWIND $ids AS id
            MATCH (g)-[{_wanted}]-(n) WHERE elementId(g) = id WITH DISTINCT n
            RETURN {NodeKind} AS a, {NodeRow}
            """;
    }

    /// <summary>
    /// Counts arcs without reading them: a sum over types out of what the server keeps for each node. Where most types are
    /// wanted, the others are taken off the whole.
    /// </summary>
    private string Degree(string left, string right)
    {
        if (!HasWantedTypes)
            return "0";
        var whole = $"COUNT {{ {left}[]{right} }}";
        if (_unwanted.Length == 0)
            return whole;
        return _unwanted.Length < _counted.Length
            ? $"{whole} - COUNT {{ {left}[{Quoted.AnyOf(_unwanted)}]{right} }}"
            : $"COUNT {{ {left}[{Quoted.AnyOf(_counted)}]{right} }}";
    }
}
