using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters;

/// <summary>What is asked of a topology: every column once, whichever filters need it.</summary>
internal sealed class ColumnRequest
{
    private readonly List<ArcColumn> _arcs = [];
    private readonly List<ArcColumn> _nodes = [];

    /// <summary>Asks for a column of relationships, and says where it will stand.</summary>
    public int Arc(ArcColumn column) => Place(_arcs, column);

    /// <summary>Asks for a column of nodes, and says where it will stand.</summary>
    public int Node(ArcColumn column) => Place(_nodes, column);

    /// <summary>What to ask the store for.</summary>
    /// <param name="types">The types of relationships; null for all.</param>
    public TopologyRequest Of(IReadOnlyList<string>? types) =>
        new() { Types = types, ArcColumns = _arcs, NodeColumns = _nodes };

    private static int Place(List<ArcColumn> columns, ArcColumn column)
    {
        var place = columns.IndexOf(column);
        if (place >= 0)
            return place;
        columns.Add(column);
        return columns.Count - 1;
    }
}

/// <summary>
/// The columns that a filter needs, and where each stands in the topology's request; -1 where it is not needed, so that
/// a search without conditions carries no columns at all.
/// </summary>
internal sealed class FilterColumns
{
    private readonly ColumnRequest _request;

    public FilterColumns(CompiledFilter filter, bool refusesHubs)
        : this(filter, refusesHubs, new ColumnRequest())
    {
    }

    public FilterColumns(CompiledFilter filter, bool refusesHubs, ColumnRequest request)
    {
        _request = request;
        if (filter.Window is not null)
        {
            StartMin = Arc(FactProperties.StartMin, ColumnEncoding.DayNumber);
            StartMax = Arc(FactProperties.StartMax, ColumnEncoding.DayNumber);
            EndMin = Arc(FactProperties.EndMin, ColumnEncoding.DayNumber);
            EndMax = Arc(FactProperties.EndMax, ColumnEncoding.DayNumber);
            Dated = Arc(FactProperties.Dated, ColumnEncoding.Boolean);
            Approximate = Arc(FactProperties.Approximate, ColumnEncoding.Boolean);
        }

        if (filter.Stance is not null)
            Stance = Arc(FactProperties.Stance, ColumnEncoding.TextCode);
        if (filter.MinTier is not null)
            Tier = Arc(FactProperties.Tier, ColumnEncoding.Integer);
        if (filter.MinWorks is not null)
            Works = Arc(FactProperties.Works, ColumnEncoding.Integer);
        if (filter.Modality is not null)
            Modality = Arc(FactProperties.Modality, ColumnEncoding.TextCode);
        if (filter.Hypotheses is not null)
            Hypothesis = Arc(FactProperties.Hypothesis, ColumnEncoding.TextCode);
        if (refusesHubs)
            Hub = Node(new ArcColumn(EntityProperties.Hub, ColumnEncoding.Boolean));
        if (filter.RefuseConcepts)
            Concept = Node(ArcColumn.Label(Labels.Concept));
        LabelColumns = [.. (filter.Labels ?? []).Select(label => Node(ArcColumn.Label(label)))];
        ExcludeLabelColumns = [.. filter.ExcludeLabels.Select(label => Node(ArcColumn.Label(label)))];
    }

    public int StartMin { get; } = -1;

    public int StartMax { get; } = -1;

    public int EndMin { get; } = -1;

    public int EndMax { get; } = -1;

    public int Dated { get; } = -1;

    public int Approximate { get; } = -1;

    public int Stance { get; } = -1;

    public int Tier { get; } = -1;

    public int Works { get; } = -1;

    public int Modality { get; } = -1;

    public int Hypothesis { get; } = -1;

    public int Hub { get; } = -1;

    public int Concept { get; } = -1;

    public int[] LabelColumns { get; }

    public int[] ExcludeLabelColumns { get; }

    /// <summary>What to ask the store for.</summary>
    public TopologyRequest Request(IReadOnlyList<string>? types) => _request.Of(types);

    private int Arc(string property, ColumnEncoding encoding) => _request.Arc(new ArcColumn(property, encoding));

    private int Node(ArcColumn column) => _request.Node(column);
}
