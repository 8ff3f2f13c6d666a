namespace GraphExplorer.Cypher.Diagnostics;

/// <summary>A stretch of a statement's text, in UTF-16 units from its start.</summary>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>The first unit behind the stretch.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from the start of one to the end of another that does not end before it.</summary>
    public static SourceSpan Cover(SourceSpan first, SourceSpan last) =>
        new(first.Start, Math.Max(0, last.End - first.Start));

    /// <inheritdoc />
    public override string ToString() => $"{Start}..{End}";
}
