using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Queries;

/// <summary>A statement to run.</summary>
/// <param name="Text">One statement of Cypher.</param>
public sealed record CypherStatement(string Text)
{
    /// <summary>The longest text, in UTF-16 units: it bounds the work of parsing.</summary>
    public const int MaxTextLength = 100_000;

    /// <summary>Its parameters.</summary>
    public IReadOnlyDictionary<string, Value> Parameters { get; init; } = PropertyMap.Empty;

    /// <summary>What it may do.</summary>
    public CypherAccess Access { get; init; } = CypherAccess.Read;

    /// <summary>Where it ends at the latest.</summary>
    public CypherLimits Limits { get; init; } = new();
}

/// <summary>What a statement may do.</summary>
public enum CypherAccess
{
    /// <summary>Read the graph, and nothing else.</summary>
    Read,

    /// <summary>Change it too.</summary>
    Write,
}

/// <summary>Where a statement ends at the latest; what cuts is named in the summary.</summary>
public sealed record CypherLimits
{
    /// <summary>How long it may take, from its start to its last row.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many rows it may give.</summary>
    public long Rows { get; init; } = 10_000;

    /// <summary>How much its rows may hold in all, in bytes, roughly (<see cref="Values.ValueSize"/>).</summary>
    public long Bytes { get; init; } = 64 * 1024 * 1024;
}
