namespace GraphExplorer.Graph.Text;

/// <summary>How many typing mistakes lie between two words; stores and the ranker use the same measure.</summary>
public static class EditDistance
{
    /// <summary>Words longer than this many UTF-16 units are compared for equality only: it bounds the stack used.</summary>
    public const int MaxLength = 128;

    /// <summary>
    /// The number of mistakes forgiven in a word: 0 up to three characters, 1 up to seven, 2 from eight on.
    /// </summary>
    public static int Allowed(int length) => length switch { <= 3 => 0, <= 7 => 1, _ => 2 };

    /// <summary>
    /// The optimal string alignment distance (insertions, deletions, substitutions, swaps of neighbours) between two words,
    /// by UTF-16 units, or <paramref name="limit"/> + 1 where it is larger than <paramref name="limit"/>.
    /// </summary>
    /// <remarks>Time O(limit × length), no heap. Source: E. Ukkonen, "Algorithms for approximate string matching", 1985
    /// (the band); F. J. Damerau, 1964 (the four mistakes).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="limit"/> is negative or above <see cref="MaxLength"/>.
    /// </exception>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxLength);
        if (left.SequenceEqual(right))
            return 0;
        if (limit == 0 || Math.Abs(left.Length - right.Length) > limit ||
            left.Length > MaxLength || right.Length > MaxLength)
            return limit + 1;

        Span<int> beforeLast = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            var from = Math.Max(1, i - limit);
            var to = Math.Min(right.Length, i + limit);
            var best = row[from - 1] = from == 1 ? i : limit + 1;
            for (var j = from; j <= to; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var value = last[j - 1] + cost;
                value = Math.Min(value, row[j - 1] + 1);
                if (j < i + limit)
                    value = Math.Min(value, last[j] + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                row[j] = value;
                best = Math.Min(best, value);
            }

            if (best > limit)
                return limit + 1;
            if (to < right.Length)
                row[to + 1] = limit + 1; // outside the band: never the cheaper way for the next row
            var oldest = beforeLast;
            beforeLast = last;
            last = row;
            row = oldest;
        }

        return Math.Min(last[right.Length], limit + 1);
    }
}
