using GraphExplorer.Analysis.Runs;
using Spectre.Console;

namespace GraphExplorer.Cli.Printing;

/// <summary>Shows how far an analysis is and how long it will take, on standard error, where a person looks on.</summary>
internal static class AnalysisProgressBar
{
    /// <summary>Runs work on another thread, with a bar where standard error is a terminal.</summary>
    public static async Task<T> RunAsync<T>(Terminal terminal, Func<IProgress<AnalysisProgress>?, T> work)
    {
        if (!terminal.ShowsProgress)
            return await Task.Run(() => work(null));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Errors),
            ColorSystem = terminal.Colors,
        });
        return await console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("Analysis", maxValue: 1);
                return await Task.Run(() => work(new ProgressDisplay(task)));
            });
    }

    private sealed class ProgressDisplay(ProgressTask task) : IProgress<AnalysisProgress>
    {
        public void Report(AnalysisProgress value)
        {
            task.Description = Markup.Escape(value.Metric);
            task.Value = value.Done;
        }
    }
}
