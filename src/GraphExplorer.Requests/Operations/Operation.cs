using System.Net;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Requests.Operations;

/// <summary>
/// Declares one operation of the API: its address, what it takes, what it answers, how it fails, who does it.
/// </summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Pattern">The route, such as <c>/api/v1/entities/{id}</c>.</param>
/// <param name="Id">The stable name that generated clients call it by.</param>
internal sealed record Operation(string Method, string Pattern, string Id)
{
    /// <summary>Of answers that programs read.</summary>
    public const string JsonMedia = "application/json";

    /// <summary>Of answers that people read.</summary>
    public const string PageMedia = "text/html";

    /// <summary>Of JSON, an object per line, each line whole when it is sent.</summary>
    public const string LinesMedia = "application/x-ndjson";

    /// <summary>Of server-sent events (HTML, 9.2).</summary>
    public const string EventsMedia = "text/event-stream";

    /// <summary>Of pictures made of points.</summary>
    public const string PngMedia = "image/png";

    /// <summary>Of pictures made of lines.</summary>
    public const string SvgMedia = "image/svg+xml";

    /// <summary>
    /// Largest body, in bytes, unless an operation takes more: what a search can name takes far less; more is meant to
    /// fill the memory.
    /// </summary>
    public const int DefaultMaxBodyBytes = 1024 * 1024;

    /// <summary>
    /// Deepest nesting, unless an operation takes more: what is read is two deep; depth beyond this is meant to
    /// overflow a stack.
    /// </summary>
    public const int DefaultMaxBodyDepth = 16;

    private static readonly ErrorCode[] OfEveryOperation =
    [
        ErrorCodes.BadRequest,
        ErrorCodes.InvalidValue,
        ErrorCodes.UnknownParameter,
        ErrorCodes.AddressTooLong,
        ErrorCodes.ForbiddenHost,
        ErrorCodes.Internal,
    ];

    private static readonly ErrorCode[] OfBodies =
    [
        ErrorCodes.InvalidBody,
        ErrorCodes.TooLarge,
        ErrorCodes.UnsupportedMediaType,
        ErrorCodes.ForbiddenOrigin,
    ];

    private static readonly ErrorCode[] OfLists = [ErrorCodes.InvalidCursor, ErrorCodes.CursorExpired];

    private static readonly ErrorCode[] OfTheGraph =
        [ErrorCodes.Overloaded, ErrorCodes.TimedOut, ErrorCodes.StoreUnavailable];

    private static readonly ErrorCode[] OfKeys =
    [
        ErrorCodes.Unauthenticated,
        ErrorCodes.Forbidden,
        ErrorCodes.TooManyAttempts,
        ErrorCodes.AppDataUnavailable,
    ];

    /// <summary>The chapter of the documentation it stands in.</summary>
    public required string Tag { get; init; }

    /// <summary>What it gives, in a few words.</summary>
    public required string Summary { get; init; }

    /// <summary>What a caller should know before using it.</summary>
    public required string Description { get; init; }

    /// <summary>Parameters that are steps of the path; each stands in the pattern.</summary>
    public IReadOnlyList<Parameter> Path { get; init; } = [];

    /// <summary>Parameters of the query.</summary>
    public IReadOnlyList<Parameter> Query { get; init; } = [];

    /// <summary>Members of the body; none where there is no body.</summary>
    public IReadOnlyList<Parameter> Body { get; init; } = [];

    /// <summary>Parameters that are headers of the request.</summary>
    public IReadOnlyList<Parameter> Headers { get; init; } = [];

    /// <summary>Requests that show what it is for; each is tried by a test. At least one.</summary>
    public required IReadOnlyList<OperationExample> Examples { get; init; }

    /// <summary>The type of the answer's record.</summary>
    public required Type AnswerType { get; init; }

    /// <summary>The media type of the answer.</summary>
    public string Media { get; init; } = JsonMedia;

    /// <summary>The status of an answer.</summary>
    public int Status { get; init; } = (int)HttpStatusCode.OK;

    /// <summary>Whether people read it in a browser: its failures are pages too, and it is not part of the API.</summary>
    public bool IsPage => Media == PageMedia;

    /// <summary>Whether the answer is text in UTF-8.</summary>
    public bool IsText => Media != PngMedia;

