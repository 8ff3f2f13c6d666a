using GraphExplorer.Evidence.Dates;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Records;
using EvidenceLabels = GraphExplorer.Evidence.Emitting.Labels;

namespace GraphExplorer.Exploration.Filters;

/// <summary>
/// A <see cref="FactFilter"/> checked against a catalogue: every name is known, every date parsed. Immutable;
/// <see cref="Relax"/> gives the same filter with one setting opened.
/// </summary>
internal sealed record CompiledFilter
{
    /// <summary>The types that may be used; null for every type of the graph.</summary>
    public required IReadOnlySet<string>? Types { get; init; }

    /// <summary>Whether <see cref="Types"/> is the default's doing alone.</summary>
    public required bool TypesByDefault { get; init; }

    /// <summary>Labels one of which suffices for an inner node; null where none is named.</summary>
    public required IReadOnlyList<string>? Labels { get; init; }

    /// <summary>Labels that an inner node must not carry.</summary>
    public required IReadOnlyList<string> ExcludeLabels { get; init; }

    /// <summary>
    /// Whether the default holds: everything but concepts may lie between. Beside <see cref="Labels"/> either suffices.
    /// </summary>
    public required bool RefuseConcepts { get; init; }

    public required IReadOnlyList<string> ExcludeTypes { get; init; }

    public required DateWindow? Window { get; init; }

    /// <summary>The name of the parameter that set the window.</summary>
    public required string WindowParameter { get; init; }

    public required string? WindowText { get; init; }

    public required bool MustBeCertain { get; init; }

    public required bool UseUndated { get; init; }

    public required Stance? Stance { get; init; }

    public required int? MinTier { get; init; }

    public required int? MinWorks { get; init; }

    /// <summary>Modalities to use; null for all.</summary>
    public required IReadOnlySet<string>? Modality { get; init; }

    /// <summary>Sources to rest on; null for all.</summary>
    public required IReadOnlySet<string>? Sources { get; init; }

    /// <summary>Sources not to rest on; null for none.</summary>
    public required IReadOnlySet<string>? ExcludeSources { get; init; }

    /// <summary>Rival accounts to use; null for all, empty for none.</summary>
    public required IReadOnlySet<string>? Hypotheses { get; init; }

    /// <summary>Whether any condition looks at where a claim comes from.</summary>
    public bool HasSources => Sources is not null || ExcludeSources is not null;

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
        var types = CompileTypes(filter, catalogue, defaultTypesOnly, names);
        var named = filter.Labels.Where(label => label is not (FactFilter.All or FactFilter.Default)).ToArray();
        names.Labels("labels", named);
        names.Labels("excludeLabels", filter.ExcludeLabels);
        names.Types("excludeTypes", filter.ExcludeTypes);
        names.Modalities(filter.Modality);
        names.Sources("sources", filter.Sources);
        names.Sources("excludeSources", filter.ExcludeSources);
        errors.CheckRange("minTier", filter.MinTier ?? FactFilter.BestTier, FactFilter.BestTier, FactFilter.WorstTier);
        errors.CheckRange("minWorks", filter.MinWorks ?? 1, 1, int.MaxValue);
        if (filter.At is not null && filter.During is not null)
        {
            errors.Add(new QueryError(
                "during",
                ErrorCodes.Contradiction,
                "\"at\" and \"during\" exclude each other: give a moment or a window."));
        }

        var windowParameter = filter.During is not null ? "during" : "at";
        var keepsDefault = named.Length == 0 || filter.Labels.Contains(FactFilter.Default);
        var opensAll = filter.Labels.Contains(FactFilter.All) ||
            (keepsDefault && (!catalogue.HasEvidence || named.Contains(EvidenceLabels.Concept)));
        return new CompiledFilter
        {
            Types = types,
            TypesByDefault = filter.Types.Count == 0 && filter.Families.Count == 0,
            Labels = opensAll || named.Length == 0 ? null : named,
            ExcludeLabels = filter.ExcludeLabels,
            RefuseConcepts = keepsDefault && !opensAll,
            ExcludeTypes = filter.ExcludeTypes,
            Window = ReadWindow(windowParameter, filter.During ?? filter.At, errors),
            WindowParameter = windowParameter,
            WindowText = filter.During ?? filter.At,
            MustBeCertain = filter.DateMatch == DateMatch.Certain,
            UseUndated = filter.Undated == UndatedFacts.Include,
            Stance = filter.Stance == Filters.Stance.Alleged ? null : filter.Stance,
            MinTier = filter.MinTier is >= FactFilter.WorstTier ? null : filter.MinTier,
            MinWorks = filter.MinWorks is <= 1 ? null : filter.MinWorks,
            Modality = SetOrNull(filter.Modality),
            Sources = SetOrNull(filter.Sources),
            ExcludeSources = SetOrNull(filter.ExcludeSources),
            Hypotheses = names.Hypotheses(filter.Hypotheses),
        };
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
        RefuseConcepts ? this with { Labels = null, RefuseConcepts = false } : this;

