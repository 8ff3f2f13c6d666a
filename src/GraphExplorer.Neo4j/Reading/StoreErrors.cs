using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Neo4j.Reading;

/// <summary>Failures of the connection or the server as the contract of stores has them.</summary>
internal static class StoreErrors
{
    /// <summary>Whether the exception tells of the connection or the server.</summary>
    public static bool IsOfStore(Exception exception) =>
        exception is BoltTransportException or BoltServerException or BoltProtocolException;

    /// <summary>The failure to throw instead of one that <see cref="IsOfStore"/>.</summary>
    public static StorageException Translate(GraphExplorerException failure)
    {
        if (failure is not BoltTransportException)
            return new StorageException(failure.Code, $"Neo4j: {failure.Message}", failure);
        var isSilent = failure.Code == ErrorCodes.TimedOut; // a server that is silent, not a question that was too long
        return new StorageException(isSilent ? ErrorCodes.StoreUnavailable : failure.Code, failure.Message, failure);
    }
}
