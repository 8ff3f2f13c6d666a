namespace GraphExplorer.Api.Answers;

/// <summary>What an operation gives back.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>A record, sent as JSON.</summary>
    /// <param name="content">The record.</param>
    /// <param name="version">The version of the graph that it was read from; null where it was not, or cannot be told.</param>
    public static Answer Of(object content, string? version = null) => new Content(content, version);

    /// <summary>The answer stands elsewhere for good (308).</summary>
    /// <param name="address">A path of this server, escaped.</param>
    public static Answer At(string address) => new Moved(address);

    /// <summary>A record, sent as JSON.</summary>
    internal sealed record Content(object Value, string? Version) : Answer;

    /// <summary>Another place.</summary>
    internal sealed record Moved(string Address) : Answer;
}
