using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Api.Database;

/// <summary>
/// <c>app.db</c> cannot be used; what was asked changed nothing. The message names the file, for whoever runs the server.
/// </summary>
/// <param name="code"><c>app_data_unavailable</c> or <c>app_data_damaged</c>.</param>
/// <param name="file">The file or folder.</param>
/// <param name="reason">What is wrong and what to do.</param>
/// <param name="inner">What was found underneath.</param>
internal sealed class AppDatabaseException(ErrorCode code, string file, string reason, Exception? inner = null)
    : GraphExplorerException(code, $"{file}: {reason}", inner)
{
    /// <summary>What is wrong, without the place of the file: for those who only send requests.</summary>
    public string Reason { get; } = reason;
}
