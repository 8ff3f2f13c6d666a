using GraphExplorer.Algorithms;
using GraphExplorer.Algorithms.Structure;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Analysis.Works;

/// <summary>What hangs on one independent work.</summary>
/// <param name="Work">Its id.</param>
/// <param name="Relationships">How many relationships rest on it, alone or not.</param>
/// <param name="Alone">How many rest on it alone.</param>
/// <param name="LargestWithout">How many entities the largest component has without those.</param>
/// <param name="CutOff">How many entities that were in the largest component are not in the largest any more.</param>
internal sealed record WorkDependence(string Work, int Relationships, int Alone, int LargestWithout, int CutOff)
{
    /// <summary>Looks at each work, those on which most hangs first.</summary>
    /// <remarks>A search for components for each work.</remarks>
    public static IReadOnlyList<WorkDependence> Compute(Network network, KernelRun run)
    {
        var facts = network.Data.Facts!.Relationships; // the metric needs claims
        var whole = Components.Compute(network.Graph, run);
        var works = facts.SelectMany(fact => fact.Works).Distinct(StringComparer.Ordinal).Order(KeyOrder.Comparer);
        var found = new List<WorkDependence>();
        foreach (var work in works)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var keeps = new bool[network.LineCount];
            var (resting, alone) = (0, 0);
            for (var i = 0; i < facts.Count; i++)
            {
                var rests = facts[i].Works.Contains(work, StringComparer.Ordinal);
                var falls = rests && facts[i].Works.Count == 1;
                resting += rests ? 1 : 0;
                alone += falls ? 1 : 0;
                if (!falls && network.LineOf[i] >= 0)
                    keeps[network.LineOf[i]] = true;
            }

            var left = Robustness.WithoutEdges(network.Graph, Array.ConvertAll(keeps, kept => !kept), run).Components;
            found.Add(new WorkDependence(
                work,
                resting,
                alone,
                left.Sizes[0],
                CutOffFrom(whole, left)));
        }

        return
        [
            .. found.OrderByDescending(entry => entry.CutOff)
                .ThenByDescending(entry => entry.Alone)
                .ThenBy(entry => entry.Work, KeyOrder.Comparer),
        ];
    }

    private static int CutOffFrom(Partition whole, Partition left)
    {
        var cutOff = 0;
        for (var node = 0; node < whole.Of.Length; node++)
        {
            if (whole.Of[node] == 0 && left.Of[node] != 0)
                cutOff++;
        }

        return cutOff;
    }
}
