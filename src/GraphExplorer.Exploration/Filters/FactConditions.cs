using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters.Conditions;

namespace GraphExplorer.Exploration.Filters;

/// <summary>
/// The one list of filters, in the order in which they are reported: a new one is a class in <c>Conditions/</c>, a
/// property of <see cref="FactFilter"/> and a line here.
/// </summary>
internal static class FactConditions
{
    public static readonly IReadOnlyList<ConditionEntry> All =
    [
        new(TypesCondition.Read, "types"),
        new(ExcludeTypesCondition.Read, "excludeTypes"),
        new(LabelsCondition.Read, "labels"),
        new(ExcludeLabelsCondition.Read, "excludeLabels"),
        new(WindowCondition.Read, [.. WindowCondition.Parameters]),
        new(DateMatchCondition.Read, "dateMatch"),
        new(UndatedCondition.Read, "undated"),
        new(StanceCondition.Read, "stance"),
        new(MinTierCondition.Read, "minTier"),
        new(MinWorksCondition.Read, "minWorks"),
        new(ModalityCondition.Read, "modality"),
        new(SourcesCondition.Read, "sources"),
        new(ExcludeSourcesCondition.Read, "excludeSources"),
        new(HypothesesCondition.Read, "hypotheses"),
        new(EditorialCondition.Read, "editorial"),
    ];
}

/// <summary>A filter in the list.</summary>
/// <param name="Read">Reads it; null where it is not in force. Adds what is wrong to the errors.</param>
/// <param name="Parameters">The parameters that may set it.</param>
internal sealed record ConditionEntry(Func<FilterReading, FactCondition?> Read, params IReadOnlyList<string> Parameters);

/// <summary>What conditions are read from.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Catalogue">What there is.</param>
/// <param name="Names">Checks names against it.</param>
/// <param name="DefaultTypesOnly">Whether, with no types named, those of the default search are meant; otherwise all.</param>
/// <param name="Errors">Receives every mistake.</param>
internal sealed record FilterReading(
    FactFilter Filter,
    GraphCatalogue Catalogue,
    NameCheck Names,
    bool DefaultTypesOnly,
    List<QueryError> Errors);