    /// <summary>The same filter with one parameter opened as far as it goes; null where it is not in force.</summary>
    public CompiledFilter? Relax(string parameter) => parameter switch
    {
        "types" when Types is not null => this with { Types = null },
        "excludeTypes" when ExcludeTypes.Count > 0 => this with { ExcludeTypes = [] },
        "labels" when Labels is not null || RefuseConcepts => this with { Labels = null, RefuseConcepts = false },
        "excludeLabels" when ExcludeLabels.Count > 0 => this with { ExcludeLabels = [] },
        "at" or "during" when Window is not null && parameter == WindowParameter => this with { Window = null },
        "dateMatch" when Window is not null && MustBeCertain => this with { MustBeCertain = false },
        "undated" when Window is not null && !UseUndated => this with { UseUndated = true },
        "stance" when Stance is not null => this with { Stance = null },
        "minTier" when MinTier is not null => this with { MinTier = null },
        "minWorks" when MinWorks is not null => this with { MinWorks = null },
        "modality" when Modality is not null => this with { Modality = null },
        "sources" when Sources is not null => this with { Sources = null },
        "excludeSources" when ExcludeSources is not null => this with { ExcludeSources = null },
        "hypotheses" when Hypotheses is not null => this with { Hypotheses = null },
        _ => null,
    };

    /// <summary>Whether relationships of this type may be used.</summary>
    public bool AllowsType(string type) => RefusalOfType(type) is null;

    /// <summary>The parameter that hides a type; null where its relationships may be used.</summary>
    public string? RefusalOfType(string type)
    {
        if (Types is not null && !Types.Contains(type))
            return "types";
        return ExcludeTypes.Contains(type) ? "excludeTypes" : null;
    }

    /// <summary>Whether the labels of an entity keep it from lying between the ends.</summary>
    public bool RefusesLabels(NodeRecord node) =>
        (Labels is null || !Labels.Any(node.HasLabel)) &&
        (RefuseConcepts ? node.HasLabel(EvidenceLabels.Concept) : Labels is not null);

    /// <summary>The types to ask the store for; null for all.</summary>
    public IReadOnlyList<string>? WantedTypes(GraphCatalogue catalogue) =>
        Types is null && ExcludeTypes.Count == 0
            ? null
            : [.. catalogue.TypeNames.Where(AllowsType)];

    private static HashSet<string>? CompileTypes(
        FactFilter filter,
        GraphCatalogue catalogue,
        bool defaultTypesOnly,
        NameCheck names)
    {
        var named = filter.Types.Where(type => type is not (FactFilter.All or FactFilter.Default)).ToArray();
        names.Types("types", named);
        names.Families(filter.Families);
        if (filter.Types.Contains(FactFilter.All))
            return null;
        var nothingNamed = filter.Types.Count == 0 && filter.Families.Count == 0;
        var useDefault = filter.Types.Contains(FactFilter.Default) || (nothingNamed && defaultTypesOnly);
        if (nothingNamed && !defaultTypesOnly)
            return null;
        var types = new HashSet<string>(named, StringComparer.Ordinal);
        foreach (var entry in catalogue.Types.Values)
        {
            if ((useDefault && entry.OnDefaultPath) || (entry.Family is { } family && filter.Families.Contains(family)))
                types.Add(entry.Type);
        }

        return types.Count == catalogue.Types.Count ? null : types;
    }

    private static DateWindow? ReadWindow(string parameter, string? text, List<QueryError> errors)
    {
        if (text is null)
            return null;
        if (EdtfDate.TryParse(text, out var date, out var error))
            return DateWindow.Of(date);
        errors.Add(new QueryError(
            parameter,
            ErrorCodes.InvalidValue,
            $"\"{parameter}\" is not an EDTF date: {error} Right would be 1938-06-13, 1938-06, 1938 or 1936/1939."));
        return null;
    }

    private static HashSet<string>? SetOrNull(IReadOnlyList<string> values) =>
        values.Count == 0 ? null : new HashSet<string>(values, StringComparer.Ordinal);
}
