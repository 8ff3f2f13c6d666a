using System.Collections.Concurrent;
using GraphExplorer.Api.Database;
using GraphExplorer.Api.Logging;
using GraphExplorer.Api.Settings;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Problems;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Accounts;

/// <summary>The one place that knows who sends a request and what they may do.</summary>
internal sealed class Callers(
    ApiKeys keys,
    FileKey file,
    Sessions sessions,
    AttemptLimiter limiter,
    IOptions<ApiOptions> options,
    TimeProvider time,
    ILogger<Callers> logger)
{
    /// <summary>Most right keys remembered.</summary>
    private const int MaxKnown = 1000;

    /// <summary>Hashes of keys that were right: their holders are not slowed down by what others at their address
    /// try.</summary>
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    private volatile bool _areNeeded;

    /// <summary>
    /// Whether a key is needed: once there was one. Revoking the last one, or losing the file, does not open a running
    /// server.
    /// </summary>
    /// <exception cref="AppDatabaseException"><c>app.db</c> cannot be read.</exception>
    public bool AreKeysNeeded
    {
        get
        {
            if (!_areNeeded)
                _areNeeded = file.Exists || keys.Any();
            return _areNeeded;
        }
    }

    /// <summary>Whether somebody could sign in now.</summary>
    /// <exception cref="AppDatabaseException"><c>app.db</c> cannot be read.</exception>
    public bool HasValidKey => file.Exists || keys.List().Any(key => key.IsValidAt(time.GetUtcNow()));

    /// <summary>Who sends a request: by its key, else by its session, else anyone.</summary>
    /// <exception cref="AppDatabaseException"><c>app.db</c> cannot be read.</exception>
    public Caller Identify(HttpContext context)
    {
        var address = AttemptLimiter.Place(context.Connection.RemoteIpAddress);
        if (!AreKeysNeeded)
            return new Caller(options.Value.AllowWrites ? Role.Write : Role.Read, address);
        var authorization = context.Request.Headers.Authorization;
        if (authorization.Count > 0)
            return OfHeader(authorization.ToString(), address);
        return SessionCookie.Read(context.Request) is { } session
            ? OfSession(session, address)
            : Stranger(address, Refusals.NoKey);
    }

    /// <summary>Notes that the caller's key was used. That it cannot be noted is no reason to refuse.</summary>
    public async ValueTask NoteUseAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (caller.Key is null || caller.KeyId == FileKey.Id)
            return;
        try
        {
            await keys.NoteUseAsync(caller.Key, cancellationToken);
        }
        catch (AppDatabaseException failure)
        {
            ApiLog.UseNotNoted(logger, failure.Message);
        }
    }

    /// <summary>Exchanges a key for a session.</summary>
    /// <returns>The new caller, and the session's id for the cookie.</returns>
    /// <exception cref="RequestRefusedException"><c>unauthenticated</c>: the key is not valid; <c>too_many_attempts</c>;
    /// <c>conflict</c>: the server has no keys.</exception>
    public (Caller Caller, string Session) SignIn(string key, Caller before)
    {
        if (!AreKeysNeeded)
            throw new RequestRefusedException(new Problem(
                ErrorCodes.Conflict,
                "This server has no keys: signing in is neither needed nor possible."));
        var found = OfKey(key, before.Address);
        found.Require(Role.Read);
        if (before.Session is not null)
            sessions.End(before.Session);
        var session = sessions.Begin(found.KeyId!); // a caller by key has one
        return (OfSession(session, before.Address), session);
    }

    /// <summary>Ends the session of a caller, if there is one.</summary>
    public void SignOut(Caller caller)
    {
        if (caller.Session is not null)
            sessions.End(caller.Session);
    }

    private static Caller Stranger(string address, Problem refusal) => new(Role.None, address) { Refusal = refusal };

    private Caller OfHeader(string authorization, string address)
    {
        const string Scheme = "Bearer ";
        var isBearer = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        return isBearer ? OfKey(authorization[Scheme.Length..].Trim(), address) : Stranger(address, Refusals.NotBearer);
    }

    private Caller OfKey(string text, string address)
    {
        if (text.Length is 0 or > KeyText.MaxLength)
            return Stranger(address, Refusals.WrongKey);
        var hash = Convert.ToBase64String(KeyText.Hash(text));
        var isKnown = _known.ContainsKey(hash);
        if (!isKnown && limiter.Count(address) is { } wait)
        {
            ApiLog.TooManyAttempts(logger);
            return Stranger(address, Refusals.TooManyAttempts(wait));
        }

        if ((file.Find(text) ?? keys.Find(text)) is not { } key)
            return Stranger(address, Refusals.WrongKey);
        if (!isKnown)
            limiter.TakeBack(address);
        if (_known.Count < MaxKnown)
            _known.TryAdd(hash, true);
        return Of(key, address) with { Expires = key.Expires };
    }

    private Caller OfSession(string session, string address)
    {
        if (sessions.Use(session) is not { } used)
            return Stranger(address, Refusals.SessionEnded);
        if ((file.WithId(used.KeyId) ?? keys.WithId(used.KeyId)) is not { } key || !key.IsValidAt(time.GetUtcNow()))
        {
            sessions.End(session);
            return Stranger(address, Refusals.SessionEnded);
        }

        var ends = key.Expires < used.Ends ? key.Expires : used.Ends;
        return Of(key, address) with { Session = session, Expires = ends };
    }

    private Caller Of(ApiKey key, string address)
    {
        if (key.Revoked is not null)
            return Stranger(address, Refusals.Revoked);
        return key.IsValidAt(time.GetUtcNow())
            ? new Caller(key.Role, address) { Key = key }
            : Stranger(address, Refusals.Expired);
    }
}
