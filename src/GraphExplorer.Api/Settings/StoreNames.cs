namespace GraphExplorer.Api.Settings;

/// <summary>The stores that the settings may name.</summary>
internal static class StoreNames
{
    public const string Embedded = "embedded";
    public const string Neo4j = "neo4j";
}
