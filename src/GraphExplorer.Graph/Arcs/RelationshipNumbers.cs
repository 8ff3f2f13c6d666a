using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Graph.Arcs;

/// <summary>
/// The relationships of a block, one per arc. Held as numbers, or implied: a store that numbers relationships in the
/// order of outgoing arcs keeps the first number only.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "A span of numbers, not a collection type.")]
public readonly ref struct RelationshipNumbers
{
    private readonly ReadOnlySpan<int> _numbers;
    private readonly int _first;

    /// <summary>Numbers that are held.</summary>
    public RelationshipNumbers(ReadOnlySpan<int> numbers)
    {
        _numbers = numbers;
        _first = -1;
        Length = numbers.Length;
    }

    /// <summary>Consecutive numbers from a first one on.</summary>
    public RelationshipNumbers(int first, int length)
    {
        _first = first;
        Length = length;
    }

    /// <summary>How many.</summary>
    public int Length { get; }

    /// <summary>The number of the relationship at a place.</summary>
    public int this[int index]
    {
        get
        {
            if (_first < 0)
                return _numbers[index];
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Length, nameof(index));
            return _first + index;
        }
    }

    /// <summary>The numbers as an array of one's own.</summary>
    public int[] ToArray()
    {
        var numbers = new int[Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = this[i];
        return numbers;
    }
}
