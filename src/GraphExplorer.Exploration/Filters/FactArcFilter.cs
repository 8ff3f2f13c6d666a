using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters;

/// <summary>The filter of a question as kernels call it; a thin struct round the state of one search.</summary>
internal readonly struct FactArcFilter(FactArcFilterState state) : IArcFilter
{
    /// <inheritdoc />
    public bool AllowsType(int type) => state.AllowsType(type);

    /// <inheritdoc />
    public bool AllowsArc(in ArcBlock block, int index) => state.AllowsArc(block, index);

    /// <inheritdoc />
    public bool AllowsInner(int node) => state.AllowsInner(node);
}

/// <summary>
/// A filter as kernels call it, and a narrower one that is asked about all that passes: its refusals tell afterwards
/// what of a path it would not have let through.
/// </summary>
internal readonly struct WitnessedArcFilter(FactArcFilterState state, FactArcFilterState? witness) : IArcFilter
{
    /// <inheritdoc />
    public bool AllowsType(int type) => state.AllowsType(type);

    /// <inheritdoc />
    public bool AllowsArc(in ArcBlock block, int index)
    {
        if (!state.AllowsArc(block, index))
            return false;
        witness?.Note(block, index);
        return true;
    }

    /// <inheritdoc />
    public bool AllowsInner(int node)
    {
        if (!state.AllowsInner(node))
            return false;
        witness?.Note(node);
        return true;
    }
}

/// <summary>Decides arc by arc, and remembers what each setting refused.</summary>
internal sealed class FactArcFilterState(
    Topology topology,
    CompiledFilter filter,
    FilterColumns columns,
    HubUse hubs,
    int? hubDegree,
    SourceVerdicts? verdicts)
{
    private readonly Dictionary<string, HashSet<int>> _refused = new(StringComparer.Ordinal);
    private readonly CodeVerdicts _stances = new(text => IsStrongEnough(text, filter.Stance));
    private readonly CodeVerdicts _modalities = new(text => filter.Modality?.Contains(text) ?? true);
    private readonly CodeVerdicts _hypotheses = new(text => filter.Hypotheses?.Contains(text) ?? true);
    private readonly HashSet<int> _named = [];
    private bool[] _types = [];

    /// <summary>What each setting refused: relationships, or entities for settings about entities, each once.</summary>
    public IReadOnlyDictionary<string, HashSet<int>> Refused => _refused;

    public bool AllowsType(int type)
    {
        if (type >= _types.Length)
            _types = [.. topology.Types.Select(filter.AllowsType)];
        return _types[type];
    }

    public bool AllowsArc(in ArcBlock block, int index)
    {
        var relationship = block.Relationships[index];
        if (filter.Window is not null && !IsInTime(block, index, relationship))
            return false;
        if (columns.Stance >= 0 && !_stances.Allows(topology, columns.Stance, block.Column(columns.Stance)[index]))
            return Refuse("stance", relationship);
        if (filter.MinTier is { } tier && block.Column(columns.Tier)[index] is var own && (own > tier || own < 1))
            return Refuse("minTier", relationship);
        if (filter.MinWorks is { } works && block.Column(columns.Works)[index] < works)
            return Refuse("minWorks", relationship);
        if (columns.Modality >= 0 &&
            !_modalities.Allows(topology, columns.Modality, block.Column(columns.Modality)[index]))
            return Refuse("modality", relationship);
        if (columns.Hypothesis >= 0 && block.Column(columns.Hypothesis)[index] is var code &&
            code != ArcColumn.Absent && !_hypotheses.Allows(topology, columns.Hypothesis, code))
            return Refuse("hypotheses", relationship);
        if (verdicts?.Refusal(relationship) is { } parameter)
            return Refuse(parameter, relationship);
        return true;
    }

    /// <summary>Decides about an arc of any type, only to remember it.</summary>
    public void Note(in ArcBlock block, int index)
    {
        if (!AllowsType(block.Type))
            Refuse("types", block.Relationships[index]);
        else
            AllowsArc(block, index);
    }

    /// <summary>Decides about an inner node, only to remember it.</summary>
    public void Note(int node) => AllowsInner(node);

    /// <summary>Whether a relationship that was asked about was refused.</summary>
    public bool HasRefusedArc(int relationship) =>
        _refused.Any(entry => !PathRun.IsAboutEntities(entry.Key) && entry.Value.Contains(relationship));

    /// <summary>Whether an inner node that was asked about was refused.</summary>
    public bool HasRefusedInner(int node) =>
        _refused.Any(entry => PathRun.IsAboutEntities(entry.Key) && entry.Value.Contains(node));

    /// <summary>Entities that the question names: they are let through whatever they are.</summary>
    public void NeverAskAbout(params ReadOnlySpan<IReadOnlyList<int>> named)
    {
        foreach (var nodes in named)
            _named.UnionWith(nodes);
    }

    public bool AllowsInner(int node)
    {
        if (_named.Contains(node))
            return true;
        if (RefusesLabels(node))
            return Refuse("labels", node);
        if (HasAny(columns.ExcludeLabelColumns, node))
            return Refuse("excludeLabels", node);
        if (hubs == HubUse.End)
        {
            if (topology.NodeColumn(columns.Hub, node) == 1)
                return Refuse("hubs", node);
            if (hubDegree is { } degree && topology.Degree(node, ArcDirections.Both) >= degree)
                return Refuse("hubDegree", node);
        }

        return true;
    }

    private static bool IsStrongEnough(string text, Stance? weakest) => weakest switch
    {
        Stance.Asserted => text == "asserted",
        Stance.Reported => text is "asserted" or "reported",
        _ => true,
    };

    private bool IsInTime(in ArcBlock block, int index, int relationship)
    {
        if (block.Column(columns.Dated)[index] != 1)
            return filter.UseUndated || Refuse("undated", relationship);
        var from = filter.Window!.Value.From.DayNumber; // asked only with a window
        var to = filter.Window.Value.To.DayNumber;
        var possible = block.Column(columns.StartMin)[index] <= to && block.Column(columns.EndMax)[index] >= from;
        if (!possible)
            return Refuse(filter.WindowParameter, relationship);
        if (!filter.MustBeCertain)
            return true;
        var certain = block.Column(columns.EndMin)[index] >= from && block.Column(columns.StartMax)[index] <= to &&
            block.Column(columns.Approximate)[index] != 1;
        return certain || Refuse("dateMatch", relationship);
    }

    private bool RefusesLabels(int node)
    {
        if (HasAny(columns.LabelColumns, node))
            return false;
        return columns.Concept >= 0
            ? topology.NodeColumn(columns.Concept, node) == 1
            : columns.LabelColumns.Length > 0;
    }

    private bool HasAny(int[] labels, int node)
    {
        foreach (var column in labels)
        {
            if (topology.NodeColumn(column, node) == 1)
                return true;
        }

        return false;
    }

    private bool Refuse(string parameter, int number)
    {
        if (!_refused.TryGetValue(parameter, out var numbers))
            _refused.Add(parameter, numbers = []);
        numbers.Add(number);
        return false;
    }

    /// <summary>One verdict for each text of a column, worked out when the text is first met.</summary>
    private sealed class CodeVerdicts(Func<string, bool> allows)
    {
        private readonly List<bool?> _verdicts = [];

        public bool Allows(Topology topology, int column, int code)
        {
            if (code == ArcColumn.Absent)
                return false;
            while (_verdicts.Count <= code)
                _verdicts.Add(null);
            return _verdicts[code] ??= allows(topology.Text(column, code));
        }
    }
}
