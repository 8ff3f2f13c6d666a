namespace GraphExplorer.Api.Answers;

/// <summary>What an operation gives back.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>A record, sent as JSON.</summary>
    public static Answer Of(object content) => new Content(content);

    /// <summary>The answer stands elsewhere for good (308).</summary>
    /// <param name="address">A path of this server, escaped.</param>
    public static Answer At(string address) => new Moved(address);

    /// <summary>A record, sent as JSON.</summary>
    internal sealed record Content(object Value) : Answer;

    /// <summary>Another place.</summary>
    internal sealed record Moved(string Address) : Answer;
}
