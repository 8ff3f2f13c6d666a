using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters;

/// <summary>
/// The columns that a filter needs, and where each stands in the topology's request; -1 where it is not needed, so that
/// a search without conditions carries no columns at all.
/// </summary>
internal sealed class FilterColumns
{
    private readonly List<ArcColumn> _arcs = [];
    private readonly List<ArcColumn> _nodes = [];

    public FilterColumns(CompiledFilter filter, bool refusesHubs)
    {
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
    public TopologyRequest Request(IReadOnlyList<string>? types) =>
        new() { Types = types, ArcColumns = _arcs, NodeColumns = _nodes };

    private int Arc(string property, ColumnEncoding encoding)
    {
        _arcs.Add(new ArcColumn(property, encoding));
        return _arcs.Count - 1;
    }

    private int Node(ArcColumn column)
    {
        _nodes.Add(column);
        return _nodes.Count - 1;
    }
}
