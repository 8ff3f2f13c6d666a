using GraphExplorer.Graph.Stores;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage;

/// <summary>A place for a graph file, gone with the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graph-explorer-");

    /// <summary>Where the file is to be.</summary>
    public string Location => Path.Combine(_folder.FullName, "graph.db");

    public string Folder => _folder.FullName;

    public Task<EmbeddedStore> OpenAsync(GraphIndexes? indexes = null, long maxLogBytes = 1 << 20, bool isReadOnly = false) =>
        EmbeddedStore.OpenAsync(new EmbeddedStoreOptions
        {
            File = Location,
            Indexes = indexes ?? GraphIndexes.None,
            MaxLogBytes = maxLogBytes,
            IsReadOnly = isReadOnly,
        });

    public void Dispose() => _folder.Delete(recursive: true);
}
