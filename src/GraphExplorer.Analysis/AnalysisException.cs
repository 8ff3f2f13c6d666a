using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Analysis;

/// <summary>An analysis that cannot be made as it was asked for. Nothing was written.</summary>
public sealed class AnalysisException(ErrorCode code, string message, Exception? inner = null)
    : GraphExplorerException(code, message, inner)
{
    /// <summary>Known names that come close to one that is not known, best first.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];
}
