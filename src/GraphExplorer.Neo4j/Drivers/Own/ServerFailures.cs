using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Neo4j.Drivers.Own;

/// <summary>What the exceptions of our own client mean.</summary>
internal static class ServerFailures
{
    /// <summary>What it tells of the connection or the server; null where it is about something else.</summary>
    public static ServerFailure? Read(Exception exception) => exception switch
    {
        BoltServerException refused => new ServerFailure(refused.Code, refused.Message, refused.Neo4jCode),
        BoltTransportException failed => new ServerFailure(CodeOf(failed), failed.Message, null),
        BoltProtocolException failed => new ServerFailure(failed.Code, failed.Message, null),
        _ => null,
    };

    /// <summary>A server that is silent is no question that was too long.</summary>
    private static ErrorCode CodeOf(BoltTransportException failed) =>
        failed.Code == ErrorCodes.TimedOut ? ErrorCodes.StoreUnavailable : failed.Code;
}
