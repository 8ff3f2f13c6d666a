using GraphExplorer.Evidence.Emitting;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>The weakest stance of a source to use. A fact without any is refused.</summary>
internal sealed class StanceCondition(StanceLevel weakest) : TextCondition(FactProperties.Stance)
{
    public override string Name => "stance";

    public override string Value => weakest == StanceLevel.Asserted ? "asserted" : "reported";

    public static StanceCondition? Read(FilterReading reading) =>
        reading.Filter.Stance is { } weakest and not StanceLevel.Alleged ? new StanceCondition(weakest) : null;

    /// <summary>Whether a stance is strong enough.</summary>
    public bool Holds(string? stance) => Allows(stance);

    protected override bool Allows(string? text) => weakest switch
    {
        StanceLevel.Asserted => text == "asserted",
        _ => text is "asserted" or "reported",
    };
}
