using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Requests.Problems;

/// <summary>Ends the handling of a request with a problem for its sender.</summary>
internal sealed class RequestRefusedException(Problem problem) : GraphExplorerException(problem.Code, problem.Detail)
{
    public RequestRefusedException(params IReadOnlyList<RequestError> mistakes)
        : this(Problem.Of(mistakes))
    {
    }

    public Problem Problem { get; } = problem;
}
