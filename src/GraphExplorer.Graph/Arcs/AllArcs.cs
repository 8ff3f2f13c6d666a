namespace GraphExplorer.Graph.Arcs;

/// <summary>The filter that lets everything through.</summary>
public readonly struct AllArcs : IArcFilter
{
    /// <inheritdoc />
    public bool AllowsType(int type) => true;

    /// <inheritdoc />
    public bool AllowsArc(in ArcBlock block, int index) => true;

    /// <inheritdoc />
    public bool AllowsInner(int node) => true;
}
