using GraphExplorer.Analysis.Files;

namespace GraphExplorer.Api.Analyses;

/// <summary>The files of an analysis that can be had over HTTP.</summary>
internal static class AnalysisResults
{
    /// <summary>Where analyses stand.</summary>
    public const string Address = "/api/v1/analyses";

    /// <summary>
    /// What a browser may do with a report: show it. It runs no script, sends nothing, and is treated as a page of another
    /// origin, whatever the names in the data are.
    /// </summary>
    public const string Policy =
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; "
        + "form-action 'none'";

    /// <summary>The names of the files.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [AnalysisFiles.Report, AnalysisFiles.Nodes, AnalysisFiles.Relationships, AnalysisFiles.Summary];

    /// <summary>Where a file stands.</summary>
    public static string AddressOf(string id, string name) => $"{Address}/{id}/{name}";
}
