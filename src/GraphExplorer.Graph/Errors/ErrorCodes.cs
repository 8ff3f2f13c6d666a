namespace GraphExplorer.Graph.Errors;

/// <summary>The one table of error codes: every failure that a person or a program sees carries one of these.</summary>
public static class ErrorCodes
{
    /// <summary>A value does not parse, or lies outside its range.</summary>
    public static readonly ErrorCode InvalidValue = new("invalid_value", ErrorKind.Invalid);

    /// <summary>A parameter that this operation does not have.</summary>
    public static readonly ErrorCode UnknownParameter = new("unknown_parameter", ErrorKind.Invalid);

    /// <summary>A parameter that may stand once was given twice.</summary>
    public static readonly ErrorCode DuplicateParameter = new("duplicate_parameter", ErrorKind.Invalid);

    /// <summary>A parameter or member that must be given is absent.</summary>
    public static readonly ErrorCode MissingParameter = new("missing_parameter", ErrorKind.Invalid);

    /// <summary>A relationship type, family or label that the graph does not have.</summary>
    public static readonly ErrorCode UnknownName = new("unknown_name", ErrorKind.Invalid);

    /// <summary>Two parameters contradict each other.</summary>
    public static readonly ErrorCode Contradiction = new("contradictory_parameters", ErrorKind.Invalid);

    /// <summary>The body is not well-formed, or not of the expected shape.</summary>
    public static readonly ErrorCode InvalidBody = new("invalid_body", ErrorKind.Invalid);

    /// <summary>The request as a whole is not understood.</summary>
    public static readonly ErrorCode BadRequest = new("bad_request", ErrorKind.Invalid);

    /// <summary>A cursor that was not made by this operation.</summary>
    public static readonly ErrorCode InvalidCursor = new("invalid_cursor", ErrorKind.Invalid);

    /// <summary>A cursor of an older version of the graph.</summary>
    public static readonly ErrorCode CursorExpired = new("cursor_expired", ErrorKind.Gone);

    /// <summary>No entity, relationship, claim, source or hypothesis has this id.</summary>
    public static readonly ErrorCode NotFound = new("not_found", ErrorKind.NotFound);

    /// <summary>The entity was deleted.</summary>
    public static readonly ErrorCode Deleted = new("deleted", ErrorKind.Gone);

    /// <summary>The id stands for another entity now.</summary>
    public static readonly ErrorCode Merged = new("merged", ErrorKind.NotFound);

    /// <summary>The body, or a list in it, is over its limit.</summary>
    public static readonly ErrorCode TooLarge = new("too_large", ErrorKind.TooLarge);

    /// <summary>The address asked for, path and query together, is over its limit.</summary>
    public static readonly ErrorCode AddressTooLong = new("address_too_long", ErrorKind.TooLarge);

    /// <summary>The resource exists and does not know this method.</summary>
    public static readonly ErrorCode MethodNotAllowed = new("method_not_allowed", ErrorKind.Invalid);

    /// <summary>The body is of a type that this operation does not read.</summary>
    public static readonly ErrorCode UnsupportedMediaType = new("unsupported_media_type", ErrorKind.Invalid);

    /// <summary>The value exists in the design; its kernel or engine does not exist here.</summary>
    public static readonly ErrorCode NotAvailable = new("not_available", ErrorKind.NotAvailable);

    /// <summary>The work was ended by its time limit.</summary>
    public static readonly ErrorCode TimedOut = new("timed_out", ErrorKind.TimedOut);

    /// <summary>Too many requests are being worked on.</summary>
    public static readonly ErrorCode Overloaded = new("overloaded", ErrorKind.Limit);

    /// <summary>The store does not answer.</summary>
    public static readonly ErrorCode StoreUnavailable = new("store_unavailable", ErrorKind.Unavailable);

    /// <summary>What the store sent is not its protocol.</summary>
    public static readonly ErrorCode StoreProtocol = new("store_protocol", ErrorKind.Unavailable);

    /// <summary>A statement that the store does not accept; the message says where and why.</summary>
    public static readonly ErrorCode InvalidQuery = new("invalid_query", ErrorKind.Invalid);

    /// <summary>What was asked contradicts what is stored, such as a key that must be unique.</summary>
    public static readonly ErrorCode Conflict = new("conflict", ErrorKind.Conflict);

    /// <summary>A change of what others may change too does not say which state it is of (If-Match).</summary>
    public static readonly ErrorCode PreconditionRequired = new("precondition_required", ErrorKind.Invalid);

    /// <summary>What was to be changed is not any more what the caller has read.</summary>
    public static readonly ErrorCode PreconditionFailed = new("precondition_failed", ErrorKind.Conflict);

    /// <summary>There are as many saved views as are kept.</summary>
    public static readonly ErrorCode TooManyViews = new("too_many_views", ErrorKind.Conflict);

    /// <summary>The caller saves faster than people do.</summary>
    public static readonly ErrorCode TooManySaves = new("too_many_saves", ErrorKind.Limit);

    /// <summary>A graph record is malformed, contradicts another, or has an end that does not exist.</summary>
    public static readonly ErrorCode InvalidRecord = new("invalid_record", ErrorKind.Invalid);

    /// <summary>Files of the data set are damaged.</summary>
    public static readonly ErrorCode InvalidData = new("invalid_data", ErrorKind.Corrupt);

    /// <summary>There is no room for another of what the host keeps; one must be deleted first.</summary>
    public static readonly ErrorCode NoRoom = new("no_room", ErrorKind.Conflict);

    /// <summary>The host's own small database (keys, saved views) cannot be opened, read or written.</summary>
    public static readonly ErrorCode AppDataUnavailable = new("app_data_unavailable", ErrorKind.Unavailable);

    /// <summary>The host's own small database is damaged, of a newer version, or something else.</summary>
    public static readonly ErrorCode AppDataDamaged = new("app_data_damaged", ErrorKind.Corrupt);

    /// <summary>The caller gave no key, or one that is not valid.</summary>
    public static readonly ErrorCode Unauthenticated = new("unauthenticated", ErrorKind.Unauthenticated);

    /// <summary>Too many wrong keys came from where the caller is; none is looked at for a while.</summary>
    public static readonly ErrorCode TooManyAttempts = new("too_many_attempts", ErrorKind.Limit);

    /// <summary>The key's role is too small for this.</summary>
    public static readonly ErrorCode Forbidden = new("forbidden", ErrorKind.Forbidden);

    /// <summary>The request names a host that this server does not answer for.</summary>
    public static readonly ErrorCode ForbiddenHost = new("forbidden_host", ErrorKind.Forbidden);

    /// <summary>A page of another origin tried to change something.</summary>
    public static readonly ErrorCode ForbiddenOrigin = new("forbidden_origin", ErrorKind.Forbidden);

    /// <summary>A fault of the product itself.</summary>
    public static readonly ErrorCode Internal = new("internal_error", ErrorKind.Internal);
}
