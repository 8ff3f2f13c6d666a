using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Neo4j;

namespace GraphExplorer.Api.Settings;

/// <summary>Where the Neo4j server is and how to be let in; the section <c>GraphExplorer:Neo4j</c>.</summary>
/// <remarks>The password is never logged and stands in no message.</remarks>
public sealed class Neo4jSettings
{
    /// <summary>The section of the configuration that they stand in.</summary>
    public const string SectionName = "GraphExplorer:Neo4j";

    /// <summary>Where Neo4j listens unless told otherwise.</summary>
    public const string DefaultAddress = "bolt://localhost:7687";

    /// <summary>The user that every Neo4j server has.</summary>
    public const string DefaultUser = "neo4j";

    /// <summary>Longest password file, in bytes: a larger one is some other file.</summary>
    private const int MaxPasswordBytes = 4096;

    /// <summary><c>bolt://</c> for one server, <c>neo4j://</c> for a cluster, with <c>+s</c> for TLS.</summary>
    public string Address { get; set; } = DefaultAddress;

    /// <summary>The database; null for the user's home database.</summary>
    public string? Database { get; set; }

    /// <summary>The user; null for <see cref="DefaultUser"/> where there is a password, else for nobody.</summary>
    public string? User { get; set; }

    /// <summary>The user's password; null where it is in a file, or where the server asks for none.</summary>
    public string? Password { get; set; }

    /// <summary>A file that holds the password and nothing else.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>The property of nodes and relationships that holds their ids.</summary>
    public string KeyProperty { get; set; } = Neo4jStoreOptions.DefaultKeyProperty;

    /// <summary>What is wrong with the settings taken together, with what would be right.</summary>
    internal IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Address))
            yield return $"{SectionName}:Address must be the address of a server, such as {DefaultAddress}.";
        if (string.IsNullOrWhiteSpace(KeyProperty))
            yield return $"{SectionName}:KeyProperty must be the name of a property, such as \"id\".";
        if (Password is not null && PasswordFile is not null)
            yield return $"{SectionName}:Password and {SectionName}:PasswordFile exclude each other: give one.";
        if (User is not null && Password is null && PasswordFile is null)
            yield return $"{SectionName}:User needs {SectionName}:Password or {SectionName}:PasswordFile.";
    }

    /// <summary>A store with these settings; it connects when it is first asked.</summary>
    /// <exception cref="StartRefusedException">One is not possible; the message names it.</exception>
    internal Neo4jStoreOptions ToOptions()
    {
        if (Faults().FirstOrDefault() is { } fault)
            throw new StartRefusedException(ServerExitCodes.Usage, fault);
        var password = PasswordFile is null ? Password : ReadPassword(PasswordFile);
        return new Neo4jStoreOptions
        {
            Address = Address,
            Database = string.IsNullOrWhiteSpace(Database) ? null : Database,
            User = password is null ? null : User ?? DefaultUser,
            Password = password,
            KeyProperty = KeyProperty,
            Indexes = ExplorationIndexes.All,
        };
    }

    private static string ReadPassword(string file)
    {
        try
        {
            if (new FileInfo(file).Length > MaxPasswordBytes)
                throw Refuse($"has over {MaxPasswordBytes:N0} bytes; it must hold the password and nothing else");
            var password = File.ReadAllText(file).TrimEnd('\r', '\n'); // editors end the last line
            return password.Length > 0 ? password : throw Refuse("is empty; it must hold the password");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refuse($"cannot be read: {failure.Message}", failure);
        }

        StartRefusedException Refuse(string why, Exception? inner = null) =>
            new(ServerExitCodes.Usage, $"{SectionName}:PasswordFile: {file} {why}.", inner);
    }
}
