using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Drivers;

/// <summary>All rows of a statement, each in an array of its own, and what it did.</summary>
internal sealed record ServerAnswer(IReadOnlyList<Value[]> Rows, ServerSummary Summary)
{
    /// <summary>Reads a result to its end.</summary>
    public static async Task<ServerAnswer> ReadAsync(IServerResult result, CancellationToken cancellationToken)
    {
        var rows = new List<Value[]>();
        while (await result.ReadAsync(cancellationToken))
            rows.Add(result.Current.ToArray());
        return new ServerAnswer(rows, await result.ConsumeAsync(cancellationToken));
    }
}
