using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Library.Tests.Algorithms;

/// <summary>Refuses a type, light arcs, and blocked nodes between the ends; each only if told to.</summary>
internal readonly struct TestFilter(Topology topology, string? refusedType, int minWeight, bool refuseBlocked)
    : IArcFilter
{
    public bool AllowsType(int type) => topology.Types[type] != refusedType;

    public bool AllowsArc(in ArcBlock block, int index) => block.Column(0)[index] >= minWeight;

    public bool AllowsInner(int node) => !refuseBlocked || topology.NodeColumn(0, node) != 1;
}
