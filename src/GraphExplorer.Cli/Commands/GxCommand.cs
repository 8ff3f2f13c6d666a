using System.CommandLine;

namespace GraphExplorer.Cli.Commands;

/// <summary>A command with what its help needs beside its options.</summary>
internal sealed class GxCommand(string name, string description) : Command(name, description)
{
    /// <summary>What a reader should know, a paragraph each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The options under headings; an option that stands in none is shown last.</summary>
    public IReadOnlyList<OptionGroup> Groups { get; init; } = [];

    /// <summary>Commands that show what it is for; each is tried by a test.</summary>
    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>Names that its options take, with what each means.</summary>
    public IReadOnlyList<NamedValues> Tables { get; init; } = [];
}

/// <summary>Options under a heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Options">The options, in their order.</param>
internal sealed record OptionGroup(string Title, IReadOnlyList<Option> Options);

/// <summary>A command that shows what one can do.</summary>
/// <param name="Command">What to type.</param>
/// <param name="Meaning">What it asks.</param>
internal sealed record Example(string Command, string Meaning)
{
    /// <summary>Whether it needs a Neo4j server.</summary>
    public bool NeedsNeo4j { get; init; }
}

/// <summary>Names that options take, under a heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Rows">Each name with what it means.</param>
internal sealed record NamedValues(string Title, IReadOnlyList<(string Name, string Meaning)> Rows);
