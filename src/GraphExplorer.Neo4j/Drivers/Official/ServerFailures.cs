using System.Net.Sockets;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Errors;
using Driver = Neo4j.Driver;

namespace GraphExplorer.Neo4j.Drivers.Official;

/// <summary>What the exceptions of the publisher's driver mean.</summary>
internal static class ServerFailures
{
    private const string PoolIsExhausted = "Failed to obtain a connection from pool"; // it has no code of its own

    /// <summary>What it tells of the connection or the server; null where it is about something else.</summary>
    public static ServerFailure? Read(Exception exception) => exception switch
    {
        LostOutcomeException or IOException or SocketException or TimeoutException =>
            new ServerFailure(ErrorCodes.StoreUnavailable, Named(exception), null),
        Driver.ProtocolException => new ServerFailure(ErrorCodes.StoreProtocol, Named(exception), null),
        Driver.Neo4jException { Code: { } code } when IsServerCode(code) => Refused(exception, code),
        Driver.ClientException when exception.Message.StartsWith(PoolIsExhausted, StringComparison.Ordinal) =>
            new ServerFailure(ErrorCodes.Overloaded, Named(exception), null),
        Driver.Neo4jException => new ServerFailure(ErrorCodes.StoreUnavailable, Named(exception), null),
        _ => null,
    };

    /// <summary>Whether the exception tells of the connection or the server.</summary>
    public static bool IsOne(Exception exception) => Read(exception) is not null;

    /// <summary>Whether the connection could not be made, or broke, so that no answer came.</summary>
    public static bool IsConnection(Exception exception) =>
        exception is not LostOutcomeException && Read(exception) is { Neo4jCode: null } failure &&
        failure.Code != ErrorCodes.Overloaded;

    private static bool IsServerCode(string code) => code.StartsWith("Neo.", StringComparison.Ordinal);

    private static string Named(Exception exception) => $"Neo4j: {exception.Message}";

    private static ServerFailure Refused(Exception exception, string code)
    {
        var normal = ServerErrors.Normalize(code);
        return new ServerFailure(ServerErrors.CodeOf(normal), exception.Message, normal);
    }
}
