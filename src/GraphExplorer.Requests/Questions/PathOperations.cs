using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Requests.Questions;

/// <summary>How entities are connected.</summary>
internal sealed class PathOperations(PathFinder paths) : IOperationSource
{
    private const string Address = "/api/v1/paths";

    private static readonly SingleParameter<string?> From =
        Declare.Id("from", "The entity to start from.", "manchukuo", required: true);

    private static readonly SingleParameter<string?> To =
        Declare.Id("to", "The entity to arrive at.", "stalin-assassination-plot", required: true);

    private static readonly ListParameter<string?> FromAny = Declare.Ids(
        "from",
        "The entities to start from; a path starts at one of them.",
        ["manchukuo"],
        required: true,
        PathQuery.MaxEntities);

    private static readonly ListParameter<string?> ToAny = Declare.Ids(
        "to",
        "The entities to arrive at; a path ends at one of them.",
        ["stalin-assassination-plot"],
        required: true,
        PathQuery.MaxEntities);

    private static readonly ListParameter<string?> Via = Declare.Ids(
        "via",
        "Entities to pass through, in this order.",
        ["japan"],
        maxCount: PathQuery.MaxVia);

    private static readonly ListParameter<string?> Avoid = Declare.Ids(
        "avoid",
        "Entities not to touch.",
        ["moscow"],
        maxCount: PathQuery.MaxEntities);

    private static readonly SingleParameter<HubUse> Hubs = Declare.Choice(
        "hubs",
        "What hubs may do: end a path but never carry it, or carry it like any other entity. An entity named in " +
        "from, to or via is never a hub.",
        [("end", HubUse.End), ("allow", HubUse.Allow)],
        "overlap");

    private static readonly SingleParameter<int?> HubDegree = Declare.OptionalInteger(
        "hubDegree",
        "From so many relationships on an entity counts as a hub too.",
        1,
        int.MaxValue);

    private static readonly SingleParameter<PathDirection> Direction = Declare.Choice(
        "direction",
        "Whether relationships may be followed against their direction.",
        [("any", PathDirection.Any), ("forward", PathDirection.Forward)]);

    private static readonly SingleParameter<ParallelRelationships> Parallel = Declare.Choice(
        "parallel",
        "Whether relationships side by side make one path or several.",
        [("fold", ParallelRelationships.Fold), ("separate", ParallelRelationships.Separate)]);

    private static readonly SingleParameter<PathRank> Rank = Declare.Choice(
        "rank",
        "What comes first.",
        [("hops", PathRank.Hops)],
        "specificity",
        "evidence");

    private static readonly SingleParameter<PathChronology> Chronology = Declare.Choice(
        "chronology",
        "How the times of the hops must lie to each other.",
        [("any", PathChronology.Any)],
        "overlap",
        "ordered");

    private static readonly SingleParameter<bool> Hidden = Declare.Choice(
        "hidden",
        "Whether to count the paths that each filter in force hides: a search for each, with that one opened.",
        [("none", false), ("count", true)]);

    private static readonly SingleParameter<int> K =
        Declare.Integer("k", "Most paths to give.", 1, PathQuery.MaxK, otherwise: 5);

    private static readonly SingleParameter<int> MaxHops = Declare.Integer(
        "maxHops",
        "Most hops of a whole path, through every \"via\".",
        1,
        PathQuery.MaxHopsLimit,
        otherwise: 6);

    private static readonly SingleParameter<int> Budget = Declare.Integer(
        "budget",
        "Most arcs to look at; what a search could not finish is said.",
        1,
        (int)PathQuery.MaxBudget,
        (int)PathQuery.DefaultBudget);

    private static readonly IReadOnlyList<Parameter> Settings =
    [
        Via, Avoid, .. FilterParameters.All, Chronology, Hubs, HubDegree, Direction, Parallel, Rank, K, MaxHops, Budget,
        Hidden,
    ];

    public IEnumerable<Operation> Operations =>
    [
        Declared(
            RequestMethods.Get,
            "findPaths",
            "How two entities are connected",
            [
                new(
                    "how Manchukuo is connected with the plot to kill Stalin",
                    $"{Address}?from=manchukuo&to=stalin-assassination-plot"),
                new("no path by default, and what would connect the two", $"{Address}?from=snowden&to=lyushkov"),
                new(
                    "through an entity of one's own choice",
                    $"{Address}?from=lyushkov&to=stalin-assassination-plot&via=manchukuo&hubs=allow"),
            ],
            values => ([values.GetRequired(From)], [values.GetRequired(To)])) with { Query = [From, To, .. Settings] },
        Declared(
            RequestMethods.Post,
            "findPathsBetweenSets",
            "How any of some entities is connected with any of some others",
            [new("from either of two persons", Address, """{"from": ["reiss", "sorge"], "to": ["stalin"], "k": 3}""")],
            values => (values.GetTexts(FromAny), values.GetTexts(ToAny))) with { Body = OfSets },
    ];

    private Operation Declared(
        string method,
        string id,
        string summary,
        IReadOnlyList<OperationExample> examples,
        Func<RequestValues, (IReadOnlyList<string> From, IReadOnlyList<string> To)> ends) =>
        new(method, Address, id)
        {
            Tag = "Paths",
            Summary = summary,
            Description =
                """
                Paths in which no entity occurs twice: fewest hops first, then by the ids of their entities from left to
                right. Each has a sentence whose numbers are citations. Where there is no path the answer says how far
                each side came, what was left out, and which single change would connect the two. Paths show how records
                connect, not that people knew each other.
                """,
            Examples = examples,
            AnswerType = typeof(PathsAnswer),
            Errors = [ErrorCodes.NotFound, ErrorCodes.Deleted, ErrorCodes.UnknownName, ErrorCodes.Contradiction],
            Handle = async (call, cancellationToken) =>
            {
                var (from, to) = ends(call.Values);
                return Answer.Of(await paths.FindAsync(call.View, Read(call.Values, from, to), cancellationToken));
            },
        };

    /// <summary>The parameters of a question between sets, for whoever keeps questions.</summary>
    internal static IReadOnlyList<Parameter> OfSets { get; } = [FromAny, ToAny, .. Settings];

    /// <summary>The question between sets that the values of <see cref="OfSets"/> ask.</summary>
    internal static PathQuery ReadSets(RequestValues values) =>
        Read(values, values.GetTexts(FromAny), values.GetTexts(ToAny));

    private static PathQuery Read(RequestValues values, IReadOnlyList<string> from, IReadOnlyList<string> to) => new()
    {
        From = from,
        To = to,
        Via = values.GetTexts(Via),
        Avoid = values.GetTexts(Avoid),
        Filter = FilterParameters.Read(values),
        Hubs = values.Get(Hubs),
        HubDegree = values.Get(HubDegree),
        Direction = values.Get(Direction),
        Parallel = values.Get(Parallel),
        Rank = values.Get(Rank),
        Chronology = values.Get(Chronology),
        K = values.Get(K),
        MaxHops = values.Get(MaxHops),
        Budget = values.Get(Budget),
        CountHidden = values.Get(Hidden),
    };
}
