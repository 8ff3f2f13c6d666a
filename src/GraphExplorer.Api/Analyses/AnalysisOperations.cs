using System.Text.Json.Nodes;
using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Files;
using GraphExplorer.Analysis.Metrics;
using GraphExplorer.Api.Views;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Analyses;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Analyses;

/// <summary>What the whole network says: asked for, followed, cancelled, had.</summary>
internal sealed class AnalysisOperations(
    AnalysisJobs jobs,
    AnalysisStore store,
    AnalysisWork work,
    AnalysisEvents events) : IOperationSource
{
    private const string One = AnalysisResults.Address + "/{id}";
    private const string Example = AnalysisResults.Address + "/0123456789abcdef01234567";

    private static readonly SingleParameter<string?> Id = Declare.Step(
        "id",
        "The analysis's id.",
        "0123456789abcdef01234567");

    public IEnumerable<Operation> Operations =>
    [
        Of<AnalysisAnswer>(HttpMethods.Post, AnalysisResults.Address, "startAnalysis", StartAsync) with
        {
            Summary = "Analyse the whole network",
            Description = "Takes a profile or metrics, a filter and a projection, and answers 202 with the analysis and its "
                + "address in Location. It works on a copy of the graph as it is when its turn comes; the graph is not "
                + "touched. What cannot be used as it stands is refused at once; an empty selection, or an id that is not in it, "
                + "fails the analysis before anything is computed.",
            Status = StatusCodes.Status202Accepted,
            ReadsGraph = true,
            Body = AnalysisParameters.All,
            Examples =
            [
                new("an overview of persons", AnalysisResults.Address, """{"profile": "overview", "labels": ["Person"]}"""),
                new("what joins two hangs on", AnalysisResults.Address, """
                    {"metrics": ["cut-works"], "from": ["lyushkov"], "to": ["stalin-assassination-plot"]}
                    """.Trim()),
            ],
            Errors =
            [
                ErrorCodes.UnknownName, ErrorCodes.Contradiction, ErrorCodes.MissingParameter, ErrorCodes.TooLarge,
                ErrorCodes.Overloaded, ErrorCodes.NoRoom,
            ],
        },
        Of<AnalysisListAnswer>(HttpMethods.Get, AnalysisResults.Address, "listAnalyses", ListAsync) with
        {
            Summary = "One's own analyses",
            Description = "All that are kept, the last asked for first.",
            Examples = [new("What was analysed?", AnalysisResults.Address)],
        },
        Of<MetricsAnswer>(HttpMethods.Get, "/api/v1/metrics", "listMetrics", DescribeAsync) with
        {
            Summary = "What can be computed",
            Description = "Every profile and every metric, with what it says, where it is undefined, and what `normalized` "
                + "divides by.",
            Examples = [new("What is there?", "/api/v1/metrics")],
            IsCacheable = true,
        },
        Of<AnalysisAnswer>(HttpMethods.Get, One, "getAnalysis", GetAsync) with
        {
            Summary = "How an analysis stands",
            Description = "With `Accept: text/event-stream` it tells how it goes on until it has ended. Analyses are their "
                + "owner's alone: to others there is none of this id.",
            Path = [Id],
            Examples = [new("How far is it?", Example)],
            Errors = [ErrorCodes.NotFound],
            GivesEvents = true,
        },
        Of<AnalysisAnswer>(HttpMethods.Delete, One, "endAnalysis", EndAsync) with
        {
            Summary = "Cancel or delete an analysis",
            Description = "One that has not ended is cancelled within a second, and its question stays; one that has ended is "
                + "deleted with its files.",
            Path = [Id],
            Examples = [new("That will do", Example)],
            Errors = [ErrorCodes.NotFound, ErrorCodes.ForbiddenOrigin],
        },
        File<string>(AnalysisFiles.Nodes, "getAnalysisNodes", "text/csv", "A row an entity: `id`, and a column a metric."),
        File<string>(
            AnalysisFiles.Relationships,
            "getAnalysisRelationships",
            "text/csv",
            "A row a relationship: `id`, `source`, `target`, and a column a metric."),
        File<JsonObject>(
            AnalysisFiles.Summary,
            "getAnalysisSummary",
            Operation.JsonMedia,
            "What was analysed, how, and what it gave, for programs."),
        File<string>(
            AnalysisFiles.Report,
            "getAnalysisReport",
            Operation.PageMedia,
            "What it gave, as one page for people."),
    ];

    private static Operation Of<TAnswer>(
        string method,
        string address,
        string id,
        Func<OperationCall, CancellationToken, ValueTask<Answer>> handle) =>
        new(method, address, id)
        {
            Tag = "Analyses",
            Summary = id,
            Description = "",
            Examples = [],
            AnswerType = typeof(TAnswer),
            ReadsGraph = false,
            IsCacheable = false,
            Handle = handle,
        };

    private Operation File<TContent>(string name, string id, string media, string description) =>
        Of<TContent>(HttpMethods.Get, $"{One}/{name}", id, (call, _) => ReadAsync(call, name)) with
        {
            Summary = $"{name} of an analysis",
            Description = description + " It is there once the analysis is done.",
            Path = [Id],
            Examples = [new("What did it give?", $"{Example}/{name}")],
            Errors = [ErrorCodes.NotFound],
            Media = media,
        };

    private static string OwnerOf(OperationCall call) => call.Caller.KeyId ?? ViewRecord.Local;

    private static RequestRefusedException NotFound(string id) => new(new Problem(
        ErrorCodes.NotFound,
        $"You have no analysis \"{id}\". GET {AnalysisResults.Address} lists those that you have."));

    private async ValueTask<Answer> StartAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var request = AnalysisParameters.Read(call.Values, AnalysisJobs.Threads);
        try
        {
            await work.CheckAsync(request, call.View, cancellationToken);
        }
        catch (AnalysisException refused)
        {
            throw AnalysisWork.Refuse(refused);
        }

        var analysis = await jobs.EnqueueAsync(request, OwnerOf(call), cancellationToken);
        return Answer.Of(analysis) with
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Location"] = $"{AnalysisResults.Address}/{analysis.Id}",
            },
        };
    }

    private ValueTask<Answer> ListAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var items = jobs.List(OwnerOf(call));
        return ValueTask.FromResult(
            Answer.Of(new AnalysisListAnswer(items, new Total(items.Count), store.MaxAnalyses)));
    }

    private ValueTask<Answer> DescribeAsync(OperationCall call, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Answer.Of(new MetricsAnswer(
            [.. MetricRegistry.Profiles.Select(profile => new ProfileEntry(profile.Name, profile.Question, profile.Metrics))],
            [
                .. MetricRegistry.Metrics.Select(metric => new MetricEntry(
                    metric.Name,
                    metric.Title,
                    metric.Meaning.ToString(),
                    metric.Shape switch
                    {
                        MetricShape.Nodes => "nodes",
                        MetricShape.Relationships => "relationships",
                        _ => "network",
                    },
                    metric.Undefined,
                    metric.Maximum)),
            ])));

    private ValueTask<Answer> GetAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var id = call.Values.GetRequired(Id);
        var job = jobs.FindOpen(id, OwnerOf(call));
        var known = jobs.Find(id, OwnerOf(call)) ?? throw NotFound(id);
        return ValueTask.FromResult(call.WantsEvents
            ? Answer.Of((body, token) => events.WriteAsync(known, job, body, token))
            : Answer.Of(known));
    }

    private async ValueTask<Answer> EndAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var id = call.Values.GetRequired(Id);
        return Answer.Of(await jobs.EndAsync(id, OwnerOf(call), cancellationToken) ?? throw NotFound(id));
    }

    private ValueTask<Answer> ReadAsync(OperationCall call, string name)
    {
        var id = call.Values.GetRequired(Id);
        var known = jobs.Find(id, OwnerOf(call)) ?? throw NotFound(id);
        var content = store.FindFile(id, name, OwnerOf(call)) ?? throw new RequestRefusedException(new Problem(
            ErrorCodes.NotFound,
            $"The analysis is {known.State.ToString().ToLowerInvariant()}; it has no files."));
        return ValueTask.FromResult(Answer.Of(new Answer.Document(AnalysisWork.Decompress(content))
        {
            Policy = name == AnalysisFiles.Report ? AnalysisResults.Policy : null,
            FileName = name == AnalysisFiles.Report ? null : name,
        }));
    }
}
