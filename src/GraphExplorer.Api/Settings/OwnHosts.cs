using System.Net;

namespace GraphExplorer.Api.Settings;

/// <summary>
/// The hosts and origins that are this server. A page whose name was pointed at 127.0.0.1 (DNS rebinding) sends its own
/// name as Host: it is refused, whatever it asks for.
/// </summary>
/// <param name="options">The settings; they name the public address and further hosts.</param>
internal sealed class OwnHosts(ApiOptions options)
{
    private readonly Uri? _publicUrl = options.PublicUrl;
    private readonly HostString[] _allowed = [.. options.AllowedHostList.Select(host => new HostString(host))];

    /// <summary>
    /// Whether the Host header names this server: localhost or a loopback address, with any port, the public one, or one
    /// that the settings allow.
    /// </summary>
    public bool IsOwnHost(HostString host)
    {
        if (!host.HasValue)
            return false;
        return IsLoopbackName(host.Host) || (_publicUrl is not null && IsSame(_publicUrl, host)) ||
            _allowed.Any(allowed => IsSame(allowed, host));
    }

    /// <summary>Whether a page of this origin belongs to the server that was asked.</summary>
    public bool IsOwnOrigin(string origin, HttpRequest request)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return false; // "null" of sandboxed frames and files, too
        if (_publicUrl is not null && string.Equals(Origin(uri), Origin(_publicUrl), StringComparison.OrdinalIgnoreCase))
            return true;
        return uri.Scheme.Equals(request.Scheme, StringComparison.OrdinalIgnoreCase) && IsSame(uri, request.Host);
    }

    /// <summary>Whether a host name or literal address always means this machine.</summary>
    public static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ||
        (IPAddress.TryParse(host.AsSpan().Trim("[]"), out var address) && IPAddress.IsLoopback(address));

    /// <summary>An allowed host without a port is allowed with any.</summary>
    private static bool IsSame(HostString allowed, HostString host) =>
        string.Equals(allowed.Host.Trim('[', ']'), host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase) &&
        (allowed.Port is null || allowed.Port == host.Port);

    private static bool IsSame(Uri uri, HostString host) =>
        string.Equals(uri.Host.Trim('[', ']'), host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase) &&
        uri.Port == (host.Port ?? (uri.Scheme == Uri.UriSchemeHttps ? 443 : 80));

    private static string Origin(Uri uri) => uri.GetLeftPart(UriPartial.Authority);
}
