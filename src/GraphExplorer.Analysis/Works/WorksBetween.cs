using GraphExplorer.Analysis.Networks;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Analysis.Works;

/// <summary>Asks for the fewest works between two sides of a network.</summary>
internal static class WorksBetween
{
    /// <summary>The cut, and the ids of the works that its numbers stand for.</summary>
    public static (WorkCut Cut, string[] Names) Find(
        Network network,
        int[] from,
        int[] to,
        CancellationToken cancellationToken)
    {
        var facts = network.Data.Facts!.Relationships; // the metric needs claims
        string[] names =
        [
            .. facts.SelectMany(fact => fact.Works).Distinct(StringComparer.Ordinal).Order(KeyOrder.Comparer),
        ];
        var numbers = names.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        var lines = new List<int[]>[network.LineCount];
        var ends = new (int, int)[network.LineCount];
        for (var line = 0; line < lines.Length; line++)
        {
            lines[line] = [];
            ends[line] = (network.LineSources[line], network.LineTargets[line]);
        }

        for (var i = 0; i < facts.Count; i++)
        {
            if (network.LineOf[i] >= 0)
                lines[network.LineOf[i]].Add([.. facts[i].Works.Select(work => numbers[work])]);
        }

        var search = new WorkCutSearch(
            network.NodeCount,
            ends,
            Array.ConvertAll(lines, works => works.ToArray()),
            network.Projection.IsDirected,
            from,
            to,
            WorkCutSearch.MaxTried,
            cancellationToken);
        return (search.Find(), names);
    }
}