    /// <summary>What a browser may do with its failures where they are pages; null for what it may do with any.</summary>
    public string? ProblemPolicy { get; init; }

    /// <summary>Whether pages of every origin may read its failures, as they may read its answers: a component in such a page
    /// then says what happened.</summary>
    public bool TellsEveryOrigin { get; init; }

    /// <summary>Whether parameters that it does not know are passed over: others add theirs to addresses that are shared.
    /// </summary>
    public bool PassesOverUnknown { get; init; }

    /// <summary>Codes it can fail with, besides those that its shape implies.</summary>
    public IReadOnlyList<ErrorCode> Errors { get; init; } = [];

    /// <summary>Whether the answer may be somewhere else (308).</summary>
    public bool MayMove { get; init; }

    /// <summary>
    /// What a caller must be allowed to: anyone may read on a server without keys, and nobody without one elsewhere.
    /// </summary>
    public Role Needs { get; init; } = Role.Read;

    /// <summary>Whether it reads the graph: it is then admitted, timed and given a view.</summary>
    public bool ReadsGraph { get; init; } = true;

    /// <summary>
    /// Whether it needs one version of the graph; not so for statements, whose transactions are their own.
    /// </summary>
    public bool OpensView { get; init; } = true;

    /// <summary>Whether it also gives its answer line by line (<c>application/x-ndjson</c>).</summary>
    public bool GivesLines { get; init; }

    /// <summary>Whether it also tells how it goes on, as events (<c>text/event-stream</c>).</summary>
    public bool GivesEvents { get; init; }

    /// <summary>Largest body, in bytes.</summary>
    public int MaxBodyBytes { get; init; } = DefaultMaxBodyBytes;

    /// <summary>Deepest nesting of a body.</summary>
    public int MaxBodyDepth { get; init; } = DefaultMaxBodyDepth;

    /// <summary>
    /// Whether a client may keep the answer and ask if it still holds; not so for what must be looked at.
    /// </summary>
    public bool IsCacheable { get; init; } = true;

    /// <summary>Does the work.</summary>
    public required Func<OperationCall, CancellationToken, ValueTask<Answer>> Handle { get; init; }

    /// <summary>All parameters, wherever they stand.</summary>
    public IEnumerable<Parameter> All => Path.Concat(Query).Concat(Headers).Concat(Body);

    /// <summary>Every code that it can fail with, by name.</summary>
    public IReadOnlyList<ErrorCode> AllErrors =>
    [
        .. OfEveryOperation
            .Concat(All.Any(parameter => parameter.IsRequired) ? [ErrorCodes.MissingParameter] : [])
            .Concat(Query.Count + Body.Count > 0 ? [ErrorCodes.DuplicateParameter] : [])
            .Concat(Query.Any(parameter => parameter.IsPaging) ? OfLists : [])
            .Concat(All.Any(parameter => parameter.Unavailable.Count > 0) ? [ErrorCodes.NotAvailable] : [])
            .Concat(Body.Count > 0 ? OfBodies : [])
            .Concat(ReadsGraph ? OfTheGraph : [])
            .Concat(Needs > Role.None ? OfKeys : [])
            .Concat(Errors)
            .Distinct()
            .OrderBy(code => code.Name, StringComparer.Ordinal),
    ];

    /// <summary>The address of this operation for another id.</summary>
    public string AddressOf(string id) => Pattern.Replace("{id}", Uri.EscapeDataString(id), StringComparison.Ordinal);

    /// <summary>Which step of the path a parameter is.</summary>
    public int StepOf(Parameter parameter) => Array.FindIndex(
        Pattern.TrimStart('/').Split('/'),
        step => step.StartsWith($"{{{parameter.Name}}}", StringComparison.Ordinal));

    /// <summary>The text of a parameter that is a step of the path, without what the pattern has after it, such as
    /// <c>.svg</c>.</summary>
    public string TextOf(Parameter parameter, IReadOnlyList<string> segments)
    {
        var at = StepOf(parameter);
        var after = Pattern.TrimStart('/').Split('/')[at].Length - $"{{{parameter.Name}}}".Length;
        return segments[at][..^after]; // routing matched, so both are there
    }
}

/// <summary>A request that shows what an operation is for.</summary>
/// <param name="Summary">What is asked, in plain words.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Body">The JSON body; null for none.</param>
internal sealed record OperationExample(string Summary, string Address, string? Body = null);
