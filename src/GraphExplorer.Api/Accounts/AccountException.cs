using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Api.Accounts;

/// <summary>A key cannot be made or ended as was asked. Nothing was changed.</summary>
internal sealed class AccountException(ErrorCode code, string message) : GraphExplorerException(code, message);
