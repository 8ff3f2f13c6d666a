using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Paths;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Library.Tests.Algorithms;

/// <summary>All that a path search says, in terms that do not depend on the topology's numbers.</summary>
internal sealed record PathOutcome(
    string Paths,
    int Count,
    SearchState Status,
    bool? HasMore,
    long Arcs,
    int ReachedFrom,
    int ReachedTo,
    int FromDepth,
    int ToDepth,
    int? ShortestHops)
{
    public static async Task<PathOutcome> OnWholeAsync(PathCase question, int blockLength)
    {
        await using var topology = question.Graph.Whole(question.Types, blockLength);
        return await AskAsync(question, topology);
    }

    public static async Task<PathOutcome> OnGrowingAsync(PathCase question, GrowingSource source)
    {
        await using var topology = question.Graph.Growing(question.Types, source);
        return await AskAsync(question, topology);
    }

    public static async Task<PathSearchOptions> ResolveAsync(PathCase question, Topology topology) => new()
    {
        From = await NumbersAsync(question, topology, question.From),
        To = await NumbersAsync(question, topology, question.To),
        Via = await NumbersAsync(question, topology, question.Via),
        Avoid = await NumbersAsync(question, topology, question.Avoid),
        MaxHops = question.MaxHops,
        K = question.K,
        Budget = question.Budget,
        Directions = question.Directions,
        Parallel = question.Parallel,
        OnlyShortest = question.OnlyShortest,
    };

    public static TestFilter Filter(PathCase question, Topology topology) =>
        new(topology, question.RefusedType, question.MinWeight, question.RefuseBlocked);

    public static PathOutcome Read(PathSearch<TestFilter> search, Topology topology) => new(
        string.Join('\n', search.Paths.Select(path => Write(path, topology))),
        search.Paths.Count,
        search.Status,
        search.HasMore,
        search.Arcs,
        search.ReachedFrom,
        search.ReachedTo,
        search.FromDepth,
        search.ToDepth,
        search.ShortestHops);

    private static async Task<PathOutcome> AskAsync(PathCase question, Topology topology)
    {
        var options = await ResolveAsync(question, topology);
        using var search = new PathSearch<TestFilter>(topology, options, Filter(question, topology));
        while (search.Advance(TestContext.Current.CancellationToken) == SearchStep.NeedsArcs)
            await topology.GrowAsync(search.Frontier, TestContext.Current.CancellationToken);
        return Read(search, topology);
    }

    private static ValueTask<int[]> NumbersAsync(PathCase question, Topology topology, int[] nodes) =>
        topology.ResolveNodesAsync([.. nodes.Select(node => question.Graph.Nodes[node].Key)]);

    private static string Write(FoundPath path, Topology topology) => PathCase.Write(
        path.Nodes.Select(topology.NodeKey),
        path.Hops.Select(hop => hop.Select(
            link => (link.Along ? ">" : "<") + topology.RelationshipKey(link.Relationship))));
}
