using System.Text;
using GraphExplorer.Api.Problems;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests;
using GraphExplorer.Requests.Problems;
using Spectre.Console;

namespace GraphExplorer.Cli.Printing;

/// <summary>Tells what went wrong, on standard error: in words, or as the problem that the API would send.</summary>
internal static class FailurePrinter
{
    private static readonly Lazy<string[]> Parameters = new(() => new OperationTable().ParameterNames);

    public static async Task WriteAsync(Terminal terminal, GraphExplorerException failure, bool asJson)
    {
        var known = failure as FailureException;
        var problem = known?.Problem ?? StoreDiagnostics.Of(failure);
        var text = asJson
            ? (known?.Written ?? Encoding.UTF8.GetString(ProblemWriter.Write(problem).Span)) + "\n"
            : Text(terminal, problem, known);
        await terminal.Errors.WriteAsync(text);
    }

    private static string Text(Terminal terminal, Problem problem, FailureException? known)
    {
        var page = new TextPage(terminal with { Colors = ColorSystemSupport.NoColors });
        if (problem.Mistakes.Count > 0)
        {
            foreach (var mistake in problem.Mistakes)
                page.Line(mistake.Code.Kind == ErrorKind.NotFound ? mistake.Detail : InOptions(mistake.Detail));
        }
        else
        {
            foreach (var line in problem.Detail.Split('\n'))
                page.Line(line);
        }

        if (known is { Candidates.Count: > 0 })
            SearchPrinter.Hits(page.Gap(), known.Candidates);
        return page.ToString();
    }

    /// <summary>The words of the API with its parameters as they are typed here.</summary>
    private static string InOptions(string detail)
    {
        foreach (var parameter in Parameters.Value)
            detail = detail.Replace($"\"{parameter}\"", CommandText.Option(parameter), StringComparison.Ordinal);
        return detail;
    }
}
