using System.Text.Json;
using System.Text.RegularExpressions;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Loading;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Exploration;
using GraphExplorer.Neo4j.Tests.Bolt.Server;
using GraphExplorer.Storage;

namespace GraphExplorer.Neo4j.Tests.Store;

/// <summary>
/// The shipped data set in the embedded store and in Neo4j, loaded when the first test asks, and into Neo4j again after
/// others had its database.
/// </summary>
public sealed partial class ShippedStores(Neo4jServer server) : IAsyncDisposable
{
    /// <summary>How fast the machine is must not show in an answer.</summary>
    private static readonly PathFinderOptions Patient = new() { TimeLimit = TimeSpan.FromMinutes(10) };

    private UseCases? _embedded;
    private UseCases? _neo4j;
    private int _loadedAt = -1;

    /// <summary>Keys of all entities, in order.</summary>
    public IReadOnlyList<string> Entities { get; private set; } = [];

    /// <summary>All records of the data set.</summary>
    public IReadOnlyList<GraphRecord> Records { get; private set; } = [];

    public UseCases Neo4j => _neo4j!; // set by LoadAsync

    public UseCases Embedded => _embedded!; // the same

    public async Task LoadAsync()
    {
        var options = await StoreDatabase.OptionsAsync(server, ExplorationIndexes.All);
        if (_loadedAt == StoreDatabase.Changes)
            return;
        if (_embedded is null)
        {
            var seed = await SeedLoader.LoadAsync(Path.Combine(AppContext.BaseDirectory, "seed"));
            Records = [.. SeedRecords.Emit(seed)];
            Entities =
            [
                .. Records.OfType<NodeRecord>().Where(node => node.HasLabel(Labels.Entity)).Select(node => node.Key)
                    .Order(KeyOrder.Comparer),
            ];
            var embedded = new EmbeddedStore(new EmbeddedStoreOptions { Indexes = ExplorationIndexes.All });
            await embedded.ImportAsync(Records.ToAsyncEnumerable());
            _embedded = new UseCases(embedded) { PathOptions = Patient };
            _neo4j = new UseCases(new Neo4jStore(options)) { PathOptions = Patient };
        }

        await StoreDatabase.EmptyAsync(server);
        await Neo4j.Store.ImportAsync(Records.ToAsyncEnumerable());
        _loadedAt = StoreDatabase.Changes;
    }

    /// <summary>Asks both stores and holds the answers, or the refusals, against each other.</summary>
    /// <returns>Whether it was an answer.</returns>
    public async Task<bool> AgreeAsync<T>(string question, Func<UseCases, Task<T>> ask)
    {
        await LoadAsync();
        var (expected, isAnswer) = await DescribeAsync(_embedded!, ask); // set with the other
        var (actual, _) = await DescribeAsync(Neo4j, ask);
        Assert.True(expected == actual, $"{question}\nembedded: {expected}\nneo4j:    {actual}");
        return isAnswer;
    }

    /// <summary>The Neo4j store once more, by another way.</summary>
    internal async Task<UseCases> ThroughAsync(string address)
    {
        await LoadAsync();
        var options = await StoreDatabase.OptionsAsync(server, ExplorationIndexes.All);
        return new UseCases(new Neo4jStore(options with { Address = address })) { PathOptions = Patient };
    }

    /// <summary>Where the server is.</summary>
    internal Task<string> RequireServerAsync() => server.RequireAsync();

    public async ValueTask DisposeAsync()
    {
        if (_embedded is not null)
            await _embedded.Store.DisposeAsync();
        if (_neo4j is not null)
            await _neo4j.Store.DisposeAsync();
    }

    private static async Task<(string Text, bool IsAnswer)> DescribeAsync<T>(
        UseCases stores,
        Func<UseCases, Task<T>> ask)
    {
        try
        {
            var answer = await ask(stores);
            return (Version().Replace(JsonSerializer.Serialize(answer, typeof(T), AnswerJson.Readable), ""), true);
        }
        catch (QueryException refused)
        {
            var errors = refused.Errors.Select(error => $"{error} {string.Join(' ', error.Nearest)}");
            return (string.Join('\n', errors), false);
        }
    }

    [GeneratedRegex("\"graphVersion\":\"[^\"]*\",?", RegexOptions.NonBacktracking)]
    private static partial Regex Version();
}
