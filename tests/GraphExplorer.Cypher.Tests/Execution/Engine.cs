using GraphExplorer.Cypher.Sessions;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Storage;

namespace GraphExplorer.Cypher.Tests.Execution;

/// <summary>An engine over an embedded store of its own, asked in one line.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly EmbeddedStore _store = new(new EmbeddedStoreOptions());
    private readonly CypherEngine _engine;

    public Engine() => _engine = new CypherEngine(_store);

    /// <summary>The rows as text, values of a row joined by commas.</summary>
    public async Task<string[]> RowsAsync(string text, CypherLimits? limits = null) => (await RunAsync(text, limits)).Rows;

    public async Task<(string[] Rows, CypherSummary Summary)> RunAsync(string text, CypherLimits? limits = null)
    {
        await using var result = await _engine.RunAsync(new CypherStatement(text)
        {
            Access = CypherAccess.Write,
            Limits = limits ?? new CypherLimits(),
        });
        var rows = new List<string>();
        while (await result.ReadAsync())
            rows.Add(string.Join(", ", result.Current.ToArray().Select(value => value.ToString())));
        return ([.. rows], result.Summary!); // at the end there is one
    }

    /// <summary>The steps of a plan, from the last to the first, each with what it works with.</summary>
    public async Task<string[]> PlanAsync(string text)
    {
        var summary = await _engine.ExplainAsync(new CypherStatement(text) { Access = CypherAccess.Write });
        var steps = new List<string>();
        Add(summary.Plan!); // asked for
        return [.. steps];

        void Add(CypherPlan plan)
        {
            steps.Add(plan.Operator + (plan.Arguments.TryGetValue("details", out var details) ? " " + details.AsString() : ""));
            foreach (var child in plan.Children)
                Add(child);
        }
    }

    public async Task IndexAsync(string label, string property)
    {
        await using var transaction = await _store.BeginAsync();
        await transaction.CreateIndexAsync(new IndexDefinition($"{label}_{property}", IndexKind.Range, ElementKind.Node, [label], [property]));
        await transaction.CommitAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
