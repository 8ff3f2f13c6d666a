using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Settings;

/// <summary>
/// Where this server is found from elsewhere: the public address of the settings, else where it listens. Never what a request
/// names.
/// </summary>
internal sealed class PublicAddress(IOptions<ApiOptions> options, IServer server)
{
    private string? _base;

    /// <summary>The address without a slash at its end.</summary>
    public string Base => _base ??= options.Value.PublicUrl is { } configured
        ? configured.AbsoluteUri.TrimEnd('/')
        : OwnOf(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault());

    /// <summary>Whether the settings name it, so that others can be told of it.</summary>
    public bool IsConfigured => options.Value.PublicUrl is not null;

    /// <summary>Whether it works on this computer alone.</summary>
    public bool IsLocalOnly => OwnHosts.IsLoopbackName(new Uri(Base).Host);

    /// <summary>The absolute address of a path of this server.</summary>
    public string Of(string path) => Base + path;

    /// <summary>Where a server that listens so is found on its own machine.</summary>
    private static string OwnOf(string? listening)
    {
        if (listening is null)
            return ApiOptions.DefaultAddress;
        var address = BindingAddress.Parse(listening);
        if (address.IsUnixPipe || address.IsNamedPipe)
            return ApiOptions.DefaultAddress;
        var isEverywhere = address.Host is "*" or "+" or "" ||
            (IPAddress.TryParse(address.Host.AsSpan().Trim("[]"), out var ip) &&
                (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
        return $"{address.Scheme}://{(isEverywhere ? "127.0.0.1" : address.Host)}:{address.Port}";
    }
}
