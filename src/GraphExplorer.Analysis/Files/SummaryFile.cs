using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Algorithms.Communities;
using GraphExplorer.Algorithms.Temporal;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Exploration.Json;

namespace GraphExplorer.Analysis.Files;

/// <summary>Writes summary.json, whose schema stands beside it: what was analysed, how, and what it gave.</summary>
public static class SummaryFile
{
    /// <summary>The name of the schema's file.</summary>
    public const string SchemaName = "summary.schema.json";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = AnswerJson.Encoder };

    private static readonly JsonSerializerOptions Plain = new() { Encoder = AnswerJson.Encoder };

    /// <summary>The schema.</summary>
    public static string Schema
    {
        get
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(SchemaName)!; // embedded
            using var text = new StreamReader(stream);
            return text.ReadToEnd();
        }
    }

    /// <summary>The summary as text on one line.</summary>
    public static string Line(AnalysisResult result) => Describe(result).ToJsonString(Plain);

    /// <summary>The name of the run.</summary>
    public static string RunOf(AnalysisResult result) =>
        RunName.Of(Describe(result.Network), Describe(result.Plan.Options));

    /// <summary>Writes the summary.</summary>
    public static void Write(Stream stream, AnalysisResult result)
    {
        using (var writer = new Utf8JsonWriter(stream, Indented))
            Describe(result).WriteTo(writer);
        stream.WriteByte((byte)'\n');
    }

    private static JsonObject Describe(AnalysisResult result) => new()
    {
        ["$schema"] = SchemaName,
        ["run"] = RunOf(result),
        ["network"] = Describe(result.Network),
        ["options"] = Describe(result.Plan.Options),
        ["metrics"] = new JsonArray([.. result.Metrics.Select(entry => Describe(entry.Metric, entry.Result, result.Network))]),
        ["skipped"] = new JsonArray(
        [
            .. result.LeftOut.Select(skipped => new JsonObject
            {
                ["metric"] = skipped.Metric,
                ["reason"] = skipped.Reason.ToString(),
            }),
        ]),
    };

    private static JsonObject Describe(Network network)
    {
        var described = new JsonObject
        {
            ["origin"] = network.Data.Origin,
            ["nodes"] = network.NodeCount,
            ["relationships"] = network.Data.Relationships.Count,
            ["lines"] = network.LineCount,
            ["loopsDropped"] = network.LoopsDropped,
            ["parallelFolded"] = network.ParallelFolded,
            ["directed"] = network.Projection.IsDirected,
            ["weighted"] = network.Projection.IsWeighted,
            ["digest"] = RunName.Of(network.Data),
        };
        if (network.Projection is { Onto: { } onto, Through: { } through })
            described["projection"] = new JsonObject { ["onto"] = onto, ["through"] = through };
        if (network.Data.Facts is not { } facts)
            return described;
        described["graphVersion"] = facts.Meta.GraphVersion;
        described["excluded"] = new JsonArray(
        [
            .. facts.Excluded.Select(excluded => new JsonObject
            {
                ["filter"] = excluded.Filter,
                ["count"] = excluded.Count,
                ["unit"] = excluded.Unit,
            }),
        ]);
        described["licences"] = new JsonArray(
        [
            .. facts.Meta.Licences.Select(licence => new JsonObject
            {
                ["name"] = licence.Name,
                ["attribution"] = licence.Attribution,
                ["covers"] = licence.Covers,
                ["url"] = licence.Url,
            }),
        ]);
        return described;
    }

    private static JsonObject Describe(AnalysisOptions options) => new()
    {
        ["profile"] = options.Profile,
        ["metrics"] = Texts(options.Metrics),
        ["normalized"] = options.IsNormalized,
        ["seed"] = options.Seed,
        ["resolution"] = options.Resolution,
        ["thorough"] = options.IsThorough,
        ["quality"] = options.Quality == CommunityQuality.ConstantPotts ? "cpm" : "modularity",
        ["damping"] = options.Damping,
        ["iterations"] = options.Iterations,
        ["epsilon"] = options.Epsilon,
        ["start"] = Texts(options.Start),
        ["from"] = Texts(options.From),
        ["to"] = Texts(options.To),
        ["paths"] = options.Paths,
        ["grouping"] = options.Grouping == NodeGrouping.Community ? "community" : "kind",
        ["window"] = options.TimeWindow == TimeWindow.Always
            ? null
            : new JsonArray(Day(options.TimeWindow.From), Day(options.TimeWindow.To)),
        ["removals"] = options.Removals,
    };

    private static string Day(int number) => DateOnly.FromDayNumber(number).ToString("O", CultureInfo.InvariantCulture);

    private static JsonObject Describe(Metric metric, MetricResult result, Network network) => new()
    {
        ["name"] = metric.Name,
        ["title"] = metric.Title,
        ["meaning"] = metric.Meaning.ToString(),
        ["ignored"] = Texts(IgnoredParts.Of(metric, network)),
        ["columns"] = new JsonArray(
        [
            .. result.Nodes.Select(column => Describe(column, "nodes")),
            .. result.Relationships.Select(column => Describe(column, "relationships")),
        ]),
        ["result"] = result.Summary?.DeepClone(),
        ["notes"] = Texts(result.Notes.Select(note => note.ToString())),
    };

    private static JsonObject Describe(MetricColumn column, string of)
    {
        var described = new JsonObject
        {
            ["name"] = column.Name,
            ["of"] = of,
            ["defined"] = 0,
            ["undefined"] = 0,
        };
        var defined = 0;
        double sum = 0;
        var (min, max) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in column.Values)
        {
            if (double.IsNaN(value))
                continue;
            defined++;
            sum += value;
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        described["defined"] = defined;
        described["undefined"] = column.Values.Length - defined;
        if (column.IsGroup)
        {
            described["groups"] = defined == 0 ? 0 : (long)max + 1;
        }
        else if (defined > 0)
        {
            described["least"] = min;
            described["most"] = max;
            described["mean"] = sum / defined;
        }

        return described;
    }

    private static JsonArray Texts(IEnumerable<string> texts) =>
        new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);
}
