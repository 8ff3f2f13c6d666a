using GraphExplorer.Api.Requests;
using GraphExplorer.Api.Settings;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Guards;

/// <summary>Looks at every request before it is routed: its length, host, origin and encoding.</summary>
internal sealed class RequestGuard(RequestDelegate next, OwnHosts own)
{
    /// <summary>
    /// Longest path and query, in bytes: longer ones are floods, or a list that belongs into a POST body.
    /// </summary>
    public const int MaxTargetBytes = 8 * 1024;

    /// <summary>
    /// Longest request line that the server reads at all, so that what is too long gets a problem that says so.
    /// </summary>
    public const int MaxRequestLineBytes = 64 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var raw = RequestTarget.Raw(context);
        if (raw.Length > MaxTargetBytes)
            throw new RequestRefusedException(new Problem(
                ErrorCodes.AddressTooLong,
                $"Path and query take {raw.Length:N0} bytes; the limit is {MaxTargetBytes:N0}. POST takes more."));
        CheckHost(context.Request);
        CheckOrigin(context.Request);
        var target = RequestTarget.Parse(raw);
        CheckSteps(context.Request, target);
        context.Features.Set(target);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get; // RFC 9110, 9.3.2: the same, without the body
            context.Response.Body = Stream.Null;
        }

        return next(context);
    }

    /// <summary>
    /// The route is chosen by the server's reading of the path and its values by ours: they must have the same steps.
    /// </summary>
    private static void CheckSteps(HttpRequest request, RequestTarget target)
    {
        var steps = request.Path.ToString().TrimStart('/').Split('/').Length;
        if (steps != target.Segments.Count)
            throw new RequestRefusedException(new Problem(
                ErrorCodes.BadRequest,
                "The path can be read in two ways; an absolute address may hold no escaped slash."));
    }

    private void CheckHost(HttpRequest request)
    {
        if (!own.IsOwnHost(request.Host))
            throw new RequestRefusedException(new Problem(
                ErrorCodes.ForbiddenHost,
                $"This server does not answer for the host \"{request.Host}\", only for localhost, loopback " +
                "addresses, the host of GraphExplorer:PublicUrl and those of GraphExplorer:AllowedHosts."));
    }

    private void CheckOrigin(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ||
            HttpMethods.IsOptions(request.Method))
            return;
        var isCrossSite = request.Headers["Sec-Fetch-Site"].Any(
            value => string.Equals(value, "cross-site", StringComparison.OrdinalIgnoreCase));
        foreach (var origin in request.Headers.Origin)
            isCrossSite |= !own.IsOwnOrigin(origin ?? "", request);
        if (isCrossSite)
            throw new RequestRefusedException(new Problem(
                ErrorCodes.ForbiddenOrigin,
                $"A page of another origin may not send {request.Method} requests to this server."));
    }
}
