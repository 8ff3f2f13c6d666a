using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>A graph as far as the TCK counts side effects: elements, the labels in use, properties with their values.</summary>
internal sealed record TckState(
    HashSet<string> Nodes, HashSet<string> Relationships, HashSet<string> Labels, HashSet<string> Properties)
{
    public static TckState Empty => new([], [], [], []);

    public static async Task<TckState> OfAsync(IGraphStore store)
    {
        await using var view = (INumberedView)await store.OpenViewAsync();
        var reader = view.Reader;
        var state = Empty;
        var numbers = new int[64];
        var next = 0;
        while (reader.ScanNodes(IGraphReader.Any, ref next, numbers) is var count and > 0)
        {
            foreach (var node in numbers.AsSpan(0, count))
            {
                state.Nodes.Add($"{node}");
                foreach (var label in reader.LabelsOf(node))
                    state.Labels.Add(reader.Labels[label]);
                foreach (var (name, value) in reader.NodeProperties(node))
                    state.Properties.Add($"n{node}.{name}={value}");
            }
        }

        next = 0;
        while (reader.ScanRelationships(IGraphReader.Any, ref next, numbers) is var count and > 0)
        {
            foreach (var relationship in numbers.AsSpan(0, count))
            {
                state.Relationships.Add($"{relationship}");
                foreach (var (name, value) in reader.RelationshipProperties(relationship))
                    state.Properties.Add($"r{relationship}.{name}={value}");
            }
        }

        return state;
    }

    public IEnumerable<(string, int)> ChangesTo(TckState after)
    {
        foreach (var (name, old, now) in new[]
        {
            ("nodes", Nodes, after.Nodes), ("relationships", Relationships, after.Relationships),
            ("labels", Labels, after.Labels), ("properties", Properties, after.Properties),
        })
        {
            if (now.Except(old).Count() is var more and > 0)
                yield return ("+" + name, more);
            if (old.Except(now).Count() is var fewer and > 0)
                yield return ("-" + name, fewer);
        }
    }
}
