using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Requests.Problems;

/// <summary>What a client is told when a request fails (RFC 9457): one shape for every failure.</summary>
/// <param name="Code">The stable code; status and title follow from it.</param>
/// <param name="Detail">What happened and what would be right, in one or two sentences.</param>
internal sealed record Problem(ErrorCode Code, string Detail)
{
    /// <summary>Every mistake found, each with its place.</summary>
    public IReadOnlyList<RequestError> Mistakes { get; init; } = [];

    /// <summary>Names or ids that exist and come closest to the one asked for, best first.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <summary>Where in a statement the fault lies; null for other failures, and where it is not known.</summary>
    public CypherPosition? Position { get; init; }

    /// <summary>What to look for in the server's log; only for failures of the server.</summary>
    public string? TraceId { get; init; }

    /// <summary>How long to wait before trying again, in seconds.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>The header WWW-Authenticate of the answer; null for none.</summary>
    public string? Challenge { get; init; }

    public ProblemType Type => ProblemTypes.Of(Code);

    /// <summary>A fault of the server, whose reason is not for clients.</summary>
    public static Problem Fault =>
        new(ErrorCodes.Internal, "The server failed. Nothing was changed. Its log has the reason.");

    /// <summary>What a client is told of a failure that carries a code.</summary>
    public static Problem ForClient(GraphExplorerException failure) =>
        failure.Code.Kind is ErrorKind.Internal or ErrorKind.Corrupt ? Fault : Of(failure);

    /// <summary>All that is known of a failure that carries a code.</summary>
    public static Problem Of(GraphExplorerException failure) => failure switch
    {
        StatementException statement => new Problem(failure.Code, failure.Message) { Position = statement.Position },
        _ => new Problem(failure.Code, failure.Message),
    };

    /// <summary>
    /// Sums up the mistakes of one request: a single one speaks for itself, several share a code or get a general one.
    /// </summary>
    public static Problem Of(IReadOnlyList<RequestError> mistakes)
    {
        var first = mistakes[0];
        if (mistakes.Count == 1)
            return new Problem(first.Code, first.Detail) { Mistakes = mistakes, Nearest = first.Nearest };
        var code = mistakes.All(mistake => mistake.Code == first.Code) ? first.Code : ErrorCodes.BadRequest;
        return new Problem(code, $"The request has {mistakes.Count} mistakes; each is listed under \"errors\".")
        {
            Mistakes = mistakes,
        };
    }
}
