
namespace GraphExplorer.Api.Guards;

/// <summary>The headers that keep every answer from being run, framed or read as something else.</summary>
internal static class ResponseHeaders
{
    /// <summary>What JSON needs: nothing. Pages for people set their own.</summary>
    private const string NothingAllowed =
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>What no page of ours ever asks a browser for, also where it is framed.</summary>
    private const string NoDevices =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), " +
        "microphone=(), midi=(), payment=(), serial=(), usb=()";

    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    /// <summary>Let pages of every origin show an answer without reading it.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ForShowing { get; } = [new(ResourcePolicy, "cross-origin")];

    /// <summary>
    /// Let pages of every origin read an answer, without credentials: for what is public anyway, or has an address that
    /// cannot be guessed.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ForReading { get; } =
        [new("Access-Control-Allow-Origin", "*"), .. ForShowing];

    /// <summary>Lets pages of every origin read an answer.</summary>
    public static void Open(HttpResponse response)
    {
        foreach (var (name, value) in ForReading)
            response.Headers[name] = value;
    }

    /// <summary>Adds the headers at the moment of sending, so that errors carry them too.</summary>
    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = NoDevices;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (headers[ResourcePolicy].Count == 0)
                headers[ResourcePolicy] = "same-origin";
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = NothingAllowed;
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
