using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Bolt.Errors;

/// <summary>
/// What the peer sent is not the protocol: a wrong marker, a length that the message cannot hold, an answer to nothing.
/// The connection is closed. Transport failures are <see cref="BoltTransportException"/>, the server's own refusals
/// <see cref="BoltServerException"/>, and misuse by the caller plain CLR exceptions.
/// </summary>
public sealed class BoltProtocolException : GraphExplorerException
{
    public BoltProtocolException(string message, Exception? inner = null)
        : base(ErrorCodes.StoreProtocol, message, inner)
    {
    }
}
