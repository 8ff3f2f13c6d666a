using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Requests.Accounts;

/// <summary>Who sends a request, and what they may do.</summary>
/// <param name="Role">The most they may do.</param>
/// <param name="Address">Where the request comes from, for limits: an address, or the network of one (IPv6).</param>
internal sealed record Caller(Role Role, string Address)
{
    /// <summary>What is kept of their key; null for a caller without one.</summary>
    public ApiKey? Key { get; init; }

    /// <summary>The id of their key; null for a caller without one.</summary>
    public string? KeyId => Key?.Id;

    /// <summary>The name of their key; null for a caller without one.</summary>
    public string? Name => Key?.Name;

    /// <summary>When the key or the session ends if nothing more is asked; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The session that the request belongs to; null where it brought its key along, or none.</summary>
    public string? Session { get; init; }

    /// <summary>Why a stranger is one: no key, a wrong one, an ended session; null for any other caller.</summary>
    public Problem? Refusal { get; init; }

    /// <summary>Whoever runs <c>gx</c> with data of their own, in their own process.</summary>
    public static Caller InProcess { get; } = new(Role.Admin, "");

    /// <summary>Whether they may do what needs this role.</summary>
    public bool May(Role role) => Role >= role;

    /// <summary>Ends the request of a caller who may not do what needs this role.</summary>
    /// <exception cref="RequestRefusedException"><c>unauthenticated</c> for a stranger, <c>forbidden</c> for a known
    /// caller whose role is too small.</exception>
    public void Require(Role role)
    {
        if (!May(role))
            throw new RequestRefusedException(Refusal ?? Forbidden(role));
    }

    private Problem Forbidden(Role role)
    {
        var needed = role.ToString().ToLowerInvariant();
        return new Problem(ErrorCodes.Forbidden, KeyId is null
            ? $"This needs the role \"{needed}\". Without keys this server answers questions and saves views; " +
            "started with --allow-writes it also writes. What needs more needs a key (gx keys add)."
            : $"This needs the role \"{needed}\"; the key \"{Name}\" has \"{Role.ToString().ToLowerInvariant()}\".");
    }
}
