using System.Collections;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Benchmarks.Storage;

/// <summary>Compares a version with a plain sorted list of what should be in it.</summary>
internal static class LayoutCheck
{
    private const int NodeBits = 28;
    private const int TypeBits = 4;

    /// <summary>Every arc in its place in both directions, each relationship once, its ends where it says.</summary>
    /// <exception cref="InvalidOperationException">It is not so.</exception>
    public static void Run(LayoutGraph graph, LayoutEdges edges, IReadOnlyList<Ends> added)
    {
        var outgoing = new List<long>(edges.From.Length + added.Count);
        var incoming = new List<long>(edges.From.Length + added.Count);
        for (var i = 0; i < edges.From.Length; i++)
        {
            outgoing.Add(Pack(edges.From[i], edges.Type[i], edges.To[i]));
            incoming.Add(Pack(edges.To[i], edges.Type[i], edges.From[i]));
        }

        foreach (var one in added)
        {
            outgoing.Add(Pack(one.From, one.Type, one.To));
            incoming.Add(Pack(one.To, one.Type, one.From));
        }

        var topology = graph.Open();
        Compare(graph, topology, outgoing, ArcDirections.Outgoing);
        Compare(graph, topology, incoming, ArcDirections.Incoming);
    }

    private static void Compare(LayoutGraph graph, Topology topology, List<long> expected, ArcDirections direction)
    {
        expected.Sort();
        var seen = new BitArray(graph.Relationships);
        var place = 0;
        for (var node = 0; node < graph.Nodes; node++)
        {
            foreach (var block in topology.Blocks(node, direction))
            {
                for (var i = 0; i < block.Count; i++)
                {
                    var relationship = block.Relationships[i];
                    Require(place < expected.Count, node);
                    Require(Pack(node, block.Type, block.Neighbours[i]) == expected[place++], node);
                    Require(!seen[relationship], node);
                    seen[relationship] = true;
                    var ends = block.IsOutgoing
                        ? new Ends(node, block.Neighbours[i], block.Type)
                        : new Ends(block.Neighbours[i], node, block.Type);
                    Require(graph.EndsOf(relationship) == ends, node);
                    for (var column = 0; column < graph.Columns; column++)
                        Require(block.Column(column)[i] == LayoutGraph.ColumnValue(relationship, column), node);
                }
            }
        }

        Require(place == expected.Count, graph.Nodes);
    }

    private static long Pack(int node, int type, int other) =>
        ((((long)node << TypeBits) | (long)type) << NodeBits) | (uint)other;

    private static void Require(bool holds, int node)
    {
        if (!holds)
            throw new InvalidOperationException($"The layout lost or misplaced an arc at node {node}.");
    }
}
