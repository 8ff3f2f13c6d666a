using System.Diagnostics;
using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;

namespace GraphExplorer.Benchmarks.Analysis;

/// <summary>How long every metric still goes on once it is cancelled, at moments spread over what it takes.</summary>
internal static class CancelFigures
{
    private static readonly int[] Moments = [1, 10, 50, 200, 1_000]; // milliseconds after its start

    public static async Task MeasureAsync(string path)
    {
        using var stop = new CancellationTokenSource();
        var data = await EdgeListReader.ReadFileAsync(path, new EdgeListOptions { SkipLines = 1 }, stop.Token);
        var network = Network.Build(data, new Projection { IsDirected = false });
        var start = data.Keys[0];
        Console.WriteLine($"cancelled on {Path.GetFileName(path)}, {network.NodeCount} nodes, {network.LineCount} lines");
        foreach (var metric in MetricRegistry.Metrics)
        {
            var options = new AnalysisOptions { Metrics = [metric.Name], Start = [start], From = [start], To = [data.Keys[^1]] };
            AnalysisPlan plan;
            try
            {
                plan = AnalysisPlan.Make(options, network);
            }
            catch (AnalysisException)
            {
                continue; // what an edge list cannot have
            }

            var worst = TimeSpan.Zero;
            foreach (var moment in Moments)
            {
                using var cancellation = new CancellationTokenSource();
                var work = Task.Run(() => AnalysisRunner.Run(network, plan, null, cancellation.Token), stop.Token);
                if (await Task.WhenAny(work, Task.Delay(moment, stop.Token)) == work)
                    break; // it was faster
                var asked = Stopwatch.GetTimestamp();
                await cancellation.CancelAsync();
                await Task.WhenAny(work);
                var delay = Stopwatch.GetElapsedTime(asked);
                worst = delay > worst ? delay : worst;
            }

            Console.WriteLine($"  {metric.Name}: at most {worst.TotalSeconds:0.000} s");
        }
    }
}
