using System.IO.Compression;
using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Files;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Stores;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Networks;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Analyses;
using GraphExplorer.Requests.Problems;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Analyses;

/// <summary>Checks what is asked for, and makes it: reads a copy of the graph, computes, writes files in memory.</summary>
internal sealed class AnalysisWork(LoadedGraph graph, NetworkReader reader, IOptions<ApiOptions> options)
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>The largest file, in bytes before compression: what is larger belongs into <c>gx analyze</c>.</summary>
    public const int MaxFileBytes = 512 * 1024 * 1024;

    private MemoryLimit Memory => options.Value.MaxAnalysisMemoryMebibytes is { } mebibytes
        ? new MemoryLimit(mebibytes * Mebibyte) { RaisedBy = "GraphExplorer:MaxAnalysisMemoryMebibytes" }
        : MemoryLimit.OfMachine with { RaisedBy = "GraphExplorer:MaxAnalysisMemoryMebibytes" };

    /// <summary>Finds what is wrong with a request that can be known before the graph is read.</summary>
    /// <exception cref="AnalysisException">A name is not known, or the graph is over the limit of memory.</exception>
    /// <exception cref="QueryException">The filter cannot be used as it stands.</exception>
    public async Task CheckAsync(AnalysisRequest request, IGraphView view, CancellationToken cancellationToken)
    {
        AnalysisPlan.CheckOptions(request.Options);
        await reader.CheckAsync(view, request.Filter, cancellationToken);
        var (entities, relationships) = await reader.CountAsync(view, cancellationToken);
        Memory.Check(entities, relationships, withFacts: true);
    }

    /// <summary>Reads the network, in one version of the graph; afterwards the graph is not needed any more.</summary>
    public async Task<Network> ReadAsync(AnalysisRequest request, CancellationToken cancellationToken)
    {
        await using var view = await graph.Store.OpenViewAsync(cancellationToken);
        var data = await new StoreNetwork(reader)
            .ReadAsync(view, request.Filter, request.Weight, request.Length, Memory, cancellationToken);
        if (request.Projection is { Onto: { } onto, Through: { } through })
            data = TwoModeProjection.Project(data, onto, through, Memory);
        return Network.Build(data, request.Projection);
    }

    /// <summary>Writes the files, each compressed, and says how large each is.</summary>
    public static (Dictionary<string, byte[]> Files, Dictionary<string, long> Sizes) Write(
        AnalysisResult result,
        CancellationToken cancellationToken)
    {
        var written = new Dictionary<string, LimitedFile>(StringComparer.Ordinal);
        AnalysisFiles.Write(name => written[name] = new LimitedFile(name, MaxFileBytes), result, cancellationToken);
        return (
            written.ToDictionary(file => file.Key, file => file.Value.Compressed, StringComparer.Ordinal),
            written.ToDictionary(file => file.Key, file => file.Value.Written, StringComparer.Ordinal));
    }

    /// <summary>What a compressed file was.</summary>
    public static byte[] Decompress(byte[] content)
    {
        using var zipped = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        zipped.CopyTo(whole);
        return whole.ToArray();
    }

    /// <summary>A refusal as a problem of the request.</summary>
    public static RequestRefusedException Refuse(AnalysisException refused) => new(
        new Problem(refused.Code, refused.Message) { Nearest = refused.Nearest });
}
