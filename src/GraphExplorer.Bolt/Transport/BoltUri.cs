namespace GraphExplorer.Bolt.Transport;

/// <summary>How a connection is protected.</summary>
internal enum TlsMode
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The certificate must be valid for the host.</summary>
    Verified,

    /// <summary>Any certificate will do: what is sent is hidden, who receives it is not known.</summary>
    AnyCertificate,
}

/// <summary>What the address of a server or cluster says.</summary>
internal sealed record BoltUri(
    BoltAddress Address,
    bool IsRouted,
    TlsMode Tls,
    IReadOnlyDictionary<string, string> RoutingContext)
{
    private static readonly Dictionary<string, string> EmptyContext = new(StringComparer.Ordinal);

    /// <summary>Reads <c>bolt://</c>, <c>neo4j://</c>, each also with <c>+s</c> or <c>+ssc</c>.</summary>
    /// <exception cref="ArgumentException">The message says what is wrong with it.</exception>
    public static BoltUri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
            throw Wrong("it is not an address such as bolt://localhost:7687");
        var scheme = uri.Scheme.Split('+');
        var tls = scheme.Length == 1 ? TlsMode.None : scheme[1] switch
        {
            "s" => TlsMode.Verified,
            "ssc" => TlsMode.AnyCertificate,
            _ => (TlsMode?)null,
        };
        if (scheme[0] is not ("bolt" or "neo4j") || scheme.Length > 2 || tls is not { } mode)
            throw Wrong("the schemes are bolt, bolt+s, bolt+ssc, neo4j, neo4j+s and neo4j+ssc");
        if (uri.UserInfo.Length > 0)
            throw Wrong("user and password do not belong into an address", hide: true);
        if (uri.Host.Length == 0)
            throw Wrong("it names no host");
        if (uri.AbsolutePath is not ("" or "/") || uri.Fragment.Length > 0)
            throw Wrong("nothing may follow host and port; a database is chosen by its own setting");
        var isRouted = scheme[0] == "neo4j";
        if (!isRouted && uri.Query.Length > 0)
            throw Wrong("only the neo4j schemes take a routing context");

        var host = uri.Host.StartsWith('[') ? uri.Host[1..^1] : uri.Host;
        var address = new BoltAddress(host, uri.IsDefaultPort || uri.Port < 0 ? BoltAddress.DefaultPort : uri.Port);
        return new BoltUri(address, isRouted, mode, isRouted ? ParseContext(uri.Query, address) : EmptyContext);

        ArgumentException Wrong(string why, bool hide = false) =>
            new($"The address of Neo4j{(hide ? "" : $", \"{text}\",")} is not valid: {why}.", nameof(text));
    }

    private static Dictionary<string, string> ParseContext(string query, BoltAddress address)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var name = Uri.UnescapeDataString(parts[0]);
            if (parts.Length < 2 || name.Length == 0 || parts[1].Length == 0)
                throw new ArgumentException(
                    $"The routing context \"{pair}\" is not a name and a value.", nameof(query));
            if (name == "address" || !context.TryAdd(name, Uri.UnescapeDataString(parts[1])))
                throw new ArgumentException($"The routing context has \"{name}\" twice, or reserved.", nameof(query));
        }

        context["address"] = address.ToString();
        return context;
    }
}
