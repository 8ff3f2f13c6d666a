using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Analyses;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Questions;

namespace GraphExplorer.Cli.Commands;

/// <summary>The options of <c>gx analyze</c>, and what was typed in them.</summary>
internal sealed class AnalyzeOptions
{
    /// <summary>The most ids that one option takes.</summary>
    private const int MaxIds = 1000;

    private const long Mebibyte = 1024 * 1024;

    private static readonly AnalysisOptions Otherwise = new();

    private readonly ParameterOptions _filter = new(FilterParameters.All);

    public AnalyzeOptions()
    {
        Profile.CompletionSources.Add([.. MetricRegistry.Profiles.Select(profile => profile.Name)]);
        Metrics.CompletionSources.Add([.. MetricRegistry.Metrics.Select(metric => metric.Name)]);
        Quality.CompletionSources.Add(["modularity", "cpm"]);
    }

    public Option<string?> Output { get; } = new("--output")
    {
        Description = "The folder to write; it appears when all of it is written.",
        HelpName = "DIR",
    };

    public Option<string?> Edges { get; } = new("--edges")
    {
        Description = "Analyse an edge list instead of the data: two or three columns (source, target and a number: as a " +
            "weight it is summed over parallel lines, as a length the least counts), # comments, gzip if compressed.",
        HelpName = "FILE",
    };

    public Option<string?> Query { get; } = new("--query")
    {
        Description = "Analyse the rows of a statement that reads, on a store that has Cypher: columns source, " +
            "target and perhaps weight and length.",
        HelpName = "CYPHER",
    };

    public Option<bool> Write { get; } = new("--write")
    {
        Description = "Write the values of entities to the store too, as gx_METRIC_RUN, in one transaction; Neo4j " +
            "only.",
    };

    public Option<string?> Data { get; } = QueryOptions.DataOption();

    public StoreOptions Store { get; } = new();

    public Option<bool> Json { get; } = new(QueryOptions.JsonName)
    {
        Description = "Write the summary as JSON on one line; failures too, on standard error.",
    };

    private Option<string?> Profile { get; } = new("--profile")
    {
        Description = $"Metrics that answer one question together. [default: {DefaultProfile} where no metric is " +
            $"named]",
        HelpName = string.Join('|', MetricRegistry.Profiles.Select(profile => profile.Name)),
    };

    private Option<string[]> Metrics { get; } = new("--metrics")
    {
        Description = "Metrics by name, apart by commas; they are listed below.",
        HelpName = "NAME,…",
    };

    private Option<bool> Overwrite { get; } = new("--overwrite")
    {
        Description = "Replace an earlier analysis in the folder; a folder with other files is never replaced.",
    };

    private Option<bool> Directed { get; } = new("--directed")
    {
        Description = "Lines keep their direction.",
    };

    private Option<bool> Weighted { get; } = new("--weighted")
    {
        Description = "Metrics that can weigh lines do so: by the weights given, else by how many relationships a " +
            "line " +
            "stands for.",
    };

    private Option<string?> Weight { get; } = new("--weight")
    {
        Description = "The property of relationships that is their weight: a strength, summed over parallel ones.",
        HelpName = "PROPERTY",
    };

    private Option<string?> Length { get; } = new("--length")
    {
        Description = "The property of relationships that is their length, for distances, forests and ranked paths: of " +
            "parallel ones the least counts. Without it every line is 1 long.",
        HelpName = "PROPERTY",
    };

    private Option<string?> Onto { get; } = new("--onto")
    {
        Description = "Analyse the entities of this kind alone, two of them joined where they share a neighbour of " +
            "the " +
            "kind of --through.",
        HelpName = "LABEL",
    };

    private Option<string?> Through { get; } = new("--through")
    {
        Description = "The kind that joins those of --onto.",
        HelpName = "LABEL",
    };

    private Option<int> SkipLines { get; } = new("--skip-lines")
    {
        Description = "Lines of the edge list to pass over, such as a heading. [default: 0]",
        HelpName = "N",
    };

    private Option<bool> Normalized { get; } = new("--normalized")
    {
        Description = "Divide values by the maximum that is stated with each metric.",
    };

    private Option<int> Seed { get; } = new("--seed")
    {
        Description = $"What random choices begin with; the same gives the same files. [default: {Otherwise.Seed}]",
        HelpName = "N",
        DefaultValueFactory = _ => Otherwise.Seed,
    };

    private Option<double> Resolution { get; } = new("--resolution")
    {
        Description = "Larger gives smaller communities. [default: 1]",
        HelpName = "N",
        DefaultValueFactory = _ => Otherwise.Resolution,
    };

    private Option<bool> Thorough { get; } = new("--thorough")
    {
        Description = "Go over communities until that changes nothing, not twice: a little better, several times as long.",
    };

    private Option<string> Quality { get; } = new("--quality")
    {
        Description = "What communities make large. [default: modularity]",
        HelpName = "modularity|cpm",
        DefaultValueFactory = _ => "modularity",
    };

