namespace GraphExplorer.Neo4j.Tests.Faults;

/// <summary>Tests that share a server which they kill: one after the other, and beside no others.</summary>
[CollectionDefinition(nameof(FaultyServers), DisableParallelization = true)]
public sealed class FaultyServers : ICollectionFixture<FaultyServer>;
