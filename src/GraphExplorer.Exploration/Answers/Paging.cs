using System.Globalization;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Exploration.Answers;

/// <summary>Cuts a part out of a list whose order is fixed for a version of the graph.</summary>
internal static class Paging
{
    /// <summary>The items from a place on, and the place where the next part starts; null at the end.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="after">The place, as given by the part before; null for the start.</param>
    /// <param name="limit">At most so many items.</param>
    /// <exception cref="QueryException">The place is none that was given.</exception>
    public static (IReadOnlyList<T> Items, string? Next) Cut<T>(IReadOnlyList<T> all, string? after, int limit)
    {
        var start = 0;
        if (after is not null &&
            (!int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out start) || start > all.Count))
        {
            throw new QueryException(new QueryError(
                "cursor",
                ErrorCodes.InvalidCursor,
                "\"cursor\" is not one that this list gave: start again without it."));
        }

        var items = all.Skip(start).Take(limit).ToArray();
        var end = start + items.Length;
        return (items, end < all.Count ? end.ToString(CultureInfo.InvariantCulture) : null);
    }
}
