using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Values;
using static GraphExplorer.Library.Tests.Exploration.Oracle.NaiveGraph;

namespace GraphExplorer.Library.Tests.Exploration.Oracle;

/// <summary>Questions at random, from what a graph has; each parameter is left alone most of the time.</summary>
internal sealed class RandomQuestions(NaiveGraph graph, Random random)
{
    private static readonly string[] Times =
        ["1938-06-13", "1938-06", "1938", "1936/1938", "192X", "../1936", "1940/..", "1936~", "1946-22", "1945-08"];

    private readonly string[] _entities = [.. graph.Entities.Where(IsPresent).Select(node => node.Key)];
    private readonly string[] _types = [.. graph.Types.Select(type => Text(type, "type")!)];
    private readonly string[] _families = [.. graph.Types.Select(type => Text(type, "family")!).Distinct()];
    private readonly string[] _labels = [.. graph.Entities.SelectMany(node => node.Labels).Distinct()];
    private readonly string[] _knownFamilies =
        [.. graph.Nodes.Values.Where(node => node.HasLabel("Family")).Select(node => Text(node, "id") ?? node.Key)];

    /// <summary>A question; with its ends always different and none of them avoided.</summary>
    /// <param name="usesVia">Whether it may ask to pass through something.</param>
    /// <param name="maxHops">The most hops it may ask for.</param>
    public PathQuery Next(bool usesVia, int maxHops)
    {
        var entities = random.GetItems(_entities, 12).Distinct().ToArray();
        var ends = random.Next(6) == 0 && entities.Length > 4 ? 2 : 1;
        var (from, rest) = (entities[..ends], entities[ends..]);
        var (to, others) = (rest[..1], rest[1..]);
        return new PathQuery
        {
            From = from,
            To = to,
            Via = usesVia && others.Length > 2 && random.Next(3) > 0 ? others[..random.Next(1, 3)] : [],
            Avoid = Sometimes(4) ? [.. others.Skip(2)] : [],
            Filter = Filter(),
            Hubs = Sometimes(2) ? HubUse.Allow : HubUse.End,
            HubDegree = Sometimes(5) ? random.Next(2, 9) : null,
            Direction = Sometimes(5) ? PathDirection.Forward : PathDirection.Any,
            Parallel = Sometimes(3) ? ParallelRelationships.Separate : ParallelRelationships.Fold,
            K = random.Next(4) switch { 0 => 1, 1 => 3, _ => 500 },
            MaxHops = random.Next(1, maxHops + 1),
        };
    }

    /// <summary>A filter alone.</summary>
    public FactFilter Filter()
    {
        var time = Sometimes(4) ? Times[random.Next(Times.Length)] : null;
        var isMoment = Sometimes(2);
        return new FactFilter
        {
            Types = Sometimes(4) ? Some([.. _types, "all", "default", "default"]) : [],
            Families = Sometimes(8) ? Some(_knownFamilies.Intersect(_families)) : [],
            ExcludeTypes = Sometimes(6) ? Some(_types) : [],
            Labels = Sometimes(5) ? Some([.. _labels, "all", "default"]) : [],
            ExcludeLabels = Sometimes(8) ? Some(_labels.Where(label => label != "Entity")) : [],
            At = isMoment ? time : null,
            During = isMoment ? null : time,
            DateMatch = Sometimes(3) ? DateMatch.Certain : DateMatch.Possible,
            Undated = Sometimes(3) ? UndatedFacts.Include : UndatedFacts.Exclude,
            Stance = Sometimes(6) ? (StanceLevel)random.Next(3) : null,
            MinTier = Sometimes(6) ? random.Next(1, 6) : null,
            MinWorks = Sometimes(8) ? random.Next(1, 3) : null,
            Modality = Sometimes(8) ? Some(["actual", "actual", "planned", "ordered"]) : [],
            Sources = Sometimes(7) ? Some(graph.Sources.Select(source => source.Key)) : [],
            ExcludeSources = Sometimes(5) ? Some(graph.Sources.Select(source => source.Key)) : [],
            Hypotheses = Sometimes(5) ? Accounts() : [],
            Editorial = isMoment ? EditorialFacts.Include : null, // no draw of its own
        };
    }

    private static bool IsPresent(NodeRecord node) =>
        Text(node, "mergedInto") is null && !Flag(node, "deleted");

    private bool Sometimes(int oneIn) => random.Next(oneIn) == 0;

    private string[] Some(IEnumerable<string> from)
    {
        var all = from.ToArray();
        return [.. random.GetItems(all, random.Next(1, 4)).Distinct()];
    }

    private string[] Accounts()
    {
        var accounts = graph.Nodes.Values.Where(node => node.HasLabel("Hypothesis")).Select(node => node.Key);
        var sets = graph.Nodes.Values.Where(node => node.HasLabel("HypothesisSet")).Select(node => node.Key);
        return Some([.. accounts, .. sets, FactFilter.NoHypothesis, FactFilter.NoHypothesis]);
    }
}
