using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <summary>Who the client says it is. Printing it never shows a secret.</summary>
public sealed class BoltAuth : IEquatable<BoltAuth>
{
    /// <summary>No authentication.</summary>
    public static readonly BoltAuth None = new("none", null, null, null);

    private readonly string _scheme;
    private readonly string? _principal;
    private readonly string? _credentials;
    private readonly string? _realm;

    private BoltAuth(string scheme, string? principal, string? credentials, string? realm)
    {
        _scheme = scheme;
        _principal = principal;
        _credentials = credentials;
        _realm = realm;
    }

    /// <summary>User and password; the realm is the provider that knows the user, where there are several.</summary>
    public static BoltAuth Basic(string user, string password, string? realm = null)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);
        return new BoltAuth("basic", user, password, realm);
    }

    /// <summary>A token of single sign-on.</summary>
    public static BoltAuth Bearer(string token)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        return new BoltAuth("bearer", null, token, null);
    }

    /// <inheritdoc />
    public bool Equals(BoltAuth? other) =>
        other is not null && (_scheme, _principal, _credentials, _realm) ==
        (other._scheme, other._principal, other._credentials, other._realm);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as BoltAuth);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_scheme, _principal, _credentials, _realm);

    /// <summary>Scheme and user.</summary>
    public override string ToString() => _principal is null ? _scheme : $"{_scheme} {_principal}";

    internal void AddTo(Dictionary<string, Value> map)
    {
        map["scheme"] = _scheme;
        if (_principal is not null)
            map["principal"] = _principal;
        if (_credentials is not null)
            map["credentials"] = _credentials;
        if (_realm is not null)
            map["realm"] = _realm;
    }
}