    private Option<double> Damping { get; } = new("--damping")
    {
        Description = "The probability of going on along a line, for pagerank. [default: 0.85]",
        HelpName = "N",
        DefaultValueFactory = _ => Otherwise.Damping,
    };

    private Option<int?> Iterations { get; } = new("--iterations")
    {
        Description = "How often pagerank, cdlp and label-propagation go round, instead of until nothing changes.",
        HelpName = "N",
    };

    private Option<double> Epsilon { get; } = new("--epsilon")
    {
        Description = "The largest error of sampled betweenness, as a share of all pairs. [default: 0.005]",
        HelpName = "N",
        DefaultValueFactory = _ => Otherwise.Epsilon,
    };

    private Option<int> Paths { get; } = new("--paths")
    {
        Description = $"How many ranked shortest paths to give. [default: {Otherwise.Paths}]",
        HelpName = "N",
        DefaultValueFactory = _ => Otherwise.Paths,
    };

    private Option<string[]> Start { get; } = new("--start")
    {
        Description = "Where bfs, sssp and personalised-pagerank start, by id. Repeat it for several.",
        HelpName = "ID",
    };

    private Option<string[]> From { get; } = new("--from")
    {
        Description = "One side of cuts and ranked paths, by id. Repeat it for a group.",
        HelpName = "ID",
    };

    private Option<string[]> To { get; } = new("--to")
    {
        Description = "The other side, by id. Repeat it for a group.",
        HelpName = "ID",
    };

    private Option<string> Grouping { get; } = new("--grouping")
    {
        Description = "By what brokerage roles are told. [default: kind]",
        HelpName = "kind|community",
        DefaultValueFactory = _ => "kind",
    };

    private Option<int> Removals { get; } = new("--removals")
    {
        Description = $"How many go at most when robustness is tried. [default: {Otherwise.Removals}]",
        HelpName = "N",
        DefaultValueFactory = _ => Otherwise.Removals,
    };

    private Option<int> Top { get; } = new("--top")
    {
        Description = $"How many the report names of each list. [default: {Otherwise.Top}]",
        HelpName = "N",
        DefaultValueFactory = _ => Otherwise.Top,
    };

    private Option<int> Threads { get; } = new("--threads")
    {
        Description = "How many threads to use; results do not depend on it. [default: all processors]",
        HelpName = "N",
        DefaultValueFactory = _ => Otherwise.Threads,
    };

    private Option<int?> MaxMemory { get; } = new("--max-memory")
    {
        Description = "How much memory the network may take, in MiB; a larger one is refused before work begins. " +
            "[default: three quarters of what there is]",
        HelpName = "MIB",
    };

    /// <summary>The profile where nothing is asked for.</summary>
    private static string DefaultProfile => MetricRegistry.Profiles[0].Name;

    /// <summary>All of them under headings.</summary>
    public IReadOnlyList<OptionGroup> Groups =>
    [
        new("What", [Profile, Metrics, Output, Overwrite, Write]),
        new("Of what", [Edges, SkipLines, Query, Data, .. Store.All]),
        new("Which relationships", _filter["types", "families", "excludeTypes", "labels", "excludeLabels"]),
        new("When", _filter["at", "during", "dateMatch", "undated"]),
        new(
            "How well supported",
            _filter["stance", "minTier", "minWorks", "modality", "sources", "excludeSources", "hypotheses", "editorial"]),
        new("What a line is", [Directed, Weighted, Weight, Length, Onto, Through]),
        new("From where to where", [Start, From, To, Paths]),
        new(
            "How",
            [
                Normalized, Resolution, Thorough, Quality, Damping, Iterations, Epsilon, Grouping, Removals, Seed, Top, Threads,
                MaxMemory, Json,
            ]),
    ];

    public bool ReplacesFolder(ParseResult parsed) => parsed.GetValue(Overwrite);

    public AnalysisOptions ReadOptions(ParseResult parsed)
    {
        var metrics = (parsed.GetValue(Metrics) ?? [])
            .SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToArray();
        return new AnalysisOptions
        {
            Profile = parsed.GetValue(Profile) ?? (metrics.Length == 0 ? DefaultProfile : null),
            Metrics = metrics,
            IsNormalized = parsed.GetValue(Normalized),
            Seed = parsed.GetValue(Seed),
            Resolution = parsed.GetValue(Resolution),
            IsThorough = parsed.GetValue(Thorough),
            Quality = QualityOf(parsed.GetValue(Quality)),
            Damping = parsed.GetValue(Damping),
            Iterations = parsed.GetValue(Iterations),
            Epsilon = parsed.GetValue(Epsilon),
            Paths = parsed.GetValue(Paths),
            Start = Ids(parsed, Start),
            From = Ids(parsed, From),
            To = Ids(parsed, To),
            Grouping = GroupingOf(parsed.GetValue(Grouping)),
            TimeWindow = AnalysisParameters.WindowOf(ReadFilter(parsed)),
            Removals = parsed.GetValue(Removals),
            Top = parsed.GetValue(Top),
            Threads = parsed.GetValue(Threads),
        };
    }

