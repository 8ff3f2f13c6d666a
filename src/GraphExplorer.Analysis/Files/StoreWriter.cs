using System.Globalization;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Analysis.Files;

/// <summary>
/// Writes the values of entities back to a store, as properties <c>gx_METRIC_RUN</c>, in one statement and so in one
/// transaction. Evidence is never touched: where the graph has claims, only entities are matched.
/// </summary>
public static class StoreWriter
{
    /// <summary>Most entities of one write: it is one statement, whose values travel with it.</summary>
    public const int MaxEntities = 200_000;

    private const string Embedded = "embedded";

    private static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(10);

    /// <summary>Refuses a store that cannot be written; to be called before any work.</summary>
    /// <exception cref="AnalysisException"><c>not_available</c>: the store cannot.</exception>
    public static ICypher Require(IGraphStore store) =>
        store is ICypherStore writable && store.Name != Embedded // which finds no node by its key in a statement yet
            ? writable.Cypher
            : throw new AnalysisException(
                ErrorCodes.NotAvailable,
                $"The {store.Name} store cannot be written by an analysis; {Setting.Store} neo4j can. Nothing was " +
                $"computed.");

    /// <summary>The name of the property for a column of a run.</summary>
    public static string PropertyOf(string column, string run) =>
        $"gx_{column.Replace('-', '_')}_{run}";

    /// <summary>Refuses what is too much for one transaction; to be called before any work.</summary>
    /// <exception cref="AnalysisException"><c>too_large</c>.</exception>
    public static void CheckSize(int entities)
    {
        if (entities > MaxEntities)
        {
            throw new AnalysisException(
                ErrorCodes.TooLarge,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{entities:N0} entities are too many to write in one transaction; at most {MaxEntities:N0} " +
                    $"are."));
        }
    }

    /// <summary>Writes the columns of nodes.</summary>
    /// <param name="cypher">The store's Cypher.</param>
    /// <param name="keyProperty">The property that holds ids.</param>
    /// <param name="result">What was found; of a store.</param>
    /// <param name="cancellationToken">Ends it; nothing is then written.</param>
    /// <returns>How many entities were given values.</returns>
    /// <exception cref="StatementException">The store refused; nothing was written.</exception>
    public static async Task<long> WriteAsync(
        ICypher cypher,
        string keyProperty,
        AnalysisResult result,
        CancellationToken cancellationToken = default)
    {
        var run = SummaryFile.RunOf(result);
        var label = result.Network.Data.Facts is { HasEvidence: true } ? $":{Evidence.Emitting.Labels.Entity}" : "";
        var key = $"`{keyProperty.Replace("`", "``", StringComparison.Ordinal)}`";
        var statement = new CypherStatement(
            $"MATCH (n{label}) WITH n, $values[toString(n.{key})] AS row WHERE row IS NOT NULL SET n += row " +
            "RETURN count(n) AS written")
        {
            Access = CypherAccess.Write,
            Limits = new CypherLimits { Time = MaxDuration },
            Parameters = new Dictionary<string, Value> { ["values"] = Values(result, run) },
        };
        await using var answer = await cypher.RunAsync(statement, cancellationToken);
        long written = 0;
        while (await answer.ReadAsync(cancellationToken))
            written = answer.Current[0].AsInteger();
        return written;
    }

    private static Value Values(AnalysisResult result, string run)
    {
        var columns = result.NodeColumns.Select(column => (Name: PropertyOf(column.Name, run), column)).ToArray();
        var nodes = new Dictionary<string, Value>(StringComparer.Ordinal);
        for (var node = 0; node < result.Network.NodeCount; node++)
        {
            var row = new Dictionary<string, Value>(StringComparer.Ordinal);
            foreach (var (name, column) in columns)
            {
                var value = column.Values[node];
                if (!double.IsNaN(value))
                    row.Add(name, column.IsWhole ? (Value)(long)value : value);
            }

            nodes.Add(result.Network.Data.Keys[node], Value.From(row));
        }

        return Value.From(nodes);
    }
}
