using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Requests.Problems;

/// <summary>One way to fail over HTTP.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Status">The HTTP status that it is sent with.</param>
/// <param name="Title">The same short words for every occurrence.</param>
internal sealed record ProblemType(ErrorCode Code, int Status, string Title)
{
    /// <summary>The type's identifier, relative to the server: a page there explains it.</summary>
    public string Address => $"/problems/{Code.Name}";
}
