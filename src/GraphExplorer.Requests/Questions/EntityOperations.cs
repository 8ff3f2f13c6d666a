using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Exploration.Timelines;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Requests.Questions;

/// <summary>Entities: found by name, and what the data holds on one.</summary>
internal sealed class EntityOperations(
    EntitySearch search,
    EntityReader entities,
    NeighbourhoodFinder neighbourhoods,
    TimelineReader timelines) : IOperationSource
{
    private const string Address = "/api/v1/entities";

    private static readonly SingleParameter<string?> Id = Declare.Step("id", "The entity's id.", "lyushkov");
    private static readonly SingleParameter<string?> Cursor = Declare.Cursor();

    private static readonly SingleParameter<string?> Text = Declare.Text(
        "q",
        "A name in any script and spelling; a few typing mistakes are forgiven. Without it everything is listed.",
        SearchQuery.MaxText,
        "Lyushkov");

    private static readonly SingleParameter<string?> Typed = Declare.Text(
        "q",
        "What somebody has typed so far.",
        SearchQuery.MaxText,
        "lyush",
        required: true);

    private static readonly ListParameter<string?> Label = Declare.Names(
        "label",
        "Only entities with one of these labels.",
        maxLength: 256,
        "Person");

    private static readonly SingleParameter<string?> Place =
        Declare.Id("place", "Only entities joined with this place by a relationship.", "tokyo");

    private static readonly SingleParameter<string?> At = Declare.Text(
        "at",
        "Only entities with a fact that may have held at this time (EDTF). Not together with \"during\".",
        maxLength: 100,
        "1938");

    private static readonly SingleParameter<string?> During = Declare.Text(
        "during",
        "Only entities with a fact that may have held within this window (EDTF). Not together with \"at\".",
        maxLength: 100,
        "1937/1939");

    private static readonly SingleParameter<int> SearchLimit = Declare.Limit(SearchQuery.MaxLimit, otherwise: 20);

    private static readonly SingleParameter<int> SuggestLimit =
        Declare.Integer("limit", "Most suggestions.", 1, EntitySearch.MaxSuggestions, otherwise: 8);

    private static readonly SingleParameter<int> ListLimit = Declare.Limit(EntityReader.MaxLimit, otherwise: 100);

    private static readonly SingleParameter<int> TimelineLimit =
        Declare.Limit(TimelineReader.MaxLimit, otherwise: 200);

    private static readonly SingleParameter<ArcDirections> Side = Declare.Choice(
        "direction",
        "Which relationships, seen from the entity.",
        [("any", ArcDirections.Both), ("outgoing", ArcDirections.Outgoing), ("incoming", ArcDirections.Incoming)]);

    private static readonly SingleParameter<PathDirection> Direction = Declare.Choice(
        "direction",
        "Whether relationships may be followed against their direction.",
        [("any", PathDirection.Any), ("forward", PathDirection.Forward)]);

    private static readonly SingleParameter<int> Depth =
        Declare.Integer("depth", "Links to follow.", 1, NeighbourhoodQuery.MaxDepth, otherwise: 1);

    private static readonly SingleParameter<int> NodeLimit = Declare.Integer(
        "limit",
        "Most entities, the one in the middle included.",
        1,
        NeighbourhoodQuery.MaxLimit,
        otherwise: 200);

    private static readonly SingleParameter<HubUse> Hubs = Declare.Choice(
        "hubs",
        "Whether to go through hubs; they are always shown.",
        [("end", HubUse.End), ("allow", HubUse.Allow)],
        "overlap");

    private static readonly SingleParameter<int> Budget = Declare.Integer(
        "budget",
        "Most arcs to look at.",
        1,
        (int)PathQuery.MaxBudget,
        (int)PathQuery.DefaultBudget);

    public IEnumerable<Operation> Operations =>
    [
        new(RequestMethods.Get, Address, "searchEntities")
        {
            Tag = "Entities",
            Summary = "Entities by name, label, place and time",
            Description = "Best match first; without a name all entities in the order of their ids. Facets count all "
                + "matches.",
            Query = [.. OfSearch],
            Examples =
            [
                new("a name in Cyrillic", $"{Address}?q=%D0%97%D0%BE%D1%80%D0%B3%D0%B5"),
                new("a misspelt name", $"{Address}?q=Lyuschkow"),
                new("persons, two a page", $"{Address}?label=Person&limit=2"),
            ],
            AnswerType = typeof(SearchAnswer),
            Errors = [ErrorCodes.UnknownName, ErrorCodes.NotFound, ErrorCodes.Deleted, ErrorCodes.Contradiction],
            Handle = SearchAsync,
        },
        new(RequestMethods.Get, "/api/v1/suggest", "suggestEntities")
        {
            Tag = "Entities",
            Summary = "Entities for what somebody is typing",
            Description = "Names that begin with the text or come near it. Concepts are left out, and so are facts of "
                + "birth, family and address of persons who may be alive.",
            Query = [Typed, SuggestLimit],
            Examples = [new("the beginning of a name", "/api/v1/suggest?q=lyush")],
            AnswerType = typeof(SuggestAnswer),
            Handle = SuggestAsync,
        },
        OfOne<EntityAnswer>("", "getEntity", ReadAsync) with
        {
            Summary = "What the data holds on one entity",
            Description = "Its names, its relationships counted by type, what is denied, what was looked for and not "
                + "found, opinions, and rival accounts side by side; none of them is preferred.",
            Examples = [new("three rival accounts of one fate", $"{Address}/lyushkov")],
            Errors = [ErrorCodes.NotFound, ErrorCodes.Deleted],
        },
        OfOne<EntityRelationshipsAnswer>("/relationships", "listRelationships", ListAsync) with
        {
            Summary = "The relationships of one entity",
            Description = "In the order of their ids, of all types unless a filter says otherwise.",
            Query = [Side, .. FilterParameters.All, Cursor, ListLimit],
            Examples = [new("ten at a time", $"{Address}/lyushkov/relationships?limit=10")],
        },
        OfOne<NeighbourhoodAnswer>("/neighbourhood", "getNeighbourhood", AroundAsync) with
        {
            Summary = "Entities within a few links of one entity",
            Description = "Nearest first, each with the number of its relationships in the whole graph; what is not "
                + "shown is counted.",
            Query = [.. OfNeighbourhood.Skip(1)],
            Examples = [new("who is directly joined", $"{Address}/lyushkov/neighbourhood")],
        },
        OfOne<TimelineAnswer>("/timeline", "getTimeline", TimelineAsync) with
        {
            Summary = "What happened to one entity, in order of time",
            Description = "Dated facts by the earliest day that their dates name; undated ones apart. With a time "
                + "asked for, undated facts are left out and counted, unless undated=include.",
            Query = [.. FilterParameters.All, Cursor, TimelineLimit],
            Examples =
            [
                new("everything", $"{Address}/khokhlov/timeline"),
                new("what may have held in a month", $"{Address}/khokhlov/timeline?during=1957-06"),
            ],
        },
    ];

    /// <summary>An operation on one entity, or on a part of what is known of it.</summary>
    private static Operation OfOne<TAnswer>(
        string part,
        string id,
        Func<OperationCall, CancellationToken, ValueTask<Answer>> handle) =>
        new(RequestMethods.Get, $"{Address}/{{id}}{part}", id)
        {
            Tag = "Entities",
            Summary = id,
            Description = "",
            Path = [Id],
            Examples = [],
            AnswerType = typeof(TAnswer),
            Errors = [ErrorCodes.NotFound, ErrorCodes.Deleted, ErrorCodes.UnknownName, ErrorCodes.Contradiction],
            MayMove = true,
            Handle = handle,
        };

    /// <summary>The parameters of a search.</summary>
    internal static IReadOnlyList<Parameter> OfSearch { get; } =
        [Text, Label, Place, At, During, Cursor, SearchLimit];

    /// <summary>The search that the values of <see cref="OfSearch"/> ask for, from its beginning: a cursor is of one version
    /// of the graph.</summary>
    internal static SearchQuery ReadSearch(RequestValues values) => new()
    {
        Text = values.Get(Text),
        Labels = values.GetTexts(Label),
        Place = values.Get(Place),
        At = values.Get(At),
        During = values.Get(During),
        Limit = values.Get(SearchLimit),
    };

    /// <summary>The parameters of a question for what lies round an entity, for whoever keeps questions.</summary>
    internal static IReadOnlyList<Parameter> OfNeighbourhood { get; } =
        [Id, Depth, NodeLimit, Direction, Hubs, .. FilterParameters.All, Budget];

    /// <summary>The question that the values of <see cref="OfNeighbourhood"/> ask.</summary>
    internal static NeighbourhoodQuery ReadAround(RequestValues values) => new()
    {
        Id = values.GetRequired(Id),
        Depth = values.Get(Depth),
        Limit = values.Get(NodeLimit),
        Filter = FilterParameters.Read(values),
        Hubs = values.Get(Hubs),
        Direction = values.Get(Direction),
        Budget = values.Get(Budget),
    };

    private async ValueTask<Answer> ReadAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var answer = await entities.ReadAsync(call.View, call.Values.GetRequired(Id), cancellationToken);
        return Answer.Of(answer);
    }

    private async ValueTask<Answer> SuggestAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var answer = await search.SuggestAsync(
            call.View,
            call.Values.GetRequired(Typed),
            call.Values.Get(SuggestLimit),
            cancellationToken);
        return Answer.Of(answer);
    }

    private async ValueTask<Answer> SearchAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var answer = await search.SearchAsync(
            call.View,
            ReadSearch(call.Values) with { After = call.PositionOf(Cursor) },
            cancellationToken);
        return Answer.Of(answer with { Next = call.CursorFor(answer.Next) });
    }

    private async ValueTask<Answer> ListAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var answer = await entities.RelationshipsAsync(
            call.View,
            call.Values.GetRequired(Id),
            FilterParameters.Read(call.Values),
            call.Values.Get(Side),
            call.PositionOf(Cursor),
            call.Values.Get(ListLimit),
            cancellationToken);
        return Answer.Of(answer with { Next = call.CursorFor(answer.Next) });
    }

    private async ValueTask<Answer> AroundAsync(OperationCall call, CancellationToken cancellationToken) =>
        Answer.Of(await neighbourhoods.AroundAsync(call.View, ReadAround(call.Values), cancellationToken));

    private async ValueTask<Answer> TimelineAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var answer = await timelines.ReadAsync(
            call.View,
            call.Values.GetRequired(Id),
            FilterParameters.Read(call.Values),
            call.PositionOf(Cursor),
            call.Values.Get(TimelineLimit),
            cancellationToken);
        return Answer.Of(answer with { Next = call.CursorFor(answer.Next) });
    }
}
