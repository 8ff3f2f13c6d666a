using System.Text;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>What a view asks about the arcs of one node.</summary>
internal static class NodeArcs
{
    /// <summary>Adds up a node's arcs by type, in key order, then direction, outgoing first; a loop once each way.</summary>
    public static void Count(NameRegistry types, ArcBlocks blocks, string key, List<RelationshipCount> counts)
    {
        var found = new Dictionary<(int Type, bool IsOutgoing), int>();
        foreach (var block in blocks)
            found[(block.Type, block.IsOutgoing)] = found.GetValueOrDefault((block.Type, block.IsOutgoing)) + block.Count;
        counts.AddRange(found
            .Select(entry => new RelationshipCount(key, types[entry.Key.Type], entry.Key.IsOutgoing, entry.Value))
            .OrderBy(count => count.Type, KeyOrder.Comparer)
            .ThenByDescending(count => count.Outgoing));
    }

    /// <summary>Keys of a node's relationships, the first in key order after one.</summary>
    public static string[] List(GraphState state, ArcBlocks blocks, RelationshipListing listing)
    {
        var keys = state.Books.RelationshipKeys.Pages;
        var after = listing.After is null ? null : Encoding.UTF8.GetBytes(listing.After);
        var wanted = listing.Types?.Select(state.Books.Types.Find).ToHashSet();
        var least = new PriorityQueue<int, int>(Comparer<int>.Create((left, right) => keys.Compare(right, left)));
        var seen = listing.Directions == ArcDirections.Both ? new HashSet<int>() : null; // a loop comes twice
        foreach (var block in blocks)
        {
            if (wanted is not null && !wanted.Contains(block.Type))
                continue;
            for (var i = 0; i < block.Count; i++)
            {
                var relationship = block.Relationships[i];
                if ((after is not null && keys.Compare(relationship, after) <= 0) ||
                    (least.Count == listing.Limit && keys.Compare(relationship, least.Peek()) >= 0) ||
                    (seen is not null && IsLoop(state, relationship) && !seen.Add(relationship)))
                    continue;
                if (least.Count == listing.Limit)
                    least.DequeueEnqueue(relationship, relationship);
                else
                    least.Enqueue(relationship, relationship);
            }
        }

        var found = new string[least.Count];
        for (var i = found.Length - 1; i >= 0; i--)
            found[i] = keys.KeyOf(least.Dequeue());
        return found;
    }

    private static bool IsLoop(GraphState state, int relationship)
    {
        var ends = state.Ends[relationship];
        return ends.From == ends.To;
    }
}
