using GraphExplorer.Evidence.Emitting;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>Rival accounts to use. What belongs to none is always used.</summary>
internal sealed class HypothesesCondition(IReadOnlySet<string> accounts) : TextCondition(FactProperties.Hypothesis)
{
    public override string Name => "hypotheses";

    public static HypothesesCondition? Read(FilterReading reading) =>
        reading.Names.Hypotheses(reading.Filter.Hypotheses) is { } accounts ? new HypothesesCondition(accounts) : null;

    protected override bool Allows(string? text) => text is null || accounts.Contains(text);
}
