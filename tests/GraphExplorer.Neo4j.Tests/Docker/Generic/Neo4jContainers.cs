using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;

namespace GraphExplorer.Neo4j.Tests.Docker.Generic;

/// <summary>Describes the container by Testcontainers' builder for anything.</summary>
internal static class Neo4jContainers
{
    private const ushort HttpPort = 7474;

    public static IContainer Build() => new ContainerBuilder(DockerServer.Image)
        .WithEnvironment("NEO4J_AUTH", "none")
        .WithEnvironment("NEO4J_PLUGINS", "[\"apoc\"]")
        .WithPortBinding(DockerServer.BoltPort, assignRandomHostPort: true)
        .WithPortBinding(HttpPort, assignRandomHostPort: true)
        .WithWaitStrategy(Wait.ForUnixContainer()
            .UntilHttpRequestIsSucceeded(request => request.ForPath("/").ForPort(HttpPort)))
        .Build();
}
