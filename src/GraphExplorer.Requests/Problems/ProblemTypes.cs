using System.Net;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Requests.Problems;

/// <summary>The one table from error codes to HTTP statuses and titles.</summary>
internal static class ProblemTypes
{
    private static readonly Dictionary<ErrorCode, ProblemType> ByCode = All().ToDictionary(type => type.Code);

    /// <summary>Every type, by name of its code.</summary>
    public static IReadOnlyList<ProblemType> Listed { get; } =
        [.. ByCode.Values.OrderBy(type => type.Code.Name, StringComparer.Ordinal)];

    /// <summary>The type of a code; one that another room added without words here gets general ones.</summary>
    public static ProblemType Of(ErrorCode code) =>
        ByCode.TryGetValue(code, out var type) ? type : new ProblemType(code, Status(code.Kind), "The request failed");

    /// <summary>The status for a kind of failure.</summary>
    public static int Status(ErrorKind kind) => (int)(kind switch
    {
        ErrorKind.Invalid => HttpStatusCode.BadRequest,
        ErrorKind.NotFound => HttpStatusCode.NotFound,
        ErrorKind.Gone => HttpStatusCode.Gone,
        ErrorKind.Conflict => HttpStatusCode.Conflict,
        ErrorKind.TooLarge => HttpStatusCode.RequestEntityTooLarge,
        ErrorKind.Limit => HttpStatusCode.ServiceUnavailable,
        ErrorKind.TimedOut => HttpStatusCode.GatewayTimeout,
        ErrorKind.Unauthenticated => HttpStatusCode.Unauthorized,
        ErrorKind.Forbidden => HttpStatusCode.Forbidden,
        ErrorKind.NotAvailable => HttpStatusCode.NotImplemented,
        ErrorKind.Unavailable => HttpStatusCode.ServiceUnavailable,
        _ => HttpStatusCode.InternalServerError,
    });

    private static IEnumerable<ProblemType> All() =>
    [
        Row(ErrorCodes.InvalidValue, "A value is malformed or out of range"),
        Row(ErrorCodes.UnknownParameter, "A parameter is not known"),
        Row(ErrorCodes.DuplicateParameter, "A parameter was given twice"),
        Row(ErrorCodes.MissingParameter, "A parameter is missing"),
        Row(ErrorCodes.UnknownName, "A type, family or label is not known"),
        Row(ErrorCodes.Contradiction, "Two parameters contradict each other"),
        Row(ErrorCodes.InvalidBody, "The body is not well-formed"),
        Row(ErrorCodes.BadRequest, "The request is not understood"),
        Row(ErrorCodes.InvalidCursor, "The cursor does not belong to this request"),
        Row(ErrorCodes.CursorExpired, "The cursor is of an older version of the graph"),
        Row(ErrorCodes.NotFound, "There is nothing here"),
        Row(ErrorCodes.Deleted, "The entity was deleted"),
        Row(ErrorCodes.Merged, "The entity was merged into another"),
        Row(ErrorCodes.TooLarge, "The request is too large"),
        Row(ErrorCodes.AddressTooLong, "The address is too long", HttpStatusCode.RequestUriTooLong),
        Row(ErrorCodes.MethodNotAllowed, "The method is not allowed here", HttpStatusCode.MethodNotAllowed),
        Row(
            ErrorCodes.UnsupportedMediaType,
            "The type of the body is not supported",
            HttpStatusCode.UnsupportedMediaType),
        Row(ErrorCodes.NotAvailable, "This version cannot do it"),
        Row(ErrorCodes.TimedOut, "It took too long"),
        Row(ErrorCodes.Overloaded, "The server is busy"),
        Row(ErrorCodes.StoreUnavailable, "The graph does not answer"),
        Row(ErrorCodes.StoreProtocol, "The graph's store is not understood"),
        Row(ErrorCodes.InvalidQuery, "The query is not valid"),
        Row(ErrorCodes.Conflict, "It contradicts what is stored"),
        Row(
            ErrorCodes.PreconditionRequired,
            "The state that is to be changed must be named",
            HttpStatusCode.PreconditionRequired),
        Row(
            ErrorCodes.PreconditionFailed,
            "It was changed in the meantime",
            HttpStatusCode.PreconditionFailed),
        Row(ErrorCodes.TooManyViews, "There is no room for another view"),
        Row(ErrorCodes.TooManySaves, "Too many saves", HttpStatusCode.TooManyRequests),
        Row(ErrorCodes.InvalidRecord, "A graph record is not valid"),
        Row(ErrorCodes.InvalidData, "The data set is damaged"),
        Row(ErrorCodes.NoRoom, "There is no room for another"),
        Row(ErrorCodes.AppDataUnavailable, "The server's own database cannot be used"),
        Row(ErrorCodes.AppDataDamaged, "The server's own database is damaged"),
        Row(ErrorCodes.Unauthenticated, "A key is needed"),
        Row(ErrorCodes.TooManyAttempts, "Too many wrong keys", HttpStatusCode.TooManyRequests),
        Row(ErrorCodes.Forbidden, "The key may not do this"),
        Row(ErrorCodes.ForbiddenHost, "The host is not this server's", HttpStatusCode.MisdirectedRequest),
        Row(ErrorCodes.ForbiddenOrigin, "The page may not do this"),
        Row(ErrorCodes.Internal, "The server failed"),
    ];

    private static ProblemType Row(ErrorCode code, string title, HttpStatusCode? status = null) =>
        new(code, status is { } own ? (int)own : Status(code.Kind), title);
}
