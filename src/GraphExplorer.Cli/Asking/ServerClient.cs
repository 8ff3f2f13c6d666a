using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Cli.Asking;

/// <summary>Asks a running server, and no other address than the one that was named.</summary>
internal sealed class ServerClient : IOperationClient
{
    /// <summary>The variable that holds a key for the server; it goes nowhere else.</summary>
    public const string KeyVariable = "GRAPHEXPLORER_KEY";

    /// <summary>Largest answer that is read: a server that sends without end must not fill the memory.</summary>
    private const long MaxAnswerBytes = 256 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    /// <summary>How much longer than the time it was given an answer may take to begin.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client;
    private readonly string _address;

    /// <summary>Makes a client; nothing is sent yet.</summary>
    /// <param name="address">The server, as it was typed.</param>
    /// <param name="key">A key for it; null for none.</param>
    /// <param name="handler">Opens the connections.</param>
    /// <exception cref="FailureException">The address cannot be one of a server.</exception>
    public ServerClient(string address, string? key, HttpMessageHandler handler)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") ||
            url.UserInfo.Length + url.Query.Length + url.Fragment.Length > 0)
        {
            throw new FailureException(
                ErrorCodes.InvalidValue,
                "--server takes the address of a running server, such as http://127.0.0.1:5080, without user, query " +
                "and fragment.");
        }

        _address = url.AbsoluteUri.TrimEnd('/');
        _client = new HttpClient(handler)
        {
            Timeout = Timeout.InfiniteTimeSpan, // each question has its own
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
        if (key is not null)
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public async Task<Reply> AskAsync(OperationRequest question, CancellationToken cancellationToken)
    {
        question.Read(); // what cannot be right is refused before anything is sent
        using var request = Request(question, "application/json");
        using var response = await SendAsync(
            request,
            HttpCompletionOption.ResponseContentRead,
            Patience,
            cancellationToken);
        if (response.StatusCode == HttpStatusCode.PermanentRedirect)
            return new Reply.MergedInto(MovedTo(question.Operation, response));
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw ServerProblem.Read(response.StatusCode, body) ?? Foreign(response);
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
            throw Foreign(response);
        return new Reply.Found(Read(question.Operation, body));
    }

    public async Task<Stream> AskForLinesAsync(OperationRequest question, CancellationToken cancellationToken)
    {
        var values = question.Read();
        var asked = question.Operation.Body.OfType<SingleParameter<int>>()
            .Where(parameter => parameter.Name == "maxMilliseconds")
            .Select(parameter => TimeSpan.FromMilliseconds(values.Get(parameter)) + Grace);
        using var request = Request(question, Operation.LinesMedia);
        var response = await SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            asked.Append(Patience).Max(),
            cancellationToken);
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == Operation.LinesMedia)
            return await response.Content.ReadAsStreamAsync(cancellationToken); // closes the connection when disposed
        using (response)
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            throw ServerProblem.Read(response.StatusCode, body) ?? Foreign(response);
        }
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Body(OperationRequest question)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var parameter in question.Operation.Body)
            {
                var texts = question.Given.Where(pair => pair.Name == parameter.Name)
                    .Select(pair => pair.Text)
                    .ToArray();
                if (texts.Length == 0)
                    continue;
                writer.WritePropertyName(parameter.Name);
                if (parameter.IsList)
                    writer.WriteStartArray();
                foreach (var text in texts)
                {
                    if (parameter.ExpectedJson() is "a number" or "an object")
                        writer.WriteRawValue(text); // read as such before
                    else
                        writer.WriteStringValue(text);
                }

                if (parameter.IsList)
                    writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private HttpRequestMessage Request(OperationRequest question, string accepted)
    {
        var address = new StringBuilder(_address);
        foreach (var segment in question.Segments())
            address.Append('/').Append(Uri.EscapeDataString(segment));
        var separator = '?';
        foreach (var (name, text) in question.Given)
        {
            if (question.Operation.Query.All(parameter => parameter.Name != name))
                continue;
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(text));
            separator = '&';
        }

        var request = new HttpRequestMessage(new HttpMethod(question.Operation.Method), address.ToString());
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accepted));
        if (question.Operation.Body.Count > 0)
        {
            request.Content = new ByteArrayContent(Body(question));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        HttpCompletionOption completion,
        TimeSpan patience,
        CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(patience);
        try
        {
            return await _client.SendAsync(request, completion, timeout.Token);
        }
        catch (HttpRequestException failure)
        {
            throw new FailureException(
                ErrorCodes.StoreUnavailable,
                $"The server at {_address} did not answer: {failure.Message} \"gx serve\" starts one.",
                failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FailureException(
                ErrorCodes.TimedOut,
                $"The server at {_address} did not answer within {patience.TotalSeconds:0} seconds.",
                failure);
        }
    }

    private object Read(Operation operation, byte[] body)
    {
        try
        {
            var type = AnswerJson.Readable.GetTypeInfo(operation.AnswerType);
            if (type is not null && JsonSerializer.Deserialize(body, type) is { } record)
                return record;
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            throw new FailureException(ErrorCodes.Internal, Strange, failure);
        }

        throw new FailureException(ErrorCodes.Internal, Strange);
    }

    private string Strange => $"The answer of the server at {_address} is not understood. Is it of another version?";

    private FailureException Foreign(HttpResponseMessage response) => new(
        ErrorCodes.StoreUnavailable,
        $"What answers at {_address} is not GraphExplorer (status {(int)response.StatusCode}).");

    private string MovedTo(Operation operation, HttpResponseMessage response)
    {
        var step = operation.Path.Count > 0 ? operation.StepOf(operation.Path[0]) : 0;
        var path = response.Headers.Location?.OriginalString.Split('?')[0] ?? "";
        var first = operation.Pattern[..operation.Pattern.IndexOf('{', StringComparison.Ordinal)];
        var start = path.IndexOf(first, StringComparison.Ordinal);
        var segments = start < 0 ? [] : path[(start + 1)..].Split('/');
        return step < segments.Length && segments[step].Length > 0
            ? Uri.UnescapeDataString(segments[step])
            : throw new FailureException(ErrorCodes.Internal, Strange);
    }
}
