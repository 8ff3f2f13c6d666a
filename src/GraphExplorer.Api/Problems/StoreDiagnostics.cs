using GraphExplorer.Api.Settings;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Problems;

/// <summary>Adds to the words of a store that does not answer what can be done about it.</summary>
internal static class StoreDiagnostics
{
    /// <summary>What a client is told of a failure that carries a code.</summary>
    public static Problem ForClient(GraphExplorerException failure)
    {
        var problem = Problem.ForClient(failure);
        return failure.Code == ErrorCodes.StoreUnavailable ? problem with { Detail = Complete(failure) } : problem;
    }

    /// <summary>All that is known of a failure that carries a code.</summary>
    public static Problem Of(GraphExplorerException failure) =>
        Problem.Of(failure) with { Detail = Complete(failure) };

    /// <summary>The message of a failure, with the settings to look at where it is one of the store.</summary>
    private static string Complete(GraphExplorerException failure)
    {
        if (failure.Code != ErrorCodes.StoreUnavailable || failure is not StorageException)
            return failure.Message;
        return failure.InnerException switch
        {
            BoltTransportException =>
                $"{failure.Message} Start Neo4j, or say where it is: {Neo4jSettings.SectionName}:Address.",
            BoltServerException { Neo4jCode: var code } when IsSecurity(code) =>
                $"{failure.Message} Look at {Neo4jSettings.SectionName}:User and Password or PasswordFile.",
            BoltServerException { Neo4jCode: "Neo.ClientError.Database.DatabaseNotFound" } =>
                $"{failure.Message} Look at {Neo4jSettings.SectionName}:Database.",
            _ => failure.Message,
        };
    }

    private static bool IsSecurity(string code) =>
        code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal);
}
