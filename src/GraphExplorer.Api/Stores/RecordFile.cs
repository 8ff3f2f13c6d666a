using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Input;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Api.Stores;

/// <summary>
/// Reads a file of graph records, a line at a time, also where it is compressed by gzip or begins with a byte order mark;
/// whatever is wrong is told with file and line.
/// </summary>
internal static class RecordFile
{
    private const string NotRecords =
        "This is no file of graph records, which has one JSON object per line, such as {\"node\": \"ada\", \"labels\": " +
        "[\"Person\"], \"properties\": {}}. Of a table of two columns gx analyze --edges makes a network.";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The records in the order of the file; empty lines are passed over.</summary>
    /// <exception cref="StorageException"><c>invalid_record</c>: a line is too long, not UTF-8 or not a record.
    /// <c>invalid_data</c>: the file holds no record, or was cut.</exception>
    public static async IAsyncEnumerable<GraphRecord> ReadAsync(
        string file,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await GzipInput.OpenAsync(File.OpenRead(file), cancellationToken);
        var pipe = PipeReader.Create(stream);
        var number = 0;
        var isEmpty = true;
        while (true)
        {
            var read = await ReadAsync(pipe, file, number, cancellationToken);
            var rest = read.Buffer;
            while (TryTakeLine(ref rest, read.IsCompleted, out var line))
            {
                number++;
                var bytes = line.ToArray().AsMemory();
                if (number == 1 && bytes.Span.StartsWith(ByteOrderMark))
                    bytes = bytes[ByteOrderMark.Length..];
                if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
                    continue;
                if (isEmpty && bytes.Span.TrimStart(" \t"u8)[0] != (byte)'{')
                    throw Damaged(file, number, NotRecords);
                isEmpty = false;
                yield return Read(bytes, file, number);
            }

            if (rest.Length > GraphRecordJson.MaxLineBytes)
                throw Damaged(file, number + 1, $"A line may have {GraphRecordJson.MaxLineBytes:N0} bytes.");
            pipe.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
                break;
        }

        await pipe.CompleteAsync();
        if (isEmpty)
            throw new StorageException(ErrorCodes.InvalidData, $"{file} holds no record: there is nothing to load.");
    }

    private static async ValueTask<ReadResult> ReadAsync(
        PipeReader pipe,
        string file,
        int number,
        CancellationToken cancellationToken)
    {
        try
        {
            return await pipe.ReadAsync(cancellationToken);
        }
        catch (InvalidDataException damaged)
        {
            throw new StorageException(
                ErrorCodes.InvalidData,
                $"{file}, after line {number}: the gzip data is damaged. {damaged.Message}",
                damaged);
        }
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> rest, bool isEnd, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        line = rest;
        if (!isEnd || rest.IsEmpty)
            return false;
        rest = rest.Slice(rest.End);
        return true;
    }

    private static GraphRecord Read(ReadOnlyMemory<byte> line, string file, int number)
    {
        if (!Utf8.IsValid(line.Span))
            throw Damaged(file, number, "The line is not UTF-8.");
        try
        {
            return GraphRecordJson.Read(line);
        }
        catch (FormatException exception)
        {
            throw Damaged(file, number, exception.Message, exception);
        }
        catch (InvalidOperationException exception)
        {
            throw Damaged(file, number, "A text holds half of a surrogate pair.", exception);
        }
    }

    private static StorageException Damaged(string file, int line, string what, Exception? inner = null) =>
        new(ErrorCodes.InvalidRecord, $"{file}, line {line}: {what}", inner);
}
