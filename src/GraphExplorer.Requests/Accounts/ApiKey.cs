namespace GraphExplorer.Requests.Accounts;

/// <summary>What is kept of a key: everything but the key itself.</summary>
/// <param name="Id">Its public part.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Role">What its holder may do.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Expires">When it ends; null for never.</param>
/// <param name="Used">When it was last used, to the hour; null for not yet.</param>
/// <param name="Revoked">When it was revoked; null where it was not.</param>
internal sealed record ApiKey(
    string Id,
    string Name,
    Role Role,
    DateTimeOffset Created,
    DateTimeOffset? Expires,
    DateTimeOffset? Used,
    DateTimeOffset? Revoked)
{
    /// <summary>Whether it opens anything at this time.</summary>
    public bool IsValidAt(DateTimeOffset now) => Revoked is null && !(Expires <= now);
}
