using GraphExplorer.Evidence.Emitting;

namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>Modalities to use (actual, planned, attempted, offered, ordered). A fact without any is refused.</summary>
internal sealed class ModalityCondition(IReadOnlyList<string> modalities) : TextCondition(FactProperties.Modality)
{
    public override string Name => "modality";

    public static ModalityCondition? Read(FilterReading reading)
    {
        var modalities = reading.Filter.Modality;
        reading.Names.Modalities(modalities);
        return modalities.Count == 0 ? null : new ModalityCondition(modalities);
    }

    protected override bool Allows(string? text) => text is not null && modalities.Contains(text);
}
