namespace GraphExplorer.Api.Answers;

/// <summary>What an operation gives back.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>A record, sent as JSON.</summary>
    /// <param name="content">The record.</param>
    /// <param name="prepare">What else the response carries, such as a cookie; set before anything is sent.</param>
    public static Answer Of(object content, Action<HttpContext>? prepare = null) => new Content(content, prepare);

    /// <summary>The answer stands elsewhere for good (308).</summary>
    /// <param name="address">A path of this server, escaped.</param>
    public static Answer At(string address) => new Moved(address);

    /// <summary>A record, sent as JSON.</summary>
    internal sealed record Content(object Value, Action<HttpContext>? Prepare = null) : Answer;

    /// <summary>Another place.</summary>
    internal sealed record Moved(string Address) : Answer;
}
