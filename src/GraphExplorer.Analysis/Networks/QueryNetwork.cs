using System.Globalization;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Analysis.Networks;

/// <summary>
/// Reads a network from the rows of a statement: the columns <c>source</c>, <c>target</c> and perhaps <c>weight</c> and
/// <c>length</c>, in any order; ends are nodes, texts or whole numbers. Nodes are in the order in which they are first named.
/// </summary>
public static class QueryNetwork
{
    private const int CheckEvery = 4096;

    /// <summary>How long the statement may run.</summary>
    private static readonly TimeSpan MaxDuration = TimeSpan.FromMinutes(10);

    /// <summary>Runs a statement, which may only read, and takes its rows.</summary>
    /// <exception cref="AnalysisException"><c>invalid_query</c>: the columns or a row are not of that shape.
    /// <c>too_large</c>: over a limit; <c>timed_out</c>: a limit of time cut the rows.</exception>
    /// <exception cref="StatementException">The store refuses the statement.</exception>
    public static async Task<NetworkData> ReadAsync(
        ICypher cypher,
        string statement,
        MemoryLimit memory,
        CancellationToken cancellationToken = default)
    {
        var limits =
            new CypherLimits { Time = MaxDuration, Rows = EdgeListReader.MaxRelationships, Bytes = memory.Bytes };
        await using var result = await cypher.RunAsync(
            new CypherStatement(statement) { Limits = limits },
            cancellationToken);
        var (source, target, weight, length) = Columns(result.Columns);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = new List<string>();
        var (sources, targets) = (new List<int>(), new List<int>());
        var weights = weight < 0 ? null : new List<double>();
        var lengths = length < 0 ? null : new List<double>();
        while (await result.ReadAsync(cancellationToken))
        {
            var row = sources.Count + 1;
            sources.Add(NumberOf(result.Current[source], "source", row));
            targets.Add(NumberOf(result.Current[target], "target", row));
            weights?.Add(NumberIn(result.Current[weight], "weight", row));
            lengths?.Add(NumberIn(result.Current[length], "length", row));
            if (row % CheckEvery == 0)
                memory.Check(keys.Count, row, withFacts: false);
        }

        if (result.Summary?.Limits is [var limit, ..])
        {
            throw new AnalysisException(
                limit.Name == "time" ? ErrorCodes.TimedOut : ErrorCodes.TooLarge,
                $"The rows were cut, and a part of a network is not analysed: {limit.Message}");
        }

        if (sources.Count == 0)
        {
            throw new AnalysisException(
                ErrorCodes.InvalidValue,
                "The selection is empty: the statement gave no row, so there is nothing to analyse.");
        }

        return new NetworkData
        {
            Origin = "a statement of Cypher",
            Keys = [.. keys],
            Relationships = new RelationshipArrays([.. sources], [.. targets], weights?.ToArray(), Keys: null)
            {
                Lengths = lengths?.ToArray(),
            },
        };

        int NumberOf(Value value, string column, int row)
        {
            var key = KeyOf(value, column, row);
            if (numbers.TryGetValue(key, out var number))
                return number;
            number = keys.Count;
            numbers.Add(key, number);
            keys.Add(key);
            return number;
        }
    }

    private static (int Source, int Target, int Weight, int Length) Columns(IReadOnlyList<string> columns)
    {
        var (source, target) = (IndexOf("source"), IndexOf("target"));
        var (weight, length) = (IndexOf("weight"), IndexOf("length"));
        if (source < 0 || target < 0 || columns.Count != 2 + (weight < 0 ? 0 : 1) + (length < 0 ? 0 : 1))
        {
            throw new AnalysisException(
                ErrorCodes.InvalidQuery,
                $"The statement gives the columns {string.Join(", ", columns)}; source, target and perhaps weight " +
                $"and length are expected, such as: MATCH (a)-->(b) RETURN a AS source, b AS target.");
        }

        return (source, target, weight, length);

        int IndexOf(string name)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i] == name)
                    return i;
            }

            return -1;
        }
    }

    private static string KeyOf(Value value, string column, int row)
    {
        var key = value.Kind switch
        {
            ValueKind.String => value.TryGetString(out var text) ? text : "",
            ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
            ValueKind.Node => value.AsNode().Key,
            _ => "",
        };
        return key.Length > 0
            ? key
            : throw new AnalysisException(
                ErrorCodes.InvalidQuery,
                $"Row {row}: the column {column} holds neither a node nor an id (a text or a whole number).");
    }

    private static double NumberIn(Value value, string column, int row)
    {
        double? number = value.Kind switch
        {
            ValueKind.Integer => value.AsInteger(),
            ValueKind.Float => value.AsFloat(),
            _ => null,
        };
        return number is { } own && double.IsFinite(own)
            ? own
            : throw new AnalysisException(ErrorCodes.InvalidQuery, $"Row {row}: the column {column} holds no finite number.");
    }
}
