using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Bolt.Errors;

/// <summary>What Neo4j's status codes mean here. Source: Neo4j Status Codes manual, version 5.</summary>
internal static class ServerErrors
{
    public const string AuthorizationExpired = "Neo.ClientError.Security.AuthorizationExpired";
    public const string DatabaseUnavailable = "Neo.TransientError.General.DatabaseUnavailable";
    public const string Unknown = "Neo.DatabaseError.General.UnknownError";

    private const string NotALeader = "Neo.ClientError.Cluster.NotALeader";
    private const string ReadOnlyDatabase = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";

    /// <summary>
    /// Renames the two codes that older servers call transient although the client itself asked for the end.
    /// </summary>
    public static string Normalize(string code) => code switch
    {
        "Neo.TransientError.Transaction.Terminated" => "Neo.ClientError.Transaction.Terminated",
        "Neo.TransientError.Transaction.LockClientStopped" => "Neo.ClientError.Transaction.LockClientStopped",
        _ => code,
    };

    /// <summary>Whether trying again makes sense: on this server after a while, or on the one that now leads.</summary>
    public static bool IsTransient(string code) =>
        Category(code) == "TransientError" || code == AuthorizationExpired || IsWrongWriter(code);

    /// <summary>Whether the server says that it takes no writes: the leader has moved.</summary>
    public static bool IsWrongWriter(string code) => code is NotALeader or ReadOnlyDatabase;

    /// <summary>The code of the product's own table for a server's code.</summary>
    public static ErrorCode CodeOf(string code) => code switch
    {
        "Neo.ClientError.Security.Forbidden" or "Neo.ClientError.Statement.AccessMode" => ErrorCodes.Forbidden,
        "Neo.ClientError.Schema.ConstraintValidationFailed" => ErrorCodes.Conflict,
        "Neo.ClientError.Transaction.TransactionTimedOut" or
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" => ErrorCodes.TimedOut,
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError" or
            "Neo.TransientError.General.TransactionMemoryLimit" => ErrorCodes.Overloaded,
        "Neo.ClientError.Database.DatabaseNotFound" or ReadOnlyDatabase or NotALeader => ErrorCodes.StoreUnavailable,
        _ => (Category(code), Title(code)) switch
        {
            ("ClientError", "Security") => ErrorCodes.StoreUnavailable, // our credentials, not the asker's
            ("ClientError", _) => ErrorCodes.InvalidQuery,
            ("TransientError", _) => ErrorCodes.StoreUnavailable,
            _ => ErrorCodes.Internal,
        },
    };

    private static string Category(string code) => Part(code, 1);

    private static string Title(string code) => Part(code, 2);

    private static string Part(string code, int index)
    {
        var parts = code.Split('.');
        return parts.Length == 4 ? parts[index] : "";
    }
}
