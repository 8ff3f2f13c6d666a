using GraphExplorer.Api.Markup;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Pages;

/// <summary>A failure for people: what happened, and where to go.</summary>
internal static class ProblemPage
{
    public static ReadOnlyMemory<byte> Write(Problem problem) => PageLayout.Write(
        problem.Type.Title,
        Html.Of($"""<meta name="robots" content="noindex">"""),
        Html.Of(
            $"""
            <h1>{problem.Type.Title}</h1>
            <p>{problem.Detail}</p>
            {Html.If(problem.Nearest.Count > 0, () => Html.Of(
                $"""
                <p>Perhaps one of these:</p>
                <ul>{Html.Join(problem.Nearest.Select(id => Html.Of(
                    $"<li><a href=\"{EntityPage.AddressOf(id)}\">{id}</a></li>")))}</ul>
                """))}
            <p><a href="/">Search in the explorer</a></p>
            """));
}
