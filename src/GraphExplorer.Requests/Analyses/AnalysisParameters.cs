using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Algorithms.Temporal;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Evidence.Dates;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;
using GraphExplorer.Requests.Questions;

namespace GraphExplorer.Requests.Analyses;

/// <summary>The members of a request for an analysis; the names are those of <c>gx analyze</c>.</summary>
internal static class AnalysisParameters
{
    private const int MaxNameLength = 256;
    private const int MaxIds = 1000;

    private static readonly AnalysisOptions Usual = new();

    private static readonly SingleParameter<string?> Profile = Declare.Text(
        "profile",
        "Metrics that answer one question together, by name; overview where no metric is named either. Those that the "
        + "network cannot have are left out, and said.",
        MaxNameLength,
        "overview");

    private static readonly ListParameter<string?> Metrics = Declare.Names(
        "metrics",
        "Metrics by name, beside those of the profile. One that the network cannot have fails the analysis.",
        MaxNameLength,
        "pagerank");

    private static readonly SingleParameter<bool> Directed = Declare.Flag("directed", "Whether lines keep their direction.");

    private static readonly SingleParameter<bool> Weighted = Declare.Flag(
        "weighted",
        "Whether metrics that can weigh lines do so: by \"weight\", else by how many relationships a line stands for.");

    private static readonly SingleParameter<string?> Weight = Declare.Text(
        "weight",
        "The property of relationships that is their weight: a strength, summed over parallel ones.",
        MaxNameLength);

    private static readonly SingleParameter<string?> Length = Declare.Text(
        "length",
        "The property of relationships that is their length, for distances, forests and ranked paths: of parallel ones "
        + "the least counts. Without it every line is 1 long.",
        MaxNameLength);

    private static readonly SingleParameter<string?> Onto = Declare.Text(
        "onto",
        "Analyse the entities of this kind alone, two of them joined where they share a neighbour of the kind of "
        + "\"through\".",
        MaxNameLength);

    private static readonly SingleParameter<string?> Through = Declare.Text(
        "through",
        "The kind that joins those of \"onto\".",
        MaxNameLength);

    private static readonly ListParameter<string?> Start = Declare.Ids(
        "start",
        "Where bfs, sssp and personalised-pagerank start.",
        maxCount: MaxIds);

    private static readonly ListParameter<string?> From = Declare.Ids(
        "from",
        "One side of cuts and ranked paths.",
        maxCount: MaxIds);

    private static readonly ListParameter<string?> To = Declare.Ids("to", "The other side.", maxCount: MaxIds);

    private static readonly SingleParameter<int> Paths = Declare.Integer(
        "paths",
        "How many ranked shortest paths to give.",
        1,
        1000,
        Usual.Paths);

    private static readonly SingleParameter<bool> Normalized = Declare.Flag(
        "normalized",
        "Whether values are divided by the maximum that is stated with each metric.");

    private static readonly SingleParameter<double> Resolution = Declare.Number(
        "resolution",
        "Larger gives smaller communities.",
        1e-9,
        1e9,
        Usual.Resolution);

    private static readonly SingleParameter<bool> Thorough = Declare.Flag(
        "thorough",
        "Whether communities are gone over until that changes nothing, not twice: a little better, several times as long.");

    private static readonly SingleParameter<CommunityQuality> Quality = Declare.Choice(
        "quality",
        "What communities make large.",
        [("modularity", CommunityQuality.Modularity), ("cpm", CommunityQuality.ConstantPotts)]);

    private static readonly SingleParameter<double> Damping = Declare.Number(
        "damping",
        "The probability of going on along a line, for pagerank.",
        0.001,
        0.999,
        Usual.Damping);

    private static readonly SingleParameter<int?> Iterations = Declare.OptionalInteger(
        "iterations",
        "How often pagerank, cdlp and label-propagation go round, instead of until nothing changes.",
        1,
        10_000,
        10);

    private static readonly SingleParameter<double> Epsilon = Declare.Number(
        "epsilon",
        "The largest error of sampled betweenness, as a share of all pairs.",
        0.0001,
        0.5,
        Usual.Epsilon);

