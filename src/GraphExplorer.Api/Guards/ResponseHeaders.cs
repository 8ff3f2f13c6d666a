
namespace GraphExplorer.Api.Guards;

/// <summary>The headers that keep every answer from being run, framed or read as something else.</summary>
internal static class ResponseHeaders
{
    /// <summary>What JSON needs: nothing. Pages for people set their own.</summary>
    private const string NothingAllowed =
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Adds the headers at the moment of sending, so that errors carry them too.</summary>
    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = NothingAllowed;
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
