using GraphExplorer.Api.Settings;
using GraphExplorer.Bolt.Client;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Neo4j;

namespace GraphExplorer.Api.Stores;

/// <summary>Opens the store that the settings name; <c>gx</c> does so too when it works in process.</summary>
internal static class StoreOpening
{
    /// <summary>The store. The embedded one comes with its data; Neo4j is not asked yet.</summary>
    /// <exception cref="StartRefusedException">A setting of Neo4j is not possible.</exception>
    /// <remarks>The embedded store's data may be refused as <see cref="GraphData.OpenAsync"/> says.</remarks>
    public static async Task<IGraphStore> OpenAsync(
        ApiOptions options,
        TimeProvider? time = null,
        ILoggerFactory? logs = null,
        CancellationToken cancellationToken = default) =>
        options.Store == StoreNames.Neo4j
            ? OpenNeo4j(options.Neo4j, time, logs?.CreateLogger<BoltDriver>())
            : await OpenEmbeddedAsync(options, cancellationToken);

    /// <summary>The embedded store: in memory with its data, or what its file has.</summary>
    private static async Task<IGraphStore> OpenEmbeddedAsync(ApiOptions options, CancellationToken cancellationToken) =>
        options.GraphFile is null
            ? await GraphData.OpenAsync(options.Data, cancellationToken)
            : await GraphData.OpenFileAsync(options.GraphFile, options.Data, cancellationToken);

    /// <summary>The Neo4j store; it connects when it is first asked.</summary>
    /// <exception cref="StartRefusedException">A setting is not possible.</exception>
    private static Neo4jStore OpenNeo4j(Neo4jSettings settings, TimeProvider? time, ILogger<BoltDriver>? log)
    {
        var options = settings.ToOptions();
        try
        {
            return new Neo4jStore(options, time, log);
        }
        catch (ArgumentException wrong)
        {
            var reason = wrong.ParamName is null
                ? wrong.Message
                : wrong.Message.Replace($" (Parameter '{wrong.ParamName}')", "", StringComparison.Ordinal);
            throw new StartRefusedException(ServerExitCodes.Usage, $"{Neo4jSettings.SectionName}: {reason}", wrong);
        }
    }
}