    public Projection ReadProjection(ParseResult parsed)
    {
        var (onto, through) = (parsed.GetValue(Onto), parsed.GetValue(Through));
        if (onto is null != through is null)
            throw new FailureException(ErrorCodes.MissingParameter, "--onto and --through are given together or not " +
                "at all.");
        if (onto is not null && parsed.GetValue(Directed))
            throw new FailureException(ErrorCodes.Contradiction, "A projection has no direction: leave out " +
                "--directed.");
        return new Projection
        {
            IsDirected = parsed.GetValue(Directed),
            IsWeighted = parsed.GetValue(Weighted) || parsed.GetValue(Weight) is not null,
            Onto = onto,
            Through = through,
        };
    }

    public EdgeListOptions ReadEdgeList(ParseResult parsed)
    {
        var skip = parsed.GetValue(SkipLines);
        if (skip < 0)
            throw new FailureException(ErrorCodes.InvalidValue, $"--skip-lines is {skip}; right would be 0 or more.");
        return new EdgeListOptions { SkipLines = skip, Memory = ReadMemory(parsed) };
    }

    public MemoryLimit ReadMemory(ParseResult parsed) => parsed.GetValue(MaxMemory) switch
    {
        null => MemoryLimit.OfMachine,
        <= 0 => throw new FailureException(ErrorCodes.InvalidValue, "--max-memory must be at least 1 MiB."),
        { } mebibytes => new MemoryLimit(mebibytes * Mebibyte),
    };

    public string? ReadWeight(ParseResult parsed) => parsed.GetValue(Weight);

    public string? ReadLength(ParseResult parsed) => parsed.GetValue(Length);

    /// <summary>The filter, read by the API's own declarations.</summary>
    public FactFilter ReadFilter(ParseResult parsed) =>
        FilterParameters.Read(new OperationRequest(FilterOnly, _filter.Read(parsed)).Read());

    /// <summary>Refuses what cannot be asked of an edge list or of a query.</summary>
    public void CheckSource(ParseResult parsed)
    {
        var source = parsed.GetValue(Edges) is not null ? Edges : parsed.GetValue(Query) is not null ? Query : null;
        if (source is null)
        {
            CheckAlone(SkipLines, parsed.GetValue(SkipLines) != 0, "is for --edges");
            return;
        }

        var stray = _filter.Read(parsed).Select(given => CommandText.Option(given.Name)).FirstOrDefault();
        if (stray is not null)
            Refuse(stray, $"cannot be had with {source.Name}, which gives ids and weights, nothing else");
        CheckAlone(Weight, parsed.GetValue(Weight) is not null, $"cannot be had with {source.Name}: its weight is a " +
            $"column");
        CheckAlone(Onto, parsed.GetValue(Onto) is not null, $"cannot be had with {source.Name}, which knows no kinds");
        CheckAlone(Write, parsed.GetValue(Write), $"cannot be had with {source.Name}, whose ids may be of no entity");
        if (source == Edges)
        {
            CheckAlone(Query, parsed.GetValue(Query) is not null, "and --edges exclude each other");
            CheckAlone(Data, parsed.GetValue(Data) is not null, "and --edges exclude each other");
            if (Store.AreGiven(parsed))
                Refuse("--store", "and its options cannot be had with --edges, which asks no store");
        }
    }

    private static void CheckAlone(Option option, bool isGiven, string why)
    {
        if (isGiven)
            Refuse(option.Name, why);
    }

    [DoesNotReturn]
    private static void Refuse(string option, string why) =>
        throw new FailureException(ErrorCodes.Contradiction, $"{option} {why}.");

    /// <summary>An operation that is never asked: it has the filter's parameters, for reading them.</summary>
    private static Operation FilterOnly => new("GET", "/", "filter")
    {
        Tag = "",
        Summary = "",
        Description = "",
        Examples = [],
        AnswerType = typeof(FactFilter),
        Query = FilterParameters.All,
        Handle = static (_, _) => throw new InvalidOperationException("The filter alone is no question."),
    };

    private static CommunityQuality QualityOf(string? text) => text switch
    {
        "modularity" => CommunityQuality.Modularity,
        "cpm" => CommunityQuality.ConstantPotts,
        _ => throw new FailureException(
            ErrorCodes.InvalidValue,
            $"--quality is \"{text}\"; right would be modularity or cpm."),
    };

    private static NodeGrouping GroupingOf(string? text) => text switch
    {
        "kind" => NodeGrouping.Kind,
        "community" => NodeGrouping.Community,
        _ => throw new FailureException(
            ErrorCodes.InvalidValue,
            $"--grouping is \"{text}\"; right would be kind or community."),
    };

    /// <summary>The window of the filter, where its date is one; what is wrong with a date the filter says.</summary>
    private static string[] Ids(ParseResult parsed, Option<string[]> option)
    {
        var ids = parsed.GetValue(option) ?? [];
        return ids.Length <= MaxIds
            ? ids
            : throw new FailureException(ErrorCodes.InvalidValue, $"{option.Name} takes at most {MaxIds} ids.");
    }
}
