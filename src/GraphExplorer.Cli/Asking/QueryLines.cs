using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Text.Json;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Requests.Statements;

namespace GraphExplorer.Cli.Asking;

/// <summary>
/// Reads what a statement gave line by line, as the API sends it: columns, rows, a summary or a failure.
/// </summary>
internal sealed class QueryLines(Stream stream) : IAsyncDisposable
{
    /// <summary>Longest line: a row of more would not fit into the memory that all rows may take.</summary>
    private const int MaxLineBytes = 512 * 1024 * 1024;

    /// <summary>Deepest nesting of a row; deeper ones cannot be written by the API either.</summary>
    private const int MaxDepth = 1000;

    private readonly PipeReader _reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));

    /// <summary>The names of the columns; there when the first row was asked for.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>The row read last: a list with a value per column.</summary>
    public JsonElement Current { get; private set; }

    /// <summary>What the statement did; there at the end.</summary>
    public CypherSummary Summary { get; private set; } = null!; // there is one before ReadAsync gives false

    /// <summary>The same as it was written.</summary>
    public string SummaryText { get; private set; } = "";

    /// <summary>Goes on to the next row; false at the end.</summary>
    /// <exception cref="FailureException">The statement failed on the way, or the lines broke off.</exception>
    public async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            using var line = await ReadLineAsync(cancellationToken);
            var member = line.RootElement.EnumerateObject().First();
            switch (member.Name)
            {
                case "columns":
                    Columns = [.. member.Value.EnumerateArray().Select(name => name.GetString() ?? "")];
                    break;
                case "row":
                    Current = member.Value.Clone();
                    return true;
                case "summary":
                    SummaryText = member.Value.GetRawText();
                    Summary = member.Value.Deserialize(QueryJson.Readable.CypherSummary) ?? throw BrokenOff();
                    return false;
                default:
                    throw Failure(member.Value);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _reader.CompleteAsync();
        await stream.DisposeAsync();
    }

    private static FailureException Failure(JsonElement problem)
    {
        var status = problem.TryGetProperty("status", out var number) ? number.GetInt32() : 500;
        var text = System.Text.Encoding.UTF8.GetBytes(problem.GetRawText());
        return ServerProblem.Read((HttpStatusCode)status, text) ?? BrokenOff();
    }

    private static FailureException BrokenOff(Exception? inner = null) => new(
        ErrorCodes.StoreUnavailable,
        "The answer broke off before its end; what came is not all.",
        inner);

    private async Task<JsonDocument> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read;
            try
            {
                read = await _reader.ReadAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is IOException or HttpRequestException)
            {
                throw BrokenOff(failure);
            }

            var buffer = read.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Parse(buffer.Slice(0, end));
                _reader.AdvanceTo(buffer.GetPosition(1, end));
                return line;
            }

            if (read.IsCompleted || buffer.Length > MaxLineBytes)
                throw BrokenOff();
            _reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static JsonDocument Parse(ReadOnlySequence<byte> line)
    {
        try
        {
            var document = JsonDocument.Parse(line.ToArray(), new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.GetPropertyCount() == 1)
                return document;
            document.Dispose();
            throw BrokenOff();
        }
        catch (JsonException failure)
        {
            throw BrokenOff(failure);
        }
    }
}
