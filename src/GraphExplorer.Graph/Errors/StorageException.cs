namespace GraphExplorer.Graph.Errors;

/// <summary>A store refused records, cannot read its data, or does not answer. What was asked changed nothing.</summary>
public sealed class StorageException(ErrorCode code, string message, Exception? inner = null)
    : GraphExplorerException(code, message, inner);
