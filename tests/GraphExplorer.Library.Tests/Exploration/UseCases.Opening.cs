using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Library.Tests.Exploration.Oracle;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Exploration;

public sealed partial class UseCases
{
    /// <summary>Opens a store of that kind with some records.</summary>
    internal static Task<UseCases> OpenAsync(string name, NaiveGraph graph) => OpenAsync(name, graph.Records);

    /// <summary>Opens a store of that kind with some records.</summary>
    public static async Task<UseCases> OpenAsync(string name, IEnumerable<GraphRecord> records)
    {
        IGraphStore store = name == "embedded"
            ? new EmbeddedStore(new EmbeddedStoreOptions { Indexes = ExplorationIndexes.All })
            : new LevelledStore(ExplorationIndexes.All);
        var searchable = records.ToAsyncEnumerable().AddSearchKeysAsync();
        await store.ImportAsync(searchable, null, TestContext.Current.CancellationToken);
        return new UseCases(store);
    }
}
