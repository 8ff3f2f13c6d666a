using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Api.Stores;

/// <summary>Reads a file of graph records, a line at a time; whatever is wrong is told with file and line.</summary>
internal static class RecordFile
{
    /// <summary>The records in the order of the file; empty lines are passed over.</summary>
    /// <exception cref="StorageException"><c>invalid_record</c>: a line is too long, not UTF-8 or not a
    /// record.</exception>
    public static async IAsyncEnumerable<GraphRecord> ReadAsync(
        string file,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        var pipe = PipeReader.Create(stream);
        var number = 0;
        while (true)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (TryTakeLine(ref rest, read.IsCompleted, out var line))
            {
                number++;
                if (!line.IsEmpty)
                    yield return Read(line.ToArray(), file, number);
            }

            if (rest.Length > GraphRecordJson.MaxLineBytes)
                throw Damaged(file, number + 1, $"A line may have {GraphRecordJson.MaxLineBytes:N0} bytes.");
            pipe.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
                break;
        }

        await pipe.CompleteAsync();
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

    private static GraphRecord Read(byte[] line, string file, int number)
    {
        if (!Utf8.IsValid(line))
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
