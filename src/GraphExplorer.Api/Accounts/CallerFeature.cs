using GraphExplorer.Requests.Accounts;
using Microsoft.AspNetCore.Http.Features;

namespace GraphExplorer.Api.Accounts;

/// <summary>The caller of a request, found out when first asked for.</summary>
internal sealed class CallerFeature(Func<Caller> identify)
{
    private readonly Lazy<Caller> _caller = new(identify, LazyThreadSafetyMode.None);

    public Caller Caller => _caller.Value;

    /// <summary>Who sends this request.</summary>
    public static Caller Of(HttpContext context) => context.Features.GetRequiredFeature<CallerFeature>().Caller;
}
