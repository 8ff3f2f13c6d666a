using GraphExplorer.Api.Accounts;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Operations;

namespace GraphExplorer.Api.Guards;

/// <summary>
/// Looks at who sends a request, once it is known what it is for. What says nothing of its need, known or not, needs the
/// role read: a new route is closed until somebody opens it.
/// </summary>
internal sealed class AccessGuard(RequestDelegate next, Callers callers)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var identified = new CallerFeature(() => callers.Identify(context));
        context.Features.Set(identified);
        var metadata = context.GetEndpoint()?.Metadata;
        var needed = metadata?.GetMetadata<Operation>()?.Needs ?? metadata?.GetMetadata<RouteAccess>()?.To ?? Role.Read;
        if (needed > Role.None)
        {
            identified.Caller.Require(needed);
            await callers.NoteUseAsync(identified.Caller, context.RequestAborted);
        }

        await next(context);
    }

    /// <summary>Says of a route that is no operation whom it is open to.</summary>
    internal sealed record RouteAccess(Role To);
}
