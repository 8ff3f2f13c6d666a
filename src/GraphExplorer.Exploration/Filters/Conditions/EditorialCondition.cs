using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>
/// What the editors inferred and no source says carries no path unless asked for. Lists of an entity's facts have it,
/// marked, unless it is refused: there it carries nothing further.
/// </summary>
internal sealed class EditorialCondition()
    : NumbersCondition(new ArcColumn(FactProperties.Editorial, ColumnEncoding.Boolean))
{
    public override string Name => "editorial";

    public override string Value => "exclude";

    public override string OpenValue => "include";

    public static EditorialCondition? Read(FilterReading reading) =>
        reading.Catalogue.HasEvidence && (reading.Filter.Editorial ?? Default(reading)) == EditorialFacts.Exclude
            ? new EditorialCondition()
            : null;

    private static EditorialFacts Default(FilterReading reading) =>
        reading.DefaultTypesOnly ? EditorialFacts.Exclude : EditorialFacts.Include;

    protected override bool Allows(ReadOnlySpan<int> numbers) => numbers[0] != 1;
}
