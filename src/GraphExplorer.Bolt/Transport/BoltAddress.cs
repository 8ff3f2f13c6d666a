using System.Globalization;

namespace GraphExplorer.Bolt.Transport;

/// <summary>Where a server listens. Host names are compared without regard to case.</summary>
public readonly record struct BoltAddress
{
    /// <summary>The port where none is given.</summary>
    public const int DefaultPort = 7687;

    /// <exception cref="ArgumentException">No host, or no such port.</exception>
    public BoltAddress(string host, int port = DefaultPort)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, ushort.MaxValue);
        Host = host.ToLowerInvariant();
        Port = port;
    }

    /// <summary>A name, or a number address without brackets.</summary>
    public string Host { get; }

    /// <summary>1 to 65,535.</summary>
    public int Port { get; }

    /// <summary>Reads <c>host</c>, <c>host:port</c>, <c>[::1]:port</c>.</summary>
    public static bool TryParse(string text, out BoltAddress address)
    {
        address = default;
        var port = DefaultPort;
        var host = text;
        var colon = text.LastIndexOf(':');
        var isBracketed = text.StartsWith('[');
        var hasPort = isBracketed
            ? colon > text.LastIndexOf(']')
            : colon >= 0 && colon == text.IndexOf(':', StringComparison.Ordinal); // with more it is a number address
        if (hasPort)
        {
            host = text[..colon];
            if (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) ||
                port is < 1 or > ushort.MaxValue)
                return false;
        }

        if (isBracketed)
            host = host.EndsWith(']') ? host[1..^1] : "";
        if (string.IsNullOrWhiteSpace(host))
            return false;
        address = new BoltAddress(host, port);
        return true;
    }

    /// <summary>Host and port, a number address of version 6 in brackets.</summary>
    public override string ToString() =>
        Host?.Contains(':', StringComparison.Ordinal) == true ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
