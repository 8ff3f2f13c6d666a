namespace GraphExplorer.Graph.Text;

/// <summary>The one order of keys: ordinal by UTF-8 bytes, which is by code point. Every tie in an answer is broken by it.</summary>
public sealed class KeyOrder : IComparer<string>
{
    /// <summary>The comparer, for sorting and sorted collections.</summary>
    public static readonly KeyOrder Comparer = new();

    private KeyOrder()
    {
    }

    /// <summary>Compares two keys; null comes first.</summary>
    public int Compare(string? x, string? y)
    {
        if (ReferenceEquals(x, y))
            return 0;
        if (x is null)
            return -1;
        return y is null ? 1 : Compare(x.AsSpan(), y.AsSpan());
    }

    /// <summary>Compares two keys by code point.</summary>
    /// <remarks>UTF-16 order differs from UTF-8 order only where a surrogate meets a unit from U+E000 on.</remarks>
    public static int Compare(ReadOnlySpan<char> x, ReadOnlySpan<char> y)
    {
        var common = x.CommonPrefixLength(y);
        if (common == Math.Min(x.Length, y.Length))
            return x.Length.CompareTo(y.Length);
        var left = x[common];
        var right = y[common];
        if (char.IsSurrogate(left) != char.IsSurrogate(right))
            return char.IsSurrogate(left) ? 1 : -1;
        return left.CompareTo(right);
    }
}
