using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Views;

/// <summary>Compares If-Match with the state of a view.</summary>
internal static class ViewTag
{
    /// <summary>Whether a header names a state, or any.</summary>
    /// <remarks>The comparison is weak: proxies that compress make tags weak, and what is sent back was theirs. A tag names
    /// the state and not the bytes, so that nothing can be lost by it.</remarks>
    public static bool IsNamedIn(string header, string tag)
    {
        if (!EntityTagHeaderValue.TryParseStrictList(new StringValues(header).ToArray()!, out var named))
            return false;
        var state = new EntityTagHeaderValue(tag);
        return named.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(state, useStrongComparison: false));
    }
}
