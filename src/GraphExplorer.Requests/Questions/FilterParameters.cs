using GraphExplorer.Exploration.Filters;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Requests.Questions;

/// <summary>
/// The parameters that choose relationships: the same for paths, neighbourhoods, lists and timelines.
/// </summary>
internal static class FilterParameters
{
    private const int MaxNameLength = 256;
    private const int MaxDateLength = 100;
    private const int MaxWorks = 1000;

    private static readonly ListParameter<string?> Types = Declare.Names(
        "types",
        "Relationship types to use, instead of those that paths use by default; \"all\" and \"default\" may stand " +
        "among them.",
        MaxNameLength,
        "DEFECTED_TO");

    private static readonly ListParameter<string?> Families = Declare.Names(
        "families",
        "Families whose relationship types to use, beside those of \"types\".",
        MaxNameLength,
        "break");

    private static readonly ListParameter<string?> ExcludeTypes = Declare.Names(
        "excludeTypes",
        "Relationship types not to use.",
        MaxNameLength,
        "MEMBER_OF");

    private static readonly ListParameter<string?> Labels = Declare.Names(
        "labels",
        "Labels one of which an entity at the other end, or between the ends of a path, must carry; \"all\" for any, " +
        "concepts included.",
        MaxNameLength,
        "Person");

    private static readonly ListParameter<string?> ExcludeLabels = Declare.Names(
        "excludeLabels",
        "Labels that such an entity must not carry.",
        MaxNameLength,
        "Place");

    private static readonly SingleParameter<string?> At = Declare.Text(
        "at",
        "Only what may have held at this time (EDTF: a day, a month, a year). Not together with \"during\".",
        MaxDateLength,
        "1938-06-13");

    private static readonly SingleParameter<string?> During = Declare.Text(
        "during",
        "Only what may have held within this window (EDTF: a date or an interval). Not together with \"at\".",
        MaxDateLength,
        "1937/1939");

    private static readonly SingleParameter<DateMatch> Match = Declare.Choice(
        "dateMatch",
        "Whether a date possibly or certainly lies in the time asked for.",
        [("possible", DateMatch.Possible), ("certain", DateMatch.Certain)]);

    private static readonly SingleParameter<UndatedFacts> Undated = Declare.Choice(
        "undated",
        "What becomes of undated facts once a time is asked for; what is left out is counted.",
        [("exclude", UndatedFacts.Exclude), ("include", UndatedFacts.Include)]);

    private static readonly SingleParameter<EditorialFacts?> Editorial = Declare.OptionalChoice(
        "editorial",
        "What becomes of facts that the editors inferred and no source says. Without it they carry no path and stand in "
            + "lists; what is left out is counted.",
        [("exclude", EditorialFacts.Exclude), ("include", EditorialFacts.Include)],
        example: EditorialFacts.Include);

    private static readonly SingleParameter<StanceLevel?> WeakestStance = Declare.OptionalChoice(
        "stance",
        "The weakest stance to use: asserted is the strongest, alleged lets all through.",
        [("asserted", StanceLevel.Asserted), ("reported", StanceLevel.Reported), ("alleged", StanceLevel.Alleged)],
        example: StanceLevel.Reported);

    private static readonly SingleParameter<int?> MinTier = Declare.OptionalInteger(
        "minTier",
        "The worst tier of the best source to use: 1 is primary or official, 5 weak.",
        1,
        5,
        3);

    private static readonly SingleParameter<int?> MinWorks = Declare.OptionalInteger(
        "minWorks",
        "The least number of independent works behind a fact; copies of one article are one work.",
        1,
        MaxWorks,
        2);

    private static readonly ListParameter<string?> Sources = Declare.Ids(
        "sources",
        "Sources to rest on, and no others.",
        ["S001"]);

    private static readonly ListParameter<string?> ExcludeSources = Declare.Ids(
        "excludeSources",
        "Sources not to rest on: a fact stays where others carry it.",
        ["S002"]);

    private static readonly ListParameter<string> Modality = Declare.Choices(
        "modality",
        "Modalities to use; without it all.",
        [
            ("actual", "actual"),
            ("planned", "planned"),
            ("attempted", "attempted"),
            ("offered", "offered"),
            ("ordered", "ordered"),
        ]);

    private static readonly ListParameter<string?> Hypotheses = Declare.Ids(
        "hypotheses",
        "Rival accounts to use, by the id of the account or of its set; \"none\" for none. Without it all, flagged.",
        ["H1a"]);

    /// <summary>All of them, in the order of the documentation.</summary>
    public static readonly IReadOnlyList<Parameter> All =
    [
        Types, Families, ExcludeTypes, Labels, ExcludeLabels, At, During, Match, Undated, WeakestStance, MinTier,
        MinWorks, Sources, ExcludeSources, Modality, Hypotheses, Editorial,
    ];

    /// <summary>The filter that a request asks for.</summary>
    public static FactFilter Read(RequestValues values) => new()
    {
        Types = values.GetTexts(Types),
        Families = values.GetTexts(Families),
        ExcludeTypes = values.GetTexts(ExcludeTypes),
        Labels = values.GetTexts(Labels),
        ExcludeLabels = values.GetTexts(ExcludeLabels),
        At = values.Get(At),
        During = values.Get(During),
        DateMatch = values.Get(Match),
        Undated = values.Get(Undated),
        Stance = values.Get(WeakestStance),
        MinTier = values.Get(MinTier),
        MinWorks = values.Get(MinWorks),
        Sources = values.GetTexts(Sources),
        ExcludeSources = values.GetTexts(ExcludeSources),
        Modality = values.Get(Modality),
        Hypotheses = values.GetTexts(Hypotheses),
        Editorial = values.Get(Editorial),
    };
}
