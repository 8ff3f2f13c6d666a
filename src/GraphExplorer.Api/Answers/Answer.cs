namespace GraphExplorer.Api.Answers;

/// <summary>What an operation gives back.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>A record, sent as JSON.</summary>
    public static Answer Of(object content) => new Content(content);

    /// <summary>A document of its own: a page, a picture, a file.</summary>
    public static Answer Of(Document document) => document;

    /// <summary>The answer stands elsewhere for good (308).</summary>
    /// <param name="address">A path of this server, escaped.</param>
    public static Answer At(string address) => new Moved(address);

    /// <summary>A record, sent as JSON.</summary>
    internal sealed record Content(object Value) : Answer;

    /// <summary>Bytes that are sent as they are.</summary>
    /// <param name="Bytes">The document.</param>
    internal sealed record Document(ReadOnlyMemory<byte> Bytes) : Answer
    {
        /// <summary>What a browser may do with it (Content-Security-Policy); null for nothing at all.</summary>
        public string? Policy { get; init; }
    }

    /// <summary>Another place.</summary>
    internal sealed record Moved(string Address) : Answer;
}
