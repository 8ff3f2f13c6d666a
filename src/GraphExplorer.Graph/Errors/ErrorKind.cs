namespace GraphExplorer.Graph.Errors;

/// <summary>What sort of failure a code stands for; hosts map a kind to their own status (HTTP, exit codes, Bolt).</summary>
public enum ErrorKind
{
    /// <summary>The request is malformed or out of range; the same request will fail again.</summary>
    Invalid,

    /// <summary>Something named in the request does not exist.</summary>
    NotFound,

    /// <summary>It existed and was deleted.</summary>
    Gone,

    /// <summary>It contradicts what is stored (a duplicate, a stale version).</summary>
    Conflict,

    /// <summary>The request, or a part of it, is larger than a stated limit.</summary>
    TooLarge,

    /// <summary>A limit on work, rows or memory ended it.</summary>
    Limit,

    /// <summary>It took longer than allowed.</summary>
    TimedOut,

    /// <summary>The caller is not known.</summary>
    Unauthenticated,

    /// <summary>The caller is known and may not do this.</summary>
    Forbidden,

    /// <summary>This installation cannot do it; the message says what can.</summary>
    NotAvailable,

    /// <summary>A part that it needs does not answer at present.</summary>
    Unavailable,

    /// <summary>Stored or loaded data is damaged.</summary>
    Corrupt,

    /// <summary>A fault of the product.</summary>
    Internal,
}
