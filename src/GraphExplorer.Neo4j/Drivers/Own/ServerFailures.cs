using GraphExplorer.Bolt.Errors;

namespace GraphExplorer.Neo4j.Drivers.Own;

/// <summary>What the exceptions of our own client mean.</summary>
internal static class ServerFailures
{
    /// <summary>What it tells of the connection or the server; null where it is about something else.</summary>
    public static ServerFailure? Read(Exception exception) => exception switch
    {
        BoltServerException refused => new ServerFailure(refused.Code, refused.Message, refused.Neo4jCode),
        BoltTransportException failed => new ServerFailure(failed.Code, failed.Message, null),
        BoltProtocolException failed => new ServerFailure(failed.Code, failed.Message, null),
        _ => null,
    };
}
