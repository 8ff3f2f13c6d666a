using GraphExplorer.Exploration.Search;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Cli;

/// <summary>Ends a command with a problem of the API's shape, told in words or, with <c>--json</c>, as it is.</summary>
internal sealed class FailureException(Problem problem, Exception? inner = null)
    : GraphExplorerException(problem.Code, problem.Detail, inner)
{
    public FailureException(ErrorCode code, string detail, Exception? inner = null)
        : this(new Problem(code, detail), inner)
    {
    }

    public FailureException(params IReadOnlyList<RequestError> mistakes)
        : this(Problem.Of(mistakes))
    {
    }

    /// <summary>What is wrong.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>The problem as a server wrote it; null for one of our own.</summary>
    public string? Written { get; init; }

    /// <summary>Entities that a name may mean.</summary>
    public IReadOnlyList<SearchHit> Candidates { get; init; } = [];
}
