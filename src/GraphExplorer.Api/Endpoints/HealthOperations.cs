using GraphExplorer.Api.Stores;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;

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
            Description = "Reads from the graph, as a question would. Needs no key, so that whatever watches over the " +
                "server can ask; what was found is for callers who may read.",
            Examples = [new("Can it answer?", "/health/ready")],
            AnswerType = typeof(Readiness),
            Needs = Role.None,
            OpensView = false,
            IsCacheable = false,
            Handle = ReadAsync,
        },
    ];

    /// <remarks>What is wrong with a store names its place, which is no stranger's business.</remarks>
    private async ValueTask<Answer> ReadAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var mayRead = call.Caller.May(Role.Read);
        try
        {
            var found = await ReadAsync(cancellationToken);
            return Answer.Of(mayRead ? found : new Readiness(found.Status));
        }
        catch (GraphExplorerException failure) when (!mayRead)
        {
            throw new StorageException(
                failure.Code, "The graph cannot be read at present. The server's log says why.", failure);
        }
    }

    private async ValueTask<Readiness> ReadAsync(CancellationToken cancellationToken)
    {
        await using var view = await graph.Store.OpenViewAsync(cancellationToken);
        var statistics = await view.GetStatisticsAsync(cancellationToken);
        var first = await view.ListNodesAsync(new NodeListing(null, null, 1), cancellationToken);
        var read = await view.GetNodesAsync(first, cancellationToken);
        if (read.Contains(null))
            throw new StorageException(ErrorCodes.StoreUnavailable, "The graph lists a node that it cannot read.");
        return new Readiness("ready")
        {
            Store = graph.Store.Name,
            GraphVersion = view.Version,
            Nodes = statistics.Nodes,
            Relationships = statistics.Relationships,
        };
    }
}

/// <summary>The process runs.</summary>
/// <param name="Status">Always "live".</param>
internal sealed record Liveness(string Status);

/// <summary>What a real read found; more than the status is for callers who may read.</summary>
/// <param name="Status">Always "ready"; else the answer is a problem.</param>
internal sealed record Readiness(string Status)
{
    /// <summary>The store that answers.</summary>
    public string? Store { get; init; }

    /// <summary>The version of the graph; left out where the store cannot tell.</summary>
    public string? GraphVersion { get; init; }

    /// <summary>Nodes of all kinds.</summary>
    public long? Nodes { get; init; }

    /// <summary>Relationships of all types.</summary>
    public long? Relationships { get; init; }
}
