using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters.Conditions;

namespace GraphExplorer.Exploration.Filters;

/// <summary>
/// A <see cref="FactFilter"/> checked against a catalogue: the conditions in force, every name known, every date parsed.
/// Immutable; <see cref="Relax"/> gives the same filter with one condition opened.
/// </summary>
internal sealed class CompiledFilter
{
    private CompiledFilter(IReadOnlyList<FactCondition> conditions) => Conditions = conditions;

    /// <summary>The conditions in force, in the order of <see cref="FactConditions.All"/>.</summary>
    public IReadOnlyList<FactCondition> Conditions { get; }

    /// <summary>Checks a filter.</summary>
    /// <param name="filter">What was asked.</param>
    /// <param name="catalogue">What there is.</param>
    /// <param name="defaultTypesOnly">Whether, with no types named, those of the default search are meant; otherwise
    /// all.</param>
    /// <param name="errors">Receives every mistake; the result is then not to be used.</param>
    public static CompiledFilter Compile(
        FactFilter filter,
        GraphCatalogue catalogue,
        bool defaultTypesOnly,
        List<QueryError> errors)
    {
        var names = new NameCheck(catalogue, errors);
        var reading = new FilterReading(filter, catalogue, names, defaultTypesOnly, errors);
        return new CompiledFilter([.. FactConditions.All.Select(entry => entry.Read(reading)).OfType<FactCondition>()]);
    }

    /// <summary>The filter that refuses nothing.</summary>
    public static CompiledFilter Everything(GraphCatalogue catalogue) =>
        ForFacts(new FactFilter(), catalogue, []);

    /// <summary>
    /// A filter for the facts of one entity: every type and every other end, unless the filter says otherwise.
    /// </summary>
    public static CompiledFilter ForFacts(FactFilter filter, GraphCatalogue catalogue, List<QueryError> errors) =>
        Compile(filter, catalogue, defaultTypesOnly: false, errors).WithoutDefaultLabels();

    /// <summary>The same filter where what the default of labels hides is not hidden.</summary>
    public CompiledFilter WithoutDefaultLabels() =>
        Find<LabelsCondition>() is { RefusesConcepts: true } labels ? Without(labels.Name) : this;

    /// <summary>The same filter with one parameter opened as far as it goes; null where it is not in force.</summary>
    public CompiledFilter? Relax(string parameter) => Find(parameter) is null ? null : Without(parameter);

    /// <summary>The same filter without a parameter, and without what says nothing without it.</summary>
    public CompiledFilter Without(string parameter) =>
        new([.. Conditions.Where(own => own.Name != parameter && !own.Within.Contains(parameter))]);

    /// <summary>The condition that a parameter set; null where it is not in force.</summary>
    public FactCondition? Find(string parameter) => Conditions.FirstOrDefault(own => own.Name == parameter);

    /// <summary>The condition of a sort; null where it is not in force.</summary>
    public T? Find<T>()
        where T : FactCondition => Conditions.OfType<T>().FirstOrDefault();

    /// <summary>Whether relationships of this type may be used.</summary>
    public bool AllowsType(string type) => RefusalOfType(type) is null;

    /// <summary>The parameter that hides a type; null where its relationships may be used.</summary>
    public string? RefusalOfType(string type) => Conditions.FirstOrDefault(own => !own.AllowsType(type))?.Name;

    /// <summary>The types to ask the store for; null for all.</summary>
    public IReadOnlyList<string>? WantedTypes(GraphCatalogue catalogue) =>
        Find<TypesCondition>() is null && Find<ExcludeTypesCondition>() is null
            ? null
            : [.. catalogue.TypeNames.Where(AllowsType)];
}
