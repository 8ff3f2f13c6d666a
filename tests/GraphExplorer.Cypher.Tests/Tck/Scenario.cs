namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>One scenario of the TCK, outlines expanded, as far as a front end is concerned.</summary>
/// <param name="Key">Its folder, file, name and, of an outline, the number of its example: unique.</param>
/// <param name="Setup">The statements that make its graph.</param>
/// <param name="Queries">The statements that it is about.</param>
/// <param name="Steps">All its steps with their texts and the cells of their tables.</param>
/// <param name="CompileError">The detail of the error it expects when the query is compiled; null where none.</param>
internal sealed record Scenario(
    string Key, IReadOnlyList<string> Setup, IReadOnlyList<string> Queries, string? CompileError,
    IReadOnlyList<Step> Steps)
{
    /// <summary>The folder of its feature, the category in the printed table.</summary>
    public string Category => Key[..Key.LastIndexOf('/', Key.IndexOf(' ', StringComparison.Ordinal))];
}

/// <summary>A step: its line, the text beneath it, the rows of its table.</summary>
internal sealed record Step(string Line, string Text, IReadOnlyList<string[]> Table);
