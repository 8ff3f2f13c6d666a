using GraphExplorer.Graph.Arcs;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>Groups relationships by node, type and neighbour.</summary>
internal static class ArcRunBuilder
{
    /// <summary>Arcs in a block at most: a longer list is several blocks.</summary>
    public const int BlockLength = TopologyLevel.DefaultBlockLength;

    /// <summary>
    /// Builds one direction. Within a node arcs are ordered by type, neighbour and relationship, each by number and so
    /// by key.
    /// </summary>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="types">How many types there are.</param>
    /// <param name="nodeOf">Per relationship the node whose arc it is.</param>
    /// <param name="neighbourOf">Per relationship the node at the other end.</param>
    /// <param name="typeOf">Per relationship its type.</param>
    /// <remarks>Three stable counting sorts, the least significant first: O(nodes + relationships).</remarks>
    public static ArcRun[] Build(int nodes, int types, int[] nodeOf, int[] neighbourOf, int[] typeOf)
    {
        var order = new int[nodeOf.Length];
        for (var relationship = 0; relationship < order.Length; relationship++)
            order[relationship] = relationship;
        order = Sort(order, neighbourOf, nodes, out _);
        order = Sort(order, typeOf, types, out _);
        order = Sort(order, nodeOf, nodes, out var starts);

        var runs = new ArcRun[Pages.Count(nodes)];
        for (var run = 0; run < runs.Length; run++)
            runs[run] = Cut(order, starts, run << Pages.Bits, Pages.RowsIn(run, nodes), neighbourOf, typeOf);
        return runs;
    }

    private static int[] Sort(int[] order, int[] keys, int range, out int[] starts)
    {
        starts = new int[range + 1];
        foreach (var key in keys)
            starts[key + 1]++;
        for (var key = 0; key < range; key++)
            starts[key + 1] += starts[key];

        var next = starts.AsSpan(0, range).ToArray();
        var sorted = new int[order.Length];
        foreach (var relationship in order)
            sorted[next[keys[relationship]]++] = relationship;
        return sorted;
    }

    private static ArcRun Cut(int[] order, int[] starts, int first, int rows, int[] neighbourOf, int[] typeOf)
    {
        var offset = starts[first];
        var relationships = order[offset..starts[first + rows]];
        var neighbours = new int[relationships.Length];
        var rowStart = new int[rows + 1];
        var blockType = new List<int>();
        var blockStart = new List<int>();
        for (var row = 0; row < rows; row++)
        {
            rowStart[row] = blockType.Count;
            var end = starts[first + row + 1] - offset;
            for (var arc = starts[first + row] - offset; arc < end; arc++)
            {
                neighbours[arc] = neighbourOf[relationships[arc]];
                var type = typeOf[relationships[arc]];
                var isNewBlock = blockType.Count == rowStart[row] || type != blockType[^1] ||
                    arc - blockStart[^1] == BlockLength;
                if (!isNewBlock)
                    continue;
                blockType.Add(type);
                blockStart.Add(arc);
            }
        }

        rowStart[rows] = blockType.Count;
        blockStart.Add(relationships.Length);
        return new ArcRun(rowStart, [.. blockType], [.. blockStart], neighbours, relationships);
    }
}
