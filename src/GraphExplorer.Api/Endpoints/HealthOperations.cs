using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Answers;
using GraphExplorer.Api.Hosting;
using GraphExplorer.Api.Operations;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Api.Endpoints;

/// <summary>Whether the process lives, and whether it can answer.</summary>
internal sealed class HealthOperations(LoadedGraph graph) : IOperationSource
{
    public IEnumerable<Operation> Operations =>
    [
        new(HttpMethods.Get, "/health/live", "getLiveness")
        {
            Tag = "Health",
            Summary = "Whether the process runs",
            Description = "Answers as long as the process does; looks at nothing else.",
            Examples = [new("Is it alive?", "/health/live")],
            AnswerType = typeof(Liveness),
            Needs = Role.None,
            ReadsGraph = false,
            IsCacheable = false,
            Handle = (_, _) => ValueTask.FromResult(Answer.Of(new Liveness("live"))),
        },
        new(HttpMethods.Get, "/health/ready", "getReadiness")
        {
            Tag = "Health",
            Summary = "Whether questions can be answered",
            Description = "Reads from the graph, as a question would, and says what it found.",
            Examples = [new("Can it answer?", "/health/ready")],
            AnswerType = typeof(Readiness),
            IsCacheable = false,
            Handle = ReadAsync,
        },
    ];

    private async ValueTask<Answer> ReadAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var view = call.View;
        var statistics = await view.GetStatisticsAsync(cancellationToken);
        var first = await view.ListNodesAsync(new NodeListing(null, null, 1), cancellationToken);
        var read = await view.GetNodesAsync(first, cancellationToken);
        if (read.Contains(null))
            throw new StorageException(ErrorCodes.StoreUnavailable, "The graph lists a node that it cannot read.");
        return Answer.Of(new Readiness(
            "ready",
            graph.Store.Name,
            view.Version,
            statistics.Nodes,
            statistics.Relationships));
    }
}

/// <summary>The process runs.</summary>
/// <param name="Status">Always "live".</param>
internal sealed record Liveness(string Status);

/// <summary>What a real read found.</summary>
/// <param name="Status">Always "ready"; else the answer is a problem.</param>
/// <param name="Store">The store that answers.</param>
/// <param name="GraphVersion">The version of the graph; null where the store cannot tell.</param>
/// <param name="Nodes">Nodes of all kinds.</param>
/// <param name="Relationships">Relationships of all types.</param>
internal sealed record Readiness(string Status, string Store, string? GraphVersion, long Nodes, long Relationships);
