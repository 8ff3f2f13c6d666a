using DotNet.Testcontainers.Containers;

namespace GraphExplorer.Neo4j.Tests.Docker;

/// <summary>A Neo4j in a container: the last resort where nothing else is there.</summary>
internal sealed class DockerServer : IAsyncDisposable
{
    /// <summary>What is run: the newest of the pinned line.</summary>
    public const string Image = "neo4j:5.26-community";

    /// <summary>The container's port for Bolt.</summary>
    public const ushort BoltPort = 7687;

    private readonly IContainer _container;

    private DockerServer(IContainer container) => _container = container;

    public string Address => $"bolt://{_container.Hostname}:{_container.GetMappedPublicPort(BoltPort)}";

    /// <exception cref="InvalidOperationException">There is no Docker engine, or the container does not start.</exception>
    public static async Task<DockerServer> StartAsync(CancellationToken cancellationToken)
    {
        IContainer? container = null;
        try
        {
            container = Neo4jContainers.Build();
            await container.StartAsync(cancellationToken);
            return new DockerServer(container);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (container is not null)
                await container.DisposeAsync();
            throw new InvalidOperationException(
                $"There is no ../shared/neo4j/start, and Docker does not give one either: {exception.Message}",
                exception);
        }
    }

    public ValueTask DisposeAsync() => _container.DisposeAsync();
}
