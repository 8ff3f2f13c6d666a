using GraphExplorer.Exploration.Answers;

namespace GraphExplorer.Exploration.Paths;

/// <summary>The paths found, or why there are none.</summary>
public sealed record PathsAnswer
{
    /// <summary>Every entity on a path, in key order.</summary>
    public required IReadOnlyList<EntitySummary> Nodes { get; init; }

    /// <summary>Every relationship on a path, in key order.</summary>
    public required IReadOnlyList<RelationshipAnswer> Relationships { get; init; }

    /// <summary>
    /// The paths: fewest hops first, then by entity ids from left to right, then by relationship ids.
    /// </summary>
    public required IReadOnlyList<PathAnswer> Paths { get; init; }

    /// <summary>What each id of the question stands for now: differs where entities were merged.</summary>
    public required IReadOnlyList<ResolvedId> Resolved { get; init; }

    /// <summary>How the search went, what it left out, and what would help.</summary>
    public required SearchReport Search { get; init; }

    /// <summary>The limits that cut the answer.</summary>
    public required IReadOnlyList<Limit> Limits { get; init; }

    /// <summary>What travels with every answer.</summary>
    public required AnswerMeta Meta { get; init; }
}

/// <summary>An id of the question and the entity it stands for.</summary>
/// <param name="Asked">The id as asked.</param>
/// <param name="Found">The id of the entity.</param>
public sealed record ResolvedId(string Asked, string Found);

/// <summary>One path.</summary>
public sealed record PathAnswer
{
    /// <summary>Ids of the entities, from start to end.</summary>
    public required IReadOnlyList<string> Nodes { get; init; }

    /// <summary>Ids of the relationships, one a hop: the best supported where several lie side by side.</summary>
    public required IReadOnlyList<string> Relationships { get; init; }

    /// <summary>Per hop the ids of the other relationships beside it, in key order.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Parallel { get; init; }

    /// <summary>How many hops.</summary>
    public required int Hops { get; init; }

    /// <summary>What it was ranked by; for rank=hops the number of hops.</summary>
    public required double Score { get; init; }

    /// <summary>From the first to the last date on it; null where nothing on it is dated.</summary>
    public TimeSpanAnswer? Span { get; init; }

    /// <summary>
    /// The time in which all its hops may have held together; null where there is none or a hop is undated.
    /// </summary>
    public PeriodAnswer? CommonPeriod { get; init; }

    /// <summary>Its weakest hop; null where the graph has no evidence.</summary>
    public WeakestHop? Weakest { get; init; }

    /// <summary>The path in a sentence, with a number in brackets for each citation.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where each hop stands, by number.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }
}

/// <summary>From a day to a day.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record TimeSpanAnswer(DateOnly From, DateOnly To);

/// <summary>A time that may be open on either side.</summary>
/// <param name="From">The first day; null where it is unknown.</param>
/// <param name="To">The last day; null where it is unknown.</param>
public sealed record PeriodAnswer(DateOnly? From, DateOnly? To);

/// <summary>The hop with the least behind it.</summary>
/// <param name="Hop">Which hop, from 1.</param>
/// <param name="Stance">Its stance.</param>
/// <param name="Disputed">Whether it is disputed.</param>
/// <param name="Tier">Its best source's tier.</param>
/// <param name="Works">How many independent works stand behind it.</param>
public sealed record WeakestHop(int Hop, string Stance, bool Disputed, int Tier, int Works);

/// <summary>How a search went.</summary>
public sealed record SearchReport
{
    /// <summary>Whether everything asked for was searched.</summary>
    public required SearchStatus Status { get; init; }

    /// <summary>How many arcs were looked at.</summary>
    public required long Arcs { get; init; }

    /// <summary>The longest path looked for, in hops.</summary>
    public required int MaxHops { get; init; }

    /// <summary>How many entities were reached from either end.</summary>
    public required ReachedAnswer Reached { get; init; }

    /// <summary>What the settings left out, defaults included.</summary>
    public required IReadOnlyList<ExcludedAnswer> Excluded { get; init; }

    /// <summary>
    /// Where there is no path: the single changes that would connect the ends, shortest result first.
    /// </summary>
    public required IReadOnlyList<RelaxationAnswer> Relaxations { get; init; }

    /// <summary>
    /// Per filter in force how many paths it alone hides, in the order of the parameters; null unless asked for. A
    /// filter that hides none is not among them.
    /// </summary>
    public IReadOnlyList<HiddenAnswer>? Hidden { get; init; }
}

/// <summary>How a search ended.</summary>
public enum SearchStatus
{
    /// <summary>
    /// Everything within the limits was searched: the paths given are the first ones, none is missing between.
    /// </summary>
    Complete,

    /// <summary>The budget ended it: there may be paths that were not seen.</summary>
    Truncated,

    /// <summary>The time limit ended it: there may be paths that were not seen.</summary>
    TimedOut,
}

/// <summary>
/// How far each side of a search came: the side that costs less goes on, so one may come further than the other.
/// </summary>
/// <param name="From">Entities reached from the start, itself included.</param>
/// <param name="To">Entities reached from the end, itself included.</param>
/// <param name="FromHops">How many hops from the start were searched.</param>
/// <param name="ToHops">How many hops from the end were searched.</param>
public sealed record ReachedAnswer(int From, int To, int FromHops, int ToHops);

/// <summary>What one setting left out.</summary>
/// <param name="Filter">The parameter.</param>
/// <param name="Value">Its value in force, as one would write it; null where it has no single value.</param>
/// <param name="Count">How many.</param>
/// <param name="Unit">entities or relationships.</param>
/// <param name="Scope">search: met and refused on the way; graph: in the whole graph.</param>
public sealed record ExcludedAnswer(string Filter, string? Value, long Count, string Unit, string Scope);

/// <summary>One change of the question that would connect the ends.</summary>
/// <param name="Parameter">The parameter to change.</param>
/// <param name="Value">The value to give it; null to leave it out.</param>
/// <param name="Hops">How long the shortest path would be.</param>
/// <param name="Nodes">The ids of its entities.</param>
/// <param name="Through">Those of its entities that the setting had refused, such as the hubs on it.</param>
public sealed record RelaxationAnswer(
    string Parameter,
    string? Value,
    int Hops,
    IReadOnlyList<string> Nodes,
    IReadOnlyList<string> Through);

/// <summary>How many paths of the length asked for one filter hides, all others staying as they are.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The value that shows them; null to leave the parameter out.</param>
/// <param name="Paths">How many, counted up to as many as were asked for.</param>
/// <param name="Relation">Whether these are all.</param>
public sealed record HiddenAnswer(string Parameter, string? Value, int Paths, TotalRelation Relation);
