namespace GraphExplorer.Api.Logging;

/// <summary>What the host writes to the log; event ids 5000 to 5999. What was asked for is never above Debug.</summary>
internal static partial class ApiLog
{
    [LoggerMessage(5000, LogLevel.Error, "A request failed by a fault of the server; trace {TraceId}")]
    public static partial void RequestFailed(ILogger logger, string traceId, Exception exception);

    [LoggerMessage(5001, LogLevel.Warning, "A request was answered {Status} {Code}; trace {TraceId}")]
    public static partial void RequestNotServed(ILogger logger, int status, string code, string traceId);

    [LoggerMessage(5002, LogLevel.Debug, "A request was refused: {Status} {Code}: {Detail}")]
    public static partial void RequestRefused(ILogger logger, int status, string code, string detail);

    [LoggerMessage(5003, LogLevel.Debug, "The client went away before its answer was ready")]
    public static partial void ClientLeft(ILogger logger);

    [LoggerMessage(5004, LogLevel.Error, "A request failed after its answer had begun; the connection is closed")]
    public static partial void AnswerBroken(ILogger logger, Exception exception);

    [LoggerMessage(5020, LogLevel.Error, "The server's own database cannot be used. {Reason}")]
    public static partial void AppDatabaseUnusable(ILogger logger, string reason);

    [LoggerMessage(
        5010,
        LogLevel.Warning,
        "The graph does not answer; questions are refused with 503 until it does. {Reason} Address: {Address}")]
    public static partial void StoreDoesNotAnswer(ILogger logger, string address, string reason);

    [LoggerMessage(
        5011,
        LogLevel.Information,
        "The graph at {Address} answers: {Nodes} nodes, {Relationships} relationships")]
    public static partial void StoreAnswers(ILogger logger, string address, long nodes, long relationships);

    [LoggerMessage(5012, LogLevel.Warning, "The graph at {Address} answers and is empty; gx load fills it")]
    public static partial void StoreIsEmpty(ILogger logger, string address);

    [LoggerMessage(
        5014,
        LogLevel.Warning,
        "In the graph at {Address} {Nodes} nodes and {Relationships} relationships have no property {Property}, or no " +
        "label: their ids are the server's own, and may mean others one day")]
    public static partial void StoreHasKeyless(
        ILogger logger,
        string address,
        long nodes,
        long relationships,
        string property);

    [LoggerMessage(5013, LogLevel.Warning, "A streamed answer was ended by {Code}; its last line says so")]
    public static partial void StreamEnded(ILogger logger, string code);

    [LoggerMessage(5030, LogLevel.Warning, "A live view could not be asked again: {Code}; it shows what it showed")]
    public static partial void ViewNotRefreshed(ILogger logger, string code);

    [LoggerMessage(5021, LogLevel.Warning, "Too many wrong keys came from one address; it has to wait")]
    public static partial void TooManyAttempts(ILogger logger);

    [LoggerMessage(5030, LogLevel.Error, "An analysis failed by a fault of the server")]
    public static partial void AnalysisFailed(ILogger logger, Exception exception);

    [LoggerMessage(5031, LogLevel.Warning, "What became of an analysis could not be kept. {Reason}")]
    public static partial void AnalysisNotKept(ILogger logger, string reason);

    [LoggerMessage(5032, LogLevel.Information, "{Count} analyses were interrupted by the end of the server before this one")]
    public static partial void AnalysesInterrupted(ILogger logger, int count);

    [LoggerMessage(5022, LogLevel.Debug, "That a key was used could not be noted. {Reason}")]
    public static partial void UseNotNoted(ILogger logger, string reason);
}
