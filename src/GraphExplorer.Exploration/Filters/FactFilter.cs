namespace GraphExplorer.Exploration.Filters;

/// <summary>
/// Which relationships a question is about: the filters that paths, neighbourhoods, lists and timelines share.
/// </summary>
public sealed record FactFilter
{
    /// <summary>
    /// Stands in <see cref="Types"/> and <see cref="Labels"/> for everything, and for what is used unless asked
    /// otherwise.
    /// </summary>
    public const string All = "all";

    /// <summary>See <see cref="All"/>.</summary>
    public const string Default = "default";

    /// <summary>In <see cref="Hypotheses"/>: no rival account at all.</summary>
    public const string NoHypothesis = "none";

    /// <summary>The most names in one list: each that is not known is compared with all that are.</summary>
    public const int MaxNames = 200;

    /// <summary>The best tier: primary or official.</summary>
    public const int BestTier = 1;

    /// <summary>The worst tier: weak.</summary>
    public const int WorstTier = 5;

    /// <summary>
    /// Relationship types to use; empty for those of the default search. "all" and "default" may stand among them.
    /// </summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Families whose types to use, beside <see cref="Types"/>.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];

    /// <summary>Relationship types not to use.</summary>
    public IReadOnlyList<string> ExcludeTypes { get; init; } = [];

    /// <summary>
    /// Labels that what lies between the ends must carry one of; empty for everything but concepts; "all".
    /// </summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Labels that what lies between the ends must not carry.</summary>
    public IReadOnlyList<string> ExcludeLabels { get; init; } = [];

    /// <summary>A moment, EDTF; null for any time. Not together with <see cref="During"/>.</summary>
    public string? At { get; init; }

    /// <summary>A window of time, EDTF; null for any time.</summary>
    public string? During { get; init; }

    /// <summary>Whether a date must possibly or certainly lie in the window.</summary>
    public DateMatch DateMatch { get; init; }

    /// <summary>What becomes of undated facts once a time is asked for.</summary>
    public UndatedFacts Undated { get; init; }

    /// <summary>The weakest stance to use; null for all.</summary>
    public StanceLevel? Stance { get; init; }

    /// <summary>The worst tier to use, 1 (best) to 5; null for all.</summary>
    public int? MinTier { get; init; }

    /// <summary>The least number of independent works; null for all.</summary>
    public int? MinWorks { get; init; }

    /// <summary>Modalities to use (actual, planned, attempted, offered, ordered); empty for all.</summary>
    public IReadOnlyList<string> Modality { get; init; } = [];

    /// <summary>Sources to rest on, and no others; empty for all.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Sources not to rest on: a relationship stays where others carry it.</summary>
    public IReadOnlyList<string> ExcludeSources { get; init; } = [];

    /// <summary>Rival accounts to use, by the id of the account or its set; empty for all, "none" for none.</summary>
    public IReadOnlyList<string> Hypotheses { get; init; } = [];

    /// <summary>
    /// Whether to use what the editors inferred; null for the default: it carries no path, and stands in lists.
    /// </summary>
    public EditorialFacts? Editorial { get; init; }

    /// <summary>Whether a time is asked for.</summary>
    public bool HasTime => At is not null || During is not null;
}

/// <summary>How a fact's date must lie to a window of time.</summary>
public enum DateMatch
{
    /// <summary>It may have held then.</summary>
    Possible,

    /// <summary>It held then, on every reading of its date, and the date is not marked uncertain.</summary>
    Certain,
}

/// <summary>What becomes of facts that no source dates, once a time is asked for.</summary>
public enum UndatedFacts
{
    /// <summary>They are left out, and counted.</summary>
    Exclude,

    /// <summary>They are used.</summary>
    Include,
}

/// <summary>What becomes of facts that the editors inferred and no source says.</summary>
public enum EditorialFacts
{
    /// <summary>They are left out, and counted.</summary>
    Exclude,

    /// <summary>They are used.</summary>
    Include,
}

/// <summary>How a source stands to what it tells, strongest first.</summary>
public enum StanceLevel
{
    /// <summary>The source states it as fact.</summary>
    Asserted,

    /// <summary>The source says that somebody says so.</summary>
    Reported,

    /// <summary>An accusation.</summary>
    Alleged,
}
