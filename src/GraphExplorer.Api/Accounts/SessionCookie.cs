using GraphExplorer.Api.Settings;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Accounts;

/// <summary>
/// The cookie of a session: no script reads it, no other site sends it, and over https it never travels in the clear. It has
/// no lifetime of its own: the server decides, and the browser forgets it when it closes.
/// </summary>
internal static class SessionCookie
{
    public const string Name = "gx-session";

    /// <summary>Over https: browsers take a cookie of this name from this host alone, for its whole site.</summary>
    public const string SecureName = "__Host-gx-session";

    /// <summary>Longest id that is looked at, in characters.</summary>
    private const int MaxLength = 64;

    /// <summary>The session that a request names; null for none.</summary>
    public static string? Read(HttpRequest request)
    {
        var id = request.Cookies[IsSecure(request) ? SecureName : Name];
        return id is { Length: > 0 and <= MaxLength } ? id : null;
    }

    /// <summary>Gives the browser its session.</summary>
    public static void Set(HttpContext context, string session) => context.Response.Cookies.Append(
        IsSecure(context.Request) ? SecureName : Name,
        session,
        Options(context.Request));

    /// <summary>Takes it away.</summary>
    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(
        IsSecure(context.Request) ? SecureName : Name,
        Options(context.Request));

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = IsSecure(request),
        Path = "/",
        IsEssential = true,
    };

    /// <summary>Whether the browser speaks https: to us, or to the proxy that shows us under the public address.</summary>
    private static bool IsSecure(HttpRequest request)
    {
        if (request.IsHttps)
            return true;
        var url = request.HttpContext.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value.PublicUrl;
        return url?.Scheme == Uri.UriSchemeHttps &&
            string.Equals(
                url.Host.Trim('[', ']'),
                request.Host.Host.Trim('[', ']'),
                StringComparison.OrdinalIgnoreCase);
    }
}
