using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GraphExplorer.Neo4j.Tests.Http;

/// <summary>
/// Two servers that are asked the same, one on each store, and told apart by nothing but what each names by itself: ids,
/// secrets, moments, hashes, its own address, the name of its store and the version of its graph.
/// </summary>
internal sealed partial class KeptPair(HostedApi embedded, HostedApi neo4j)
{
    private readonly List<string> _differences = [];
    private readonly List<Asked> _asked = [];
    private string[] _versions = [];

    /// <summary>What differed, with both sides.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>What was asked.</summary>
    public IReadOnlyList<Asked> AllAsked => _asked;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Learns what each calls its version of the graph.</summary>
    public async Task OpenAsync()
    {
        var versions = await BothAsync((api, _) => api.GetAsync("/api/v1/schema"));
        _versions = [.. versions.Select(answer => (string)answer.Json["meta"]!["graphVersion"]!)]; // a schema names it
    }

    /// <summary>Asks both, and compares what they say.</summary>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="isFiltered">Whether it narrows what is asked.</param>
    /// <param name="make">The request to one of both, by its place.</param>
    public async Task<StatedAnswer[]> AskAsync(string operation, bool isFiltered, Func<int, PairRequest> make)
    {
        var replies = new List<StatedAnswer>();
        foreach (var (api, place) in ((HostedApi, int)[])[(embedded, 0), (neo4j, 1)])
            replies.Add(await SendAsync(api, make(place)));
        var told = replies.Select((reply, place) => Told(reply, place, make(place).Own)).ToArray();
        _asked.Add(new Asked(operation, isFiltered, replies[0].Answer.Status >= 400));
        if (told[0] != told[1])
        {
            var length = Math.Min(told[0].Length, told[1].Length);
            var at = Enumerable.Range(0, length).FirstOrDefault(i => told[0][i] != told[1][i], length);
            _differences.Add(
                $"{operation} {make(0).Address} {make(0).Body}\n  embedded: {Around(told[0], at)}\n  neo4j:    {Around(told[1], at)}");
        }

        return [.. replies];
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];

    private static async Task<StatedAnswer> SendAsync(HostedApi api, PairRequest asked)
    {
        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), new Uri(asked.Address, UriKind.Relative));
        if (asked.Body is not null)
            request.Content = new StringContent(asked.Body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        foreach (var (name, value) in asked.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await api.Client.SendAsync(request, Token);
        return new StatedAnswer(await HttpAnswer.ReadAsync(response), response.Headers.ETag?.ToString());
    }

    private async Task<HttpAnswer[]> BothAsync(Func<HostedApi, int, Task<HttpAnswer>> ask) =>
        [await ask(embedded, 0), await ask(neo4j, 1)];

    /// <summary>What must be the same.</summary>
    private string Told(StatedAnswer reply, int place, IReadOnlyList<string> own)
    {
        var text = reply.Answer.Body;
        if (reply.Answer.Type == "application/json" && reply.Answer.Json is JsonObject answer)
        {
            own = answer["id"] is JsonValue id ? [.. own, (string)id!] : own;
            if (reply.Answer.Status == 202) // how far it came meanwhile is nobody's promise
                text = answer["question"]!.ToJsonString();
        }

        foreach (var (name, number) in own.Select((name, number) => (name, number)))
            text = text.Replace(name, $"own-{number}", StringComparison.Ordinal);
        var api = place == 0 ? embedded : neo4j;
        if (reply.Answer.Type == "image/png") // the version of the data is drawn in it; the SVG is compared to the letter
            return $"{reply.Answer.Status} {reply.Answer.Type}";
        var version = _versions[place];
        text = text.Replace(version, "VERSION", StringComparison.Ordinal)
            .Replace(JavaScriptEncoder.Default.Encode(version), "VERSION", StringComparison.Ordinal)
            .Replace(HtmlEncoder.Default.Encode(version), "VERSION", StringComparison.Ordinal)
            .Replace($"{version[..12]}…", "VERSION", StringComparison.Ordinal)
            .Replace(api.Address.GetLeftPart(UriPartial.Authority), "SERVER", StringComparison.Ordinal)
            .Replace(api.Address.Authority, "SERVER", StringComparison.Ordinal)
            .Replace(Uri.EscapeDataString(api.Address.Authority), "SERVER", StringComparison.Ordinal);
        text = CutVersion().Replace(text, "data version VERSION"); // as much of it as a narrow picture has room for
        text = Store().Replace(text, "\"store\":\"STORE\"");
        text = Moment().Replace(text, "MOMENT");
        text = Hash().Replace(text, "HASH");
        text = ShortHash().Replace(text, "${before}HASH");
        text = Varying().Replace(text, "\"${name}\":N");
        text = Secret().Replace(text, "\"editSecret\":\"SECRET\"");
        return $"{reply.Answer.Status} {reply.Answer.Type} {text}";
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00|\\u002B00:00)", RegexOptions.NonBacktracking)]
    private static partial Regex Moment();

    [GeneratedRegex("data version [^<…]*…", RegexOptions.NonBacktracking)]
    private static partial Regex CutVersion();

    [GeneratedRegex("\"store\":\"(?:embedded|neo4j)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Store();

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.NonBacktracking)]
    private static partial Regex Hash();

    [GeneratedRegex("(?<before>hash |sha256:|content |\"run\": \"|Run |run )[0-9a-f]{8,63}", RegexOptions.NonBacktracking)]
    private static partial Regex ShortHash();

    /// <summary>How many are before it, which depends on the moment; how many bytes, which depends on names of its own.</summary>
    [GeneratedRegex("\"(?<name>before|bytes)\":[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Varying();

    [GeneratedRegex("\"editSecret\":\"[^\"]+\"", RegexOptions.NonBacktracking)]
    private static partial Regex Secret();

    /// <summary>A request to one of both.</summary>
    /// <param name="Method">GET, POST and so on.</param>
    /// <param name="Address">Path and query.</param>
    /// <param name="Body">The body; null for none.</param>
    internal sealed record PairRequest(string Method, string Address, string? Body = null)
    {
        /// <summary>Names and values of headers.</summary>
        public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

        /// <summary>Names that only this server has for what both have.</summary>
        public IReadOnlyList<string> Own { get; init; } = [];
    }

    /// <summary>An answer with the state that it names.</summary>
    internal sealed record StatedAnswer(HttpAnswer Answer, string? Tag);

    /// <summary>That something was asked.</summary>
    internal sealed record Asked(string Operation, bool IsFiltered, bool IsRefused);
}
