using DotNet.Testcontainers.Containers;
using Testcontainers.Neo4j;

namespace GraphExplorer.Neo4j.Tests.Docker.Packaged;

/// <summary>Describes the container by <c>Testcontainers.Neo4j</c>.</summary>
internal static class Neo4jContainers
{
    public static IContainer Build() => new Neo4jBuilder(DockerServer.Image)
        .WithEnvironment("NEO4J_PLUGINS", "[\"apoc\"]")
        .Build();
}