    private static readonly SingleParameter<NodeGrouping> Grouping = Declare.Choice(
        "grouping",
        "By what brokerage roles are told.",
        [("kind", NodeGrouping.Kind), ("community", NodeGrouping.Community)]);

    private static readonly SingleParameter<int> Removals = Declare.Integer(
        "removals",
        "How many go at most when robustness is tried.",
        1,
        10_000,
        Usual.Removals);

    private static readonly SingleParameter<int> Seed = Declare.Integer(
        "seed",
        "What random choices begin with; the same gives the same files.",
        0,
        int.MaxValue,
        Usual.Seed);

    private static readonly SingleParameter<int> Top = Declare.Integer(
        "top",
        "How many the report names of each list.",
        1,
        1000,
        Usual.Top);

    /// <summary>All of them, in the order of the documentation.</summary>
    public static readonly IReadOnlyList<Parameter> All =
    [
        Profile, Metrics, .. FilterParameters.All, Directed, Weighted, Weight, Length, Onto, Through, Start, From, To, Paths,
        Normalized, Resolution, Thorough, Quality, Damping, Iterations, Epsilon, Grouping, Removals, Seed, Top,
    ];

    /// <summary>What a request asks for.</summary>
    /// <param name="values">Its values.</param>
    /// <param name="threads">How many threads an analysis may take; the result does not depend on it.</param>
    /// <exception cref="RequestRefusedException">Two members contradict each other, or one lacks another.</exception>
    public static AnalysisRequest Read(RequestValues values, int threads)
    {
        var filter = FilterParameters.Read(values);
        var metrics = values.GetTexts(Metrics);
        return new AnalysisRequest
        {
            Spelled = Spell(values.Question),
            Filter = filter,
            Weight = values.Get(Weight),
            Length = values.Get(Length),
            Projection = ReadProjection(values),
            Options = new AnalysisOptions
            {
                Profile = values.Get(Profile) ?? (metrics.Count == 0 ? MetricRegistry.Profiles[0].Name : null),
                Metrics = metrics,
                IsNormalized = values.Get(Normalized),
                Seed = values.Get(Seed),
                Resolution = values.Get(Resolution),
                IsThorough = values.Get(Thorough),
                Quality = values.Get(Quality),
                Damping = values.Get(Damping),
                Iterations = values.Get(Iterations),
                Epsilon = values.Get(Epsilon),
                Paths = values.Get(Paths),
                Start = values.GetTexts(Start),
                From = values.GetTexts(From),
                To = values.GetTexts(To),
                Grouping = values.Get(Grouping),
                TimeWindow = WindowOf(filter),
                Removals = values.Get(Removals),
                Top = values.Get(Top),
                Threads = threads,
            },
        };
    }

    /// <summary>The days that a filter names; all where it names none, or none that can be read.</summary>
    public static TimeWindow WindowOf(FactFilter filter)
    {
        if (!EdtfDate.TryParse(filter.During ?? filter.At, out var date, out _))
            return TimeWindow.Always;
        var window = DateWindow.Of(date);
        return new TimeWindow(window.From.DayNumber, window.To.DayNumber);
    }

    private static Projection ReadProjection(RequestValues values)
    {
        var (onto, through) = (values.Get(Onto), values.Get(Through));
        if (onto is null != through is null)
            throw Refuse(
                ErrorCodes.MissingParameter,
                onto is null ? Onto : Through,
                "\"onto\" and \"through\" are given together or not at all.");
        if (onto is not null && values.Get(Directed))
            throw Refuse(
                ErrorCodes.Contradiction,
                Directed,
                "A projection (\"onto\") has no direction: leave out \"directed\".");
        return new Projection
        {
            IsDirected = values.Get(Directed),
            IsWeighted = values.Get(Weighted) || values.Get(Weight) is not null,
            Onto = onto,
            Through = through,
        };
    }

    private static RequestRefusedException Refuse(ErrorCode code, Parameter parameter, string detail) =>
        new(new RequestError(code, RequestPlace.OfMember(parameter.Name), detail));

    /// <summary>The members of a request's spelling.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Spell(string question) => question.Split('&')
        .Skip(1) // method and path
        .Select(pair => pair.Split('=', 2))
        .GroupBy(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group], StringComparer.Ordinal);
}
