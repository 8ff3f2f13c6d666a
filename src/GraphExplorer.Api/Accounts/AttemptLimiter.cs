using System.Net;
using System.Net.Sockets;

namespace GraphExplorer.Api.Accounts;

/// <summary>
/// Slows down who tries keys: ten wrong ones from an address, then one in six seconds. It keeps one time per address:
/// the moment at which all its attempts will be forgotten (the generic cell rate algorithm).
/// </summary>
internal sealed class AttemptLimiter(TimeProvider time)
{
    /// <summary>Attempts that may come at once.</summary>
    public const int Burst = 10;

    /// <summary>Most addresses remembered: a flood from more is not stopped by counting addresses.</summary>
    private const int MaxAddresses = 10_000;

    /// <summary>How long it takes to forget one attempt.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(6);

    private readonly Dictionary<string, DateTimeOffset> _forgotten = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>What stands for the sender of a request: its address, or the network of 64 bits that a sender by IPv6
    /// usually has for itself.</summary>
    public static string Place(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return $"{new IPAddress(bytes)}/64";
    }

    /// <summary>Counts an attempt, before its key is looked at.</summary>
    /// <returns>The time to wait where there were too many; null where the attempt may go on.</returns>
    public TimeSpan? Count(string address)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var forgotten = _forgotten.TryGetValue(address, out var at) && at > now ? at : now;
            var wait = forgotten + Step - now - (Burst * Step);
            if (wait > TimeSpan.Zero)
                return wait;
            if (_forgotten.Count >= MaxAddresses && !_forgotten.ContainsKey(address))
                MakeRoom(now);
            _forgotten[address] = forgotten + Step;
            return null;
        }
    }

    /// <summary>Takes back an attempt that was none: its key was right.</summary>
    public void TakeBack(string address)
    {
        lock (_lock)
        {
            if (_forgotten.TryGetValue(address, out var at))
                _forgotten[address] = at - Step;
        }
    }

    private void MakeRoom(DateTimeOffset now)
    {
        foreach (var address in _forgotten.Where(pair => pair.Value <= now).Select(pair => pair.Key).ToList())
            _forgotten.Remove(address);
        if (_forgotten.Count >= MaxAddresses)
            _forgotten.Clear();
    }
}
