using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Neo4j.Drivers;

/// <summary>What an exception of a driver tells of the connection or the server.</summary>
/// <param name="Code">The product's own code for it.</param>
/// <param name="Message">What went wrong: a failure of the connection names Neo4j, a refusal is in its own words.</param>
/// <param name="Neo4jCode">The server's status code, where the server itself refused; else null.</param>
internal sealed record ServerFailure(ErrorCode Code, string Message, string? Neo4jCode);
