using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Settings;

namespace GraphExplorer.Api.Hosting;

/// <summary>Where the server listens: on this machine; elsewhere only where callers need a key.</summary>
internal static class ListenAddresses
{
    /// <summary>Looks at every configured address, before anything listens.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="callers">Knows whether there is a key.</param>
    /// <exception cref="StartRefusedException">One is not an address, or can be reached from elsewhere, and there is no
    /// key.</exception>
    public static void Check(IConfiguration configuration, Callers callers)
    {
        foreach (var url in Split(configuration["urls"]))
            Check(url, callers);
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            foreach (var url in Split(endpoint["Url"]))
                Check(url, callers);
        }
    }

    /// <summary>Looks at one address.</summary>
    /// <exception cref="StartRefusedException">It is not an address, or can be reached from elsewhere, and there is no
    /// key.</exception>
    public static void Check(string url, Callers callers)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException exception)
        {
            throw new StartRefusedException(
                ServerExitCodes.Usage,
                $"\"{url}\" is not an address to listen on; {ApiOptions.DefaultAddress} would be one.",
                exception);
        }

        if (address.Scheme is not ("http" or "https"))
            throw new StartRefusedException(ServerExitCodes.Usage, $"\"{url}\" must begin with http:// or https://.");
        if (!OwnHosts.IsLoopbackName(address.Host) && !callers.HasValidKey)
            throw new StartRefusedException(
                ServerExitCodes.Failure,
                $"Listening on other than loopback needs API keys: {url} could be reached from elsewhere. Make one " +
                $"with \"gx keys add\", name a file that holds one with GraphExplorer:KeyFile, or use " +
                $"{ApiOptions.DefaultAddress}.");
    }

    private static string[] Split(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
