using System.Diagnostics;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Filters;

/// <summary>
/// Conditions at work in one search: decides arc by arc and node by node, and remembers what each condition refused. Made
/// before the topology is opened, so that it can ask for its columns; opened with it.
/// </summary>
internal sealed class FactArcFilterState
{
    private readonly CompiledFilter _filter;
    private readonly ConditionTest[] _arcTests;
    private readonly ConditionTest[] _innerTests;
    private readonly RefusalMarks _refusedByType = new();
    private readonly HashSet<int> _named = [];
    private Topology? _topology;
    private bool[] _types = [];

    /// <summary>Binds a filter's conditions.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="request">Receives the columns that they look at.</param>
    /// <param name="others">Conditions of the question beside those of the filter, asked after them.</param>
    public FactArcFilterState(
        CompiledFilter filter,
        ColumnRequest request,
        params IReadOnlyList<FactCondition> others)
    {
        _filter = filter;
        var tests = filter.Conditions.Concat(others).Select(own => own.Bind(request)).OfType<ConditionTest>().ToArray();
        _arcTests =
        [
            .. tests.Where(test => !test.Condition.IsAboutEntities)
                .OrderBy(test => test.Condition.IsAskedLast), // stable: else in the order of the list
        ];
        _innerTests = [.. tests.Where(test => test.Condition.IsAboutEntities)];
    }

    private Topology Topology
    {
        get
        {
            Debug.Assert(_topology is not null, "Opened before it is asked.");
            return _topology;
        }
    }

    /// <summary>How many relationships, or entities, each condition refused, each once; without those that refused none.</summary>
    public IReadOnlyList<ExcludedCount> Refused =>
    [
        .. _arcTests.Concat(_innerTests)
            .Where(test => test.Refused.Count > 0)
            .Select(test => new ExcludedCount(
                test.Condition.Name,
                test.Refused.Count,
                test.Condition.IsAboutEntities ? "entities" : "relationships")),
    ];

    /// <summary>Makes the verdicts ready, once the topology is there.</summary>
    public async ValueTask OpenAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        Topology topology,
        CancellationToken cancellationToken)
    {
        var verdicts = await SourceVerdicts.PrepareAsync(_filter, catalogue, view, topology, cancellationToken);
        Open(topology, verdicts);
    }

    /// <summary>As <see cref="OpenAsync"/>, for a filter that names no sources.</summary>
    public void Open(Topology topology, SourceVerdicts? verdicts = null)
    {
        _topology = topology;
        foreach (var test in _arcTests)
            test.Open(topology, verdicts);
        foreach (var test in _innerTests)
            test.Open(topology, verdicts);
    }

    /// <summary>Entities that the question names: they are let through whatever they are.</summary>
    public void NeverAskAbout(params ReadOnlySpan<IReadOnlyList<int>> named)
    {
        foreach (var nodes in named)
            _named.UnionWith(nodes);
    }

    public bool AllowsType(int type)
    {
        if (type >= _types.Length)
            _types = [.. Topology.Types.Select(_filter.AllowsType)];
        return _types[type];
    }

    public bool AllowsArc(in ArcBlock block, int index)
    {
        foreach (var test in _arcTests)
        {
            if (!test.AllowsArc(block, index))
            {
                test.Refused.Add(block.Relationships[index]);
                return false;
            }
        }

        return true;
    }

    public bool AllowsInner(int node)
    {
        if (_innerTests.Length == 0 || _named.Contains(node))
            return true;
        foreach (var test in _innerTests)
        {
            if (!test.AllowsInner(node))
            {
                test.Refused.Add(node);
                return false;
            }
        }

        return true;
    }

    /// <summary>Decides about an arc of any type, only to remember it.</summary>
    public void Note(in ArcBlock block, int index)
    {
        if (!AllowsType(block.Type))
            _refusedByType.Add(block.Relationships[index]);
        else
            AllowsArc(block, index);
    }

    /// <summary>Decides about an inner node, only to remember it.</summary>
    public void Note(int node) => AllowsInner(node);

    /// <summary>Whether a relationship that was asked about was refused.</summary>
    public bool HasRefusedArc(int relationship) =>
        _refusedByType.Contains(relationship) || _arcTests.Any(test => test.Refused.Contains(relationship));

    /// <summary>Whether an inner node that was asked about was refused.</summary>
    public bool HasRefusedInner(int node) => _innerTests.Any(test => test.Refused.Contains(node));
}
