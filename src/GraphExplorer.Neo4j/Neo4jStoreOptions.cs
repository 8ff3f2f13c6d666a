using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Neo4j;

/// <summary>
/// Where the graph is and how its keys are kept. Checked by the constructor of <see cref="Neo4jStore"/>.
/// </summary>
public sealed record Neo4jStoreOptions
{
    /// <summary>The property that holds public keys unless set otherwise.</summary>
    public const string DefaultKeyProperty = "id";

    /// <summary>
    /// <c>bolt://</c> for one server, <c>neo4j://</c> for a cluster; with <c>+s</c> over TLS, with <c>+ssc</c> whatever the
    /// certificate. The port is 7687 unless given.
    /// </summary>
    public required string Address { get; init; }

    /// <summary>The database; null for the user's home database.</summary>
    public string? Database { get; init; }

    /// <summary>The user; null for a server without authentication.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>The property of nodes and relationships that holds their public keys.</summary>
    public string KeyProperty { get; init; } = DefaultKeyProperty;

    /// <summary>What to keep indexes on, besides keys.</summary>
    public GraphIndexes Indexes { get; init; } = GraphIndexes.None;

    /// <summary>Most connections to one server.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>
    /// Whether an import lets labels and types travel in rows, where the server takes them from there (Neo4j 5.26);
    /// else it writes as for servers that do not.
    /// </summary>
    internal bool LetsNamesTravelInRows { get; init; } = true;

    /// <summary>Where, user and database; never the password.</summary>
    public override string ToString() => $"{Address} database={Database ?? "(home)"} user={User ?? "(none)"}";
}
