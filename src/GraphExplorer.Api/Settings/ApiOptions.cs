using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Settings;

/// <summary>The settings of the host, from the command line (<c>--GraphExplorer:Data DIR</c>) or the environment
/// (<c>GraphExplorer__Data</c>).</summary>
public sealed class ApiOptions : IValidatableObject
{
    /// <summary>The section of the configuration that they stand in.</summary>
    public const string SectionName = "GraphExplorer";

    /// <summary>Where the server listens unless it is told otherwise.</summary>
    internal const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Where the graph lives.</summary>
    [Required]
    [AllowedValues(
        StoreNames.Embedded,
        StoreNames.Neo4j,
        ErrorMessage = "GraphExplorer:Store must be \"embedded\" or \"neo4j\".")]
    public string Store { get; set; } = StoreNames.Embedded;

    /// <summary>
    /// What the embedded store loads: a data set folder or a file of graph records; null for the shipped set.
    /// </summary>
    public string? Data { get; set; }

    /// <summary>
    /// The file that keeps the embedded store's graph, with all that is changed; made where it is not there, and then
    /// filled from <see cref="Data"/> where that is named. Null for a graph in memory, loaded at each start.
    /// </summary>
    public string? GraphFile { get; set; }

    /// <summary>The folder of <c>app.db</c>: keys and saved views; null for the one of this user.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>Where Neo4j is, where it is the store.</summary>
    public Neo4jSettings Neo4j { get; set; } = new();

    /// <summary>The folder of the built page; null to look for it beside the host and in the source tree.</summary>
    public string? Page { get; set; }

    /// <summary>
    /// The address under which a proxy shows this server, such as <c>https://graph.example.org</c>; null for none.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>
    /// The hosts that this server answers for besides loopback and the one of <see cref="PublicUrl"/>: names or addresses,
    /// with or without a port, separated by ";"; null for none.
    /// </summary>
    public string? AllowedHosts { get; set; }

    /// <summary>A file with one key of the role admin; null for none. Further keys are made by <c>gx keys</c>.</summary>
    public string? KeyFile { get; set; }

    /// <summary>Whether callers may write where no keys are; with keys, their roles decide.</summary>
    public bool AllowWrites { get; set; }

    /// <summary>Which pages may show views in frames: <c>self</c>, <c>none</c>, <c>*</c>, or origins separated by spaces, such
    /// as <c>https://blog.example.org https://*.example.com</c>.</summary>
    public string FrameAncestors { get; set; } = ViewFrames.Self;

    /// <summary>Which pages may steer the views that they frame: origins separated by spaces; null for this server's own.
    /// </summary>
    public string? EmbedOrigins { get; set; }

    /// <summary>Questions that are worked on at a time; each takes a thread.</summary>
    [Range(1, 1024)]
    public int MaxConcurrentQuestions { get; set; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Questions that may wait for their turn; more are refused, with a request to come again.</summary>
    [Range(0, 100_000)]
    public int MaxWaitingQuestions { get; set; } = 256;

    /// <summary>Longest time for one question, waiting included, in seconds.</summary>
    [Range(1, 3600)]
    public int QuestionTimeoutSeconds { get; set; } = 30;

    /// <summary>Analyses that are computed at a time; each takes threads and the memory of its network.</summary>
    [Range(1, 64)]
    public int MaxConcurrentAnalyses { get; set; } = 1;

    /// <summary>Analyses that may wait for their turn; more are refused, with a request to come again.</summary>
    [Range(0, 10_000)]
    public int MaxWaitingAnalyses { get; set; } = 16;

    /// <summary>Analyses that are kept for one owner, the waiting and failed ones too; more are refused.</summary>
    [Range(1, 10_000)]
    public int MaxKeptAnalyses { get; set; } = 100;

    /// <summary>Room for the files of all analyses in <c>app.db</c>, in MiB, as they are stored (compressed).</summary>
    [Range(1, 1_000_000)]
    public int MaxKeptAnalysisMebibytes { get; set; } = 1024;

    /// <summary>Memory that the network of one analysis may take, in MiB; null for three quarters of what there
    /// is.</summary>
    [Range(1, 10_000_000)]
    public int? MaxAnalysisMemoryMebibytes { get; set; }

    /// <summary>Longest time for one analysis, waiting left out, in minutes.</summary>
    [Range(1, 10_000)]
    public int MaxAnalysisMinutes { get; set; } = 60;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null && !IsPlainWebAddress(PublicUrl))
            yield return new ValidationResult(
                "GraphExplorer:PublicUrl must be an http or https address without user, query and fragment, such as " +
                "https://graph.example.org.",
                [nameof(PublicUrl)]);
        foreach (var origin in ViewFrames.Split(FrameAncestors).Where(origin => !ViewFrames.IsAncestor(origin)))
            yield return new ValidationResult(
                $"GraphExplorer:FrameAncestors: \"{origin}\" is none of self, none, * and origins such as " +
                "https://blog.example.org or https://*.example.org.",
                [nameof(FrameAncestors)]);
        foreach (var origin in ViewFrames.Split(EmbedOrigins).Where(origin => !ViewFrames.IsOrigin(origin)))
            yield return new ValidationResult(
                $"GraphExplorer:EmbedOrigins: \"{origin}\" is no origin. It takes origins separated by spaces, such as " +
                "https://blog.example.org.",
                [nameof(EmbedOrigins)]);
        foreach (var fault in Store == StoreNames.Neo4j ? Neo4j.Faults() : [])
            yield return new ValidationResult(fault, [nameof(Neo4j)]);
        foreach (var host in AllowedHostList.Where(host => !IsHost(host)))
            yield return new ValidationResult(
                $"GraphExplorer:AllowedHosts: \"{host}\" is no host. It takes names or addresses, with or without a " +
                "port, separated by \";\", such as graph.example.org;192.168.1.10:8080.",
                [nameof(AllowedHosts)]);
    }

    /// <summary><see cref="AllowedHosts"/>, one by one.</summary>
    internal string[] AllowedHostList =>
        (AllowedHosts ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsHost(string text) =>
        Uri.TryCreate($"http://{text}/", UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 &&
        uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && Uri.CheckHostName(uri.Host) != UriHostNameType.Unknown;

    private static bool IsPlainWebAddress(Uri url) =>
        url.IsAbsoluteUri && url.Scheme is "http" or "https" && url.UserInfo.Length == 0 && url.Query.Length == 0 &&
        url.Fragment.Length == 0;
}

/// <summary>Checks the settings by their annotations; the code is generated.</summary>
[OptionsValidator]
internal sealed partial class ApiOptionsValidator : IValidateOptions<ApiOptions>;
