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
