using System.CommandLine;
using GraphExplorer.Analysis.Files;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Api.Settings;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Networks;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Cli.Commands;

/// <summary>Where <c>gx analyze</c> has its network from: a file, the rows of a statement, or a store.</summary>
internal sealed class AnalyzeSource : IAsyncDisposable
{
    private readonly ParseResult _parsed;
    private readonly AnalyzeOptions _given;
    private readonly ApiOptions? _settings;
    private readonly IGraphStore? _store;
    private readonly ICypher? _writes;

    private AnalyzeSource(ParseResult parsed, AnalyzeOptions given, ApiOptions? settings, IGraphStore? store)
    {
        _parsed = parsed;
        _given = given;
        _settings = settings;
        _store = store;
        _writes = store is not null && parsed.GetValue(given.Write) ? StoreWriter.Require(store) : null;
    }

    /// <summary>Opens what is to be read, and refuses at once what it cannot do.</summary>
    public static async Task<AnalyzeSource> OpenAsync(
        ParseResult parsed,
        AnalyzeOptions given,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        if (parsed.GetValue(given.Edges) is not null)
            return new AnalyzeSource(parsed, given, settings: null, store: null);
        _ = given.ReadFilter(parsed); // a mistake is told at once, not after the loading
        var settings = given.Store.Read(parsed, terminal, parsed.GetValue(given.Data));
        if (parsed.GetValue(given.Write) && settings.Store == StoreNames.Embedded)
        {
            throw new FailureException(
                ErrorCodes.NotAvailable,
                "The embedded store cannot be written by an analysis; --store neo4j can. Nothing was computed.");
        }

        return new AnalyzeSource(parsed, given, settings, await terminal.Load(settings, cancellationToken));
    }

    /// <summary>Reads the network.</summary>
    public async Task<NetworkData> ReadAsync(Projection projection, CancellationToken cancellationToken)
    {
        var memory = _given.ReadMemory(_parsed);
        NetworkData data;
        if (_parsed.GetValue(_given.Edges) is { } file)
            data = await EdgeListReader.ReadFileAsync(file, _given.ReadEdgeList(_parsed), cancellationToken);
        else if (_parsed.GetValue(_given.Query) is { } statement)
            data = await QueryNetwork.ReadAsync(Cypher(), statement, memory, cancellationToken);
        else
            data = await ReadStoreAsync(memory, cancellationToken);
        var hasColumn = data.Relationships.Weights is not null;
        if (projection.IsWeighted && !hasColumn && data.Facts is null)
        {
            throw new FailureException(
                ErrorCodes.InvalidValue,
                $"--weighted needs weights, and {data.Origin} has no column of them.");
        }

        if (projection is { Onto: { } onto, Through: { } through })
            data = TwoModeProjection.Project(data, onto, through, memory);
        if (_writes is not null)
            StoreWriter.CheckSize(data.Keys.Length);
        return data;
    }

    /// <summary>Writes values back where that was asked for; gives how many entities have them.</summary>
    public async Task<long?> WriteAsync(AnalysisResult result, CancellationToken cancellationToken) =>
        _writes is null || _settings is null
            ? null
            : await StoreWriter.WriteAsync(_writes, _settings.Neo4j.KeyProperty, result, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_settings?.Store == StoreNames.Neo4j && _store is not null)
            await _store.DisposeAsync(); // a store in memory ends with the process, and a test lends its own
    }

    private ICypher Cypher() =>
        _store is ICypherStore store
            ? store.Cypher
            : throw new FailureException(
                ErrorCodes.NotAvailable,
                $"--query needs a store that has Cypher, as Neo4j does; the {_store?.Name} store has not.");

    private async Task<NetworkData> ReadStoreAsync(MemoryLimit memory, CancellationToken cancellationToken)
    {
        await using var view = await _store!.OpenViewAsync(cancellationToken); // there is one where there is no file
        var reader = new StoreNetwork(new NetworkReader(new CatalogueCache()));
        try
        {
            return await reader.ReadAsync(
                view,
                _given.ReadFilter(_parsed),
                _given.ReadWeight(_parsed),
                _given.ReadLength(_parsed),
                memory,
                cancellationToken);
        }
        catch (QueryException refused)
        {
            throw new FailureException(
            [
                .. refused.Errors.Select(error =>
                    new RequestError(error.Code, RequestPlace.OfParameter(error.Parameter), error.Message)
                    {
                        Nearest = error.Nearest,
                    }),
            ]);
        }
    }
}
