using System.Buffers;
using System.Text.Json;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Requests.Statements;

/// <summary>
/// Writes the rows of a statement without keeping them: as one JSON object, or a line each, as they come. A line is an
/// object with one member: <c>columns</c> first, then <c>row</c> for each, at last <c>summary</c>, or <c>error</c> with
/// a problem where the statement failed on the way.
/// </summary>
internal static class QueryWriter
{
    /// <summary>Lines are sent when there are so many bytes of them, or when the next row is not there yet.</summary>
    private const int SendAt = 16 * 1024;

    private static readonly JsonWriterOptions Options =
        new() { Encoder = AnswerJson.Encoder, SkipValidation = true };

    /// <summary>All of it as one object, in the shape of <see cref="QueryAnswer"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>> WriteWholeAsync(QueryRows rows, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        WriteColumns(writer, rows.Columns);
        writer.WriteStartArray("rows");
        while (await rows.ReadAsync(cancellationToken))
            WriteRow(writer, rows.Current);
        writer.WriteEndArray();
        WriteSummary(writer, rows.Summary);
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken);
        return buffer.WrittenMemory;
    }

    /// <summary>A line for each row; waits while the reader has not taken what was sent before.</summary>
    /// <returns>The failure that ended the lines and stands in the last; null where all came.</returns>
    public static Task<GraphExplorerException?> WriteLinesAsync(
        QueryRows rows,
        Stream body,
        CancellationToken cancellationToken) =>
        WriteLinesAsync(rows, body, Problem.ForClient, cancellationToken);

    /// <inheritdoc cref="WriteLinesAsync(QueryRows, Stream, CancellationToken)" />
    /// <param name="rows">The rows.</param>
    /// <param name="body">Takes the lines.</param>
    /// <param name="tell">What the reader is told of a failure.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task<GraphExplorerException?> WriteLinesAsync(
        QueryRows rows,
        Stream body,
        Func<GraphExplorerException, Problem> tell,
        CancellationToken cancellationToken)
    {
        var lines = new LineBuffer(body);
        lines.Add(writer => WriteColumns(writer, rows.Columns));
        try
        {
            while (await NextAsync(rows, lines, cancellationToken))
            {
                lines.AddRow(rows.Current);
                if (lines.Length >= SendAt)
                    await lines.SendAsync(cancellationToken);
            }

            lines.Add(writer => WriteSummary(writer, rows.Summary));
            await lines.SendAsync(cancellationToken);
            return null;
        }
        catch (GraphExplorerException failure)
        {
            lines.AddError(tell(failure));
            await lines.SendAsync(cancellationToken);
            return failure;
        }
    }

    /// <summary>Sends what there is where the next row has to be waited for.</summary>
    private static async ValueTask<bool> NextAsync(
        QueryRows rows,
        LineBuffer lines,
        CancellationToken cancellationToken)
    {
        var next = rows.ReadAsync(cancellationToken);
        if (next.IsCompleted)
            return await next;
        var pending = next.AsTask();
        try
        {
            await lines.SendAsync(cancellationToken);
        }
        catch
        {
            // Nobody else may read beside it, so it has to end before the rows are given up.
            await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await pending;
    }

    private static void WriteColumns(Utf8JsonWriter writer, IReadOnlyList<string> columns)
    {
        writer.WriteStartArray("columns");
        foreach (var column in columns)
            writer.WriteStringValue(column);
        writer.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter writer, ReadOnlySpan<Value> row)
    {
        writer.WriteStartArray();
        foreach (var value in row)
            ValueJson.Write(writer, value);
        writer.WriteEndArray();
    }

    private static void WriteSummary(Utf8JsonWriter writer, CypherSummary summary)
    {
        writer.WritePropertyName("summary");
        JsonSerializer.Serialize(writer, summary, QueryJson.Readable.CypherSummary);
    }

    /// <summary>Lines that were not sent yet.</summary>
    private sealed class LineBuffer(Stream body)
    {
        private readonly ArrayBufferWriter<byte> _buffer = new(2 * SendAt);

        public int Length => _buffer.WrittenCount;

        public void Add(Action<Utf8JsonWriter> writeMember)
        {
            using (var writer = new Utf8JsonWriter(_buffer, Options))
            {
                writer.WriteStartObject();
                writeMember(writer);
                writer.WriteEndObject();
            }

            _buffer.Write("\n"u8);
        }

        public void AddRow(ReadOnlySpan<Value> row)
        {
            _buffer.Write("{\"row\":"u8);
            using (var writer = new Utf8JsonWriter(_buffer, Options))
                WriteRow(writer, row);
            _buffer.Write("}\n"u8);
        }

        public void AddError(Problem problem)
        {
            _buffer.Write("{\"error\":"u8);
            _buffer.Write(ProblemWriter.Write(problem).Span);
            _buffer.Write("}\n"u8);
        }

        public async ValueTask SendAsync(CancellationToken cancellationToken)
        {
            if (_buffer.WrittenCount == 0)
                return;
            await body.WriteAsync(_buffer.WrittenMemory, cancellationToken);
            await body.FlushAsync(cancellationToken);
            _buffer.ResetWrittenCount();
        }
    }
}
