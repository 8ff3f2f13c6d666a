using System.Text.Json.Serialization;
using GraphExplorer.Exploration.Json;

namespace GraphExplorer.Requests.Accounts;

/// <summary>What a caller may do; each role may do what those before it may.</summary>
[JsonConverter(typeof(EnumWordConverter<Role>))]
public enum Role
{
    /// <summary>What is open to everyone: whether the server lives, and signing in.</summary>
    None,

    /// <summary>Ask, and save views.</summary>
    Read,

    /// <summary>Change the graph.</summary>
    Write,

    /// <summary>Run the server.</summary>
    Admin,
}
