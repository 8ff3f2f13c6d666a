using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Filters;

/// <summary>A condition whose verdict follows from numbers in columns of relationships, written once for both readers.</summary>
/// <param name="columns">The columns, in the order in which <see cref="Allows"/> finds them; at most four.</param>
internal abstract class NumbersCondition(params ArcColumn[] columns) : FactCondition
{
    private const int MaxColumns = 4;

    /// <summary>The verdict.</summary>
    /// <param name="numbers">One per column; <see cref="ArcColumn.Absent"/> where a relationship lacks the property.</param>
    protected abstract bool Allows(ReadOnlySpan<int> numbers);

    public sealed override bool AllowsFact(RelationshipRecord fact)
    {
        Span<int> numbers = stackalloc int[MaxColumns];
        for (var i = 0; i < columns.Length; i++)
            numbers[i] = new ColumnCoder(columns[i]).Encode(fact.Properties[columns[i].Property]);
        return Allows(numbers[..columns.Length]);
    }

    public sealed override ConditionTest Bind(ColumnRequest request) =>
        new Test(this, Array.ConvertAll(columns, request.Arc));

    private sealed class Test(NumbersCondition condition, int[] places) : ConditionTest(condition)
    {
        public override bool AllowsArc(in ArcBlock block, int index)
        {
            if (places.Length == 1) // most have one, and are asked about every arc
                return condition.Allows(block.Column(places[0]).Slice(index, 1));
            Span<int> numbers = stackalloc int[MaxColumns];
            for (var i = 0; i < places.Length; i++)
                numbers[i] = block.Column(places[i])[index];
            return condition.Allows(numbers[..places.Length]);
        }
    }
}
