using GraphExplorer.Api.Hosting;
using GraphExplorer.Api.Problems;
using GraphExplorer.Graph.Errors;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Guards;

/// <summary>The one place that says whether a caller may change the graph.</summary>
internal sealed class WritePermission(IOptions<ApiOptions> options)
{
    /// <summary>Whether whoever sent the request may change the graph.</summary>
    public bool IsGivenTo(HttpContext context) => options.Value.AllowWrites;

    /// <summary>The refusal of a change, with what would allow it.</summary>
    public static RequestRefusedException Refuse() => new(new Problem(
        ErrorCodes.Forbidden,
        "This server lets callers read only. Start it with --allow-writes to let them change the graph."));
}
