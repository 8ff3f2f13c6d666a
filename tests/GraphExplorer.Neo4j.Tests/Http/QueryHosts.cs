namespace GraphExplorer.Neo4j.Tests.Http;

/// <summary>Two servers over one Neo4j, one of which lets its callers write; started when the first test asks.</summary>
public sealed class QueryHosts : IAsyncDisposable
{
    private HostedApi? _reader;
    private HostedApi? _writer;

    internal HostedApi Reader => _reader!; // set by StartAsync

    internal HostedApi Writer => _writer!; // the same

    public async Task StartAsync(string address)
    {
        string[] neo4j = ["--GraphExplorer:Store", "neo4j", "--GraphExplorer:Neo4j:Address", address];
        _reader ??= await HostedApi.StartAsync(neo4j);
        _writer ??= await HostedApi.StartAsync([.. neo4j, "--allow-writes"]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_reader is not null)
            await _reader.DisposeAsync();
        if (_writer is not null)
            await _writer.DisposeAsync();
    }
}
