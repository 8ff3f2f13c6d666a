using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Neo4j.Drivers;
using GraphExplorer.Neo4j.Reading;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>Failures as the contract of Cypher has them: of the statement, or of the store.</summary>
internal static class StatementErrors
{
    /// <summary>Whether the exception tells of the statement, the connection or the server.</summary>
    public static bool IsOfStore(Exception exception) =>
        exception is ArgumentException || StoreErrors.IsOfStore(exception);

    /// <summary>The failure to throw instead of one that <see cref="IsOfStore"/>.</summary>
    /// <param name="exception">The failure.</param>
    /// <param name="text">The statement as it was written.</param>
    /// <param name="added">Characters that were sent before it, where the failure is of such a text.</param>
    public static GraphExplorerException Translate(Exception exception, string text, int added = 0) =>
        ServerFailures.Read(exception) switch
        {
            { Neo4jCode: not null, Code.Kind: not (ErrorKind.Unavailable or ErrorKind.Internal) } refused =>
                Place(refused, exception, text, added),
            { } failure => StoreErrors.Translate(failure, exception),
            null => new StatementException(ErrorCodes.InvalidValue, exception.Message, exception),
        };

    /// <summary>A statement that came to nothing within its time.</summary>
    public static StatementException TimedOut(TimeSpan time, Exception? inner) => new(
        ErrorCodes.TimedOut,
        FormattableString.Invariant(
            $"The statement was ended after {time.TotalMilliseconds:0} ms; nothing was changed."),
        inner);

    /// <summary>Whether the server ended a transaction for its time limit.</summary>
    public static bool IsTimeout(Exception exception) =>
        ServerFailures.Read(exception) is { Neo4jCode: not null } failure && failure.Code == ErrorCodes.TimedOut;

    private static StatementException Place(ServerFailure failure, Exception exception, string text, int added)
    {
        var (message, position) = StatementPositions.Read(failure.Message, text, added);
        return new StatementException(failure.Code, message, exception) { Position = position };
    }
}
