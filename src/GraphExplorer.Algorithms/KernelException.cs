namespace GraphExplorer.Algorithms;

/// <summary>
/// A kernel cannot compute this of this graph: an intermediate number is out of range. Others can; what fails is the one
/// result, not the graph.
/// </summary>
/// <param name="message">Why, as the end of a sentence that begins with what was to be computed.</param>
public sealed class KernelException(string message) : Exception(message);
