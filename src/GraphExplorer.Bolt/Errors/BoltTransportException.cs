using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Bolt.Errors;

/// <summary>
/// The server could not be reached, did not answer in time, or the connection broke. What the server itself refused is
/// a <see cref="BoltServerException"/>.
/// </summary>
public sealed class BoltTransportException : GraphExplorerException
{
    public BoltTransportException(ErrorCode code, string message, Exception? inner = null, bool isTransient = true)
        : base(code, message, inner) => IsTransient = isTransient;

    /// <summary>Whether the same work may succeed when it is tried again from its beginning.</summary>
    public bool IsTransient { get; init; }

    /// <summary>
    /// Whether the server may have applied changes whose confirmation never came: the connection broke while
    /// committing, or in the middle of a statement outside a transaction. Such work is never tried again on its own.
    /// </summary>
    public bool IsOutcomeUnknown { get; init; }

    /// <summary>The same failure, of work that may have been done.</summary>
    internal BoltTransportException WithUnknownOutcome() => new(
        Code,
        $"{Message} Whether its changes were made is not known.",
        this,
        isTransient: false)
    { IsOutcomeUnknown = true };
}
