using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Analysis.Networks;

/// <summary>
/// Turns a network of two kinds into one of one: entities of a kind, two of them joined once for each neighbour of the other
/// kind that they share. Direction is lost; a line's weight is how many they share.
/// </summary>
public static class TwoModeProjection
{
    /// <summary>Projects.</summary>
    /// <exception cref="AnalysisException">A kind is not there (<c>unknown_name</c>), or the pairs are over the limit of memory
    /// (<c>too_large</c>).</exception>
    public static NetworkData Project(NetworkData data, string onto, string through, MemoryLimit memory)
    {
        var facts = data.Facts ?? throw new AnalysisException(
            ErrorCodes.Contradiction,
            "Only a store knows kinds: an edge list and a query cannot be projected.");
        var (kept, via) = (OfKind(facts, onto), OfKind(facts, through));
        var numbers = kept.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var groups = Groups(data, numbers, via.ToHashSet());
        var pairs = groups.Values.Sum(group => (long)group.Count * (group.Count - 1) / 2);
        memory.Check(kept.Length, pairs, withFacts: true);
        var keys = new List<string>();
        var (sources, targets) = (new List<int>(), new List<int>());
        foreach (var (middle, group) in groups.OrderBy(entry => data.Keys[entry.Key], KeyOrder.Comparer))
        {
            var members = group.Order().ToArray();
            for (var i = 0; i < members.Length; i++)
            {
                for (var j = i + 1; j < members.Length; j++)
                {
                    sources.Add(members[i]);
                    targets.Add(members[j]);
                    keys.Add($"{data.Keys[kept[members[i]]]}|{data.Keys[middle]}|{data.Keys[kept[members[j]]]}");
                }
            }
        }

        return data with
        {
            Keys = Array.ConvertAll(kept, node => data.Keys[node]),
            Relationships = new RelationshipArrays([.. sources], [.. targets], null, [.. keys]),
            Facts = facts with { Entities = [.. kept.Select(node => facts.Entities[node])], Relationships = [] },
        };
    }

    private static int[] OfKind(NetworkFacts facts, string kind)
    {
        int[] nodes = [.. facts.Entities.Index().Where(entry => entry.Item.Kind == kind).Select(entry => entry.Index)];
        if (nodes.Length > 0)
            return nodes;
        var kinds = facts.Entities
            .Select(entity => entity.Kind)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        throw new AnalysisException(
            ErrorCodes.UnknownName,
            $"No entity of the selection is of the kind \"{kind}\". There are: {string.Join(", ", kinds)}.");
    }

    /// <summary>The neighbours to keep of each node between them.</summary>
    private static Dictionary<int, HashSet<int>> Groups(
        NetworkData data,
        Dictionary<int, int> numbers,
        HashSet<int> via)
    {
        var groups = new Dictionary<int, HashSet<int>>();
        var table = data.Relationships;
        for (var i = 0; i < table.Count; i++)
        {
            Add(table.Sources[i], table.Targets[i]);
            Add(table.Targets[i], table.Sources[i]);
        }

        return groups;

        void Add(int end, int middle)
        {
            if (end == middle || !via.Contains(middle) || !numbers.TryGetValue(end, out var number))
                return;
            if (!groups.TryGetValue(middle, out var group))
                groups.Add(middle, group = []);
            group.Add(number);
        }
    }
}
