using GraphExplorer.Graph.Errors;
using GraphExplorer.Neo4j.Drivers;

namespace GraphExplorer.Neo4j.Reading;

/// <summary>Failures of the connection or the server as the contract of stores has them.</summary>
internal static class StoreErrors
{
    /// <summary>Whether the exception tells of the connection or the server.</summary>
    public static bool IsOfStore(Exception exception) => ServerFailures.Read(exception) is not null;

    /// <summary>The failure to throw instead of one that <see cref="IsOfStore"/>.</summary>
    public static StorageException Translate(Exception exception) => ServerFailures.Read(exception) is { } failure
        ? Translate(failure, exception)
        : throw new ArgumentException("It does not tell of the store.", nameof(exception));

    /// <inheritdoc cref="Translate(Exception)" />
    public static StorageException Translate(ServerFailure failure, Exception exception) =>
        new(failure.Code, failure.Neo4jCode is null ? failure.Message : $"Neo4j: {failure.Message}", exception);
}
