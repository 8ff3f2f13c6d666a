using GraphExplorer.Api.Guards;

namespace GraphExplorer.Api.Hosting;

/// <summary>Where the server listens: on this machine only, because nothing yet asks callers for keys.</summary>
internal static class ListenAddresses
{
    public const string Default = "http://127.0.0.1:5080";

    private const string Reason =
        "Listening on other than loopback needs API keys, which this version does not have yet";

    /// <summary>Looks at every configured address, before anything listens.</summary>
    /// <exception cref="StartRefusedException">One is not an address, or not this machine's own.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var url in Split(configuration["urls"]))
            Check(url);
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            foreach (var url in Split(endpoint["Url"]))
                Check(url);
        }
    }

    /// <summary>Looks at one address.</summary>
    /// <exception cref="StartRefusedException">It is not an address, or not this machine's own.</exception>
    public static void Check(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException exception)
        {
            throw new StartRefusedException(
                ExitCodes.Usage,
                $"\"{url}\" is not an address to listen on; {Default} would be one.",
                exception);
        }

        if (address.Scheme is not ("http" or "https"))
            throw new StartRefusedException(ExitCodes.Usage, $"\"{url}\" must begin with http:// or https://.");
        if (!OwnHosts.IsLoopbackName(address.Host))
            throw new StartRefusedException(
                ExitCodes.Failure,
                $"{Reason}: {url} could be reached from elsewhere. Use {Default}, localhost or [::1].");
    }

    private static string[] Split(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
