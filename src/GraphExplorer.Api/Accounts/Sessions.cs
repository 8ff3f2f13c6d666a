using System.Buffers.Text;
using System.Security.Cryptography;

namespace GraphExplorer.Api.Accounts;

/// <summary>
/// The sessions of the page: a random id in a cookie stands for a key. They live in memory, hashed, and end with the
/// process.
/// </summary>
internal sealed class Sessions(TimeProvider time)
{
    /// <summary>Most sessions of one key; the one not used for longest makes room.</summary>
    public const int MaxOfKey = 100;

    private const int IdBytes = 32;

    /// <summary>A session that is not used for so long ends.</summary>
    private static readonly TimeSpan IdleTime = TimeSpan.FromHours(2);

    /// <summary>A session ends after so long, however much it is used.</summary>
    private static readonly TimeSpan WholeTime = TimeSpan.FromHours(12);

    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Begins a session. Returns its id, which is nowhere else.</summary>
    public string Begin(string keyId)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        var now = time.GetUtcNow();
        lock (_lock)
        {
            Forget(now);
            var ofKey = _sessions.Where(pair => pair.Value.KeyId == keyId).ToList();
            if (ofKey.Count >= MaxOfKey)
                _sessions.Remove(ofKey.MinBy(pair => pair.Value.Used).Key);
            _sessions[Hashed(id)] = new Session(keyId, now, now);
        }

        return id;
    }

    /// <summary>The key that a session stands for, and when it ends if nothing more is asked; null where it has ended or
    /// never was. Looking is using.</summary>
    public (string KeyId, DateTimeOffset Ends)? Use(string id)
    {
        var hashed = Hashed(id);
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (!_sessions.TryGetValue(hashed, out var session))
                return null;
            if (EndOf(session) <= now)
            {
                _sessions.Remove(hashed);
                return null;
            }

            session = session with { Used = now };
            _sessions[hashed] = session;
            return (session.KeyId, EndOf(session));
        }
    }

    /// <summary>Ends a session.</summary>
    public void End(string id)
    {
        lock (_lock)
            _sessions.Remove(Hashed(id));
    }

    private static DateTimeOffset EndOf(Session session)
    {
        var idle = session.Used + IdleTime;
        var whole = session.Begun + WholeTime;
        return idle < whole ? idle : whole;
    }

    private static string Hashed(string id) => Convert.ToBase64String(KeyText.Hash(id));

    private void Forget(DateTimeOffset now)
    {
        foreach (var id in _sessions.Where(pair => EndOf(pair.Value) <= now).Select(pair => pair.Key).ToList())
            _sessions.Remove(id);
    }

    private readonly record struct Session(string KeyId, DateTimeOffset Begun, DateTimeOffset Used);
}
