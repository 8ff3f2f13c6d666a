using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Analysis;

/// <summary>An analysis that cannot be made as it was asked for. Nothing was written.</summary>
/// <param name="code">What kind of failure it is.</param>
/// <param name="sentence">What is wrong; the message has its settings as members of a request.</param>
/// <param name="inner">What it came of.</param>
public sealed class AnalysisException(ErrorCode code, Sentence sentence, Exception? inner = null)
    : GraphExplorerException(code, sentence.ToString(), inner)
{
    /// <summary>What is wrong.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>Known names that come close to one that is not known, best first.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];
}
