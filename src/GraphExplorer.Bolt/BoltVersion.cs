namespace GraphExplorer.Bolt;

/// <summary>A version of the protocol.</summary>
public readonly record struct BoltVersion(byte Major, byte Minor) : IComparable<BoltVersion>
{
    /// <summary>Older than.</summary>
    public static bool operator <(BoltVersion left, BoltVersion right) => left.CompareTo(right) < 0;

    /// <summary>Newer than.</summary>
    public static bool operator >(BoltVersion left, BoltVersion right) => left.CompareTo(right) > 0;

    /// <summary>Not newer than.</summary>
    public static bool operator <=(BoltVersion left, BoltVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Not older than.</summary>
    public static bool operator >=(BoltVersion left, BoltVersion right) => left.CompareTo(right) >= 0;

    /// <inheritdoc />
    public int CompareTo(BoltVersion other) => (Major << 8 | Minor).CompareTo(other.Major << 8 | other.Minor);

    /// <summary>As people write it: <c>5.8</c>.</summary>
    public override string ToString() => $"{Major}.{Minor}";
}
