using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Requests.Answers;

/// <summary>What an operation gives back.</summary>
internal abstract record Answer
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    private Answer()
    {
    }

    /// <summary>Headers that the response carries besides, by name; set before anything is sent.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;

    /// <summary>The session that begins or ends with the answer; null where none does.</summary>
    public SessionChange? Session { get; init; }

    /// <summary>The tag of what is answered as HTTP writes it, where it has one of its own.</summary>
    public string? Tag { get; init; }

    /// <summary>A record, sent as JSON.</summary>
    public static Answer Of(object content) => new Content(content);

    /// <summary>A document of its own: a page, a picture, a file.</summary>
    public static Answer Of(Document document) => document;

    /// <summary>The answer stands elsewhere for good (308).</summary>
    /// <param name="address">A path of this server, escaped.</param>
    public static Answer At(string address) => new Moved(address);

    /// <summary>JSON that is written already.</summary>
    public static Answer Of(ReadOnlyMemory<byte> json) => new Document(json);

    /// <summary>JSON line by line, written as its source gives it; the source is disposed after the sending.</summary>
    /// <param name="source">What the lines are made of.</param>
    /// <param name="write">Writes them; gives the failure that the last line tells of, or null.</param>
    public static Answer Of<TSource>(
        TSource source,
        Func<TSource, Stream, CancellationToken, Task<GraphExplorerException?>> write)
        where TSource : IAsyncDisposable =>
        new Lines(source, (body, cancellationToken) => write(source, body, cancellationToken));

    /// <summary>Events, sent as they come.</summary>
    /// <param name="write">Writes them until there are no more.</param>
    public static Answer Of(Func<Stream, CancellationToken, Task> write) => new Events(write);

    /// <summary>Events, sent as they come.</summary>
    internal sealed record Events(Func<Stream, CancellationToken, Task> WriteAsync) : Answer;

    /// <summary>JSON line by line.</summary>
    internal sealed record Lines(
        IAsyncDisposable Source,
        Func<Stream, CancellationToken, Task<GraphExplorerException?>> WriteAsync) : Answer;

    /// <summary>A record, sent as JSON.</summary>
    internal sealed record Content(object Value) : Answer;

    /// <summary>Bytes that are sent as they are.</summary>
    /// <param name="Bytes">The document.</param>
    internal sealed record Document(ReadOnlyMemory<byte> Bytes) : Answer
    {
        /// <summary>Makes the bytes where that is much work, unless the client has what the tag names; null where they are
        /// there.</summary>
        public Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>>? Make { get; init; }

        /// <summary>What a browser may do with it (Content-Security-Policy); null for nothing at all.</summary>
        public string? Policy { get; init; }

        /// <summary>The name that a browser saves it by; null to show it.</summary>
        public string? FileName { get; init; }
    }

    /// <summary>Another place.</summary>
    internal sealed record Moved(string Address) : Answer;
}

/// <summary>A session that begins or ends.</summary>
/// <param name="Begun">The id of the one that begins; null where one ends.</param>
internal readonly record struct SessionChange(string? Begun);
