using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Drivers;
using GraphExplorer.Neo4j.Names;

namespace GraphExplorer.Neo4j.Loading;

/// <summary>
/// Makes the constraints and indexes that are not there yet, and waits until they can be used. A label or type whose
/// keys are not unique, or that has a plain index already, is left with an index.
/// </summary>
internal sealed class IndexSetup(IServerSession session, KeyProperty keys, GraphIndexes indexes)
{
    private const int WaitSeconds = 600; // for the server to fill new indexes of a large database

    private HashSet<string> _keyed = [];
    private Dictionary<string, (string[] Labels, string[] Properties)> _texts = [];

    /// <summary>Makes what these labels and types need.</summary>
    /// <param name="labels">Labels whose nodes have keys.</param>
    /// <param name="textLabels">Labels of nodes that are found by their words.</param>
    /// <param name="types">Types whose relationships have keys.</param>
    /// <param name="cancellationToken">Ends the waiting; indexes go on being filled.</param>
    public async Task EnsureAsync(
        IEnumerable<string> labels,
        IEnumerable<string> textLabels,
        IEnumerable<string> types,
        CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        string[] patterns =
        [
            .. labels.Where(label => !_keyed.Contains("n" + label)).Select(label => $"(x:{Quoted.Name(label)})"),
            .. types.Where(type => !_keyed.Contains("r" + type)).Select(type => $"()-[x:{Quoted.Name(type)}]-()"),
        ];
        Array.Sort(patterns, StringComparer.Ordinal);
        await MakeKeysAsync(patterns, cancellationToken);
        var made = patterns.Length;
        foreach (var lookups in indexes.Lookups.GroupBy(lookup => lookup.Label, StringComparer.Ordinal))
        {
            var properties = lookups.Select(lookup => keys.StoredName(lookup.Property)).ToArray();
            made += await MakeTextAsync(
                GraphIndexes.LookupIndex(lookups.Key), [lookups.Key], properties, "keyword", cancellationToken);
        }

        if (indexes.TextProperty is { } property)
        {
            made += await MakeTextAsync(
                GraphIndexes.TextIndex, [.. textLabels], [keys.StoredName(property)], "whitespace", cancellationToken);
        }

        if (made > 0)
            await RunAsync("CALL db.awaitIndexes($seconds)", cancellationToken, ("seconds", WaitSeconds));
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        _keyed = new HashSet<string>(StringComparer.Ordinal);
        _texts = new Dictionary<string, (string[] Labels, string[] Properties)>(StringComparer.Ordinal);
        var rows = await RunAsync(
            "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties " +
            "WHERE type IN ['RANGE', 'FULLTEXT'] RETURN name, type, entityType, labelsOrTypes, properties",
            cancellationToken);
        foreach (var row in rows)
        {
            var names = Texts(row[3]);
            var properties = Texts(row[4]);
            if (row[1].AsString() == "FULLTEXT")
                _texts[row[0].AsString()] = (names, properties);
            else if (properties.Length == 1 && properties[0] == keys.Name)
                _keyed.Add((row[2].AsString() == "NODE" ? "n" : "r") + names[0]);
        }
    }

    /// <summary>
    /// All in one transaction, which takes a fraction of the time; one by one where one of them is refused.
    /// </summary>
    private async Task MakeKeysAsync(string[] patterns, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await session.BeginAsync(null, cancellationToken);
            foreach (var pattern in patterns)
            {
                await using var result = await transaction.RunAsync(
                    KeyConstraint(pattern),
                    PropertyMap.Empty,
                    isWhole: true,
                    cancellationToken);
                await result.ConsumeAsync(cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }
        catch (Exception exception) when (IsAboutSchema(exception))
        {
            foreach (var pattern in patterns)
                await MakeKeyAsync(pattern, cancellationToken);
        }
    }

    private async Task MakeKeyAsync(string pattern, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(KeyConstraint(pattern), cancellationToken);
        }
        catch (Exception exception) when (IsAboutSchema(exception))
        {
            await RunAsync($"CREATE RANGE INDEX IF NOT EXISTS FOR {pattern} ON ({keys.Of("x")})", cancellationToken);
        }
    }

    private string KeyConstraint(string pattern) =>
        $"CREATE CONSTRAINT IF NOT EXISTS FOR {pattern} REQUIRE {keys.Of("x")} IS UNIQUE";

    private static bool IsAboutSchema(Exception exception) =>
        ServerFailures.Read(exception)?.Neo4jCode is { } code &&
        (code.StartsWith("Neo.ClientError.Schema.", StringComparison.Ordinal) ||
            code.StartsWith("Neo.DatabaseError.Schema.", StringComparison.Ordinal));

    /// <summary>An index over several labels cannot be widened: it is made anew with all of them.</summary>
    private async Task<int> MakeTextAsync(
        string name,
        string[] labels,
        string[] properties,
        string analyzer,
        CancellationToken cancellationToken)
    {
        if (_texts.TryGetValue(name, out var known))
        {
            if (labels.All(known.Labels.Contains) && known.Properties.ToHashSet().SetEquals(properties))
                return 0;
            labels = [.. known.Labels.Union(labels, StringComparer.Ordinal)];
            await RunAsync($"DROP INDEX {Quoted.Name(name)} IF EXISTS", cancellationToken);
        }

        if (labels.Length == 0)
            return 0;
        var on = string.Join(", ", properties.Select(property => "n." + Quoted.Name(property)));
        await RunAsync(
            $"CREATE FULLTEXT INDEX {Quoted.Name(name)} IF NOT EXISTS FOR (n{Quoted.AnyOf(labels)}) ON EACH [{on}] " +
            $"OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{analyzer}'}}}}",
            cancellationToken);
        return 1;
    }

    private static string[] Texts(Value list) =>
        list.Kind == ValueKind.List ? [.. list.AsList().Select(item => item.AsString())] : [];

    private async Task<IReadOnlyList<Value[]>> RunAsync(
        string statement,
        CancellationToken cancellationToken,
        params (string Name, Value Value)[] parameters) =>
        (await session.RunAsync(statement, PropertyMap.Of(parameters), cancellationToken)).Rows;
}
