using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GraphExplorer.Evidence.Findings;

namespace GraphExplorer.Evidence.Seed;

/// <summary>Reads single files of a folder into records; what is damaged becomes a finding.</summary>
internal sealed class SeedFileReader(string folder, FindingList findings)
{
    private const int StreamBufferBytes = 1; // the line reader has its own

    /// <summary>Reads a file of one object per line.</summary>
    public async Task<SeedTable<T>> ReadLinesAsync<T>(
        string file,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken)
        where T : class
    {
        var items = new List<T>();
        var lines = new List<int>();
        await using var stream = Open(file, SeedReader.MaxFileBytes);
        if (stream is null)
            return new SeedTable<T>(file, items, lines);

        using var reader = new LineReader(stream);
        while (await reader.ReadAsync(SeedReader.MaxLineBytes, cancellationToken) is { } line)
        {
            if (line.IsEmpty)
            {
                Add(FindingCode.MalformedJson, file, reader.LineNumber, "The line is empty; write one object per line");
            }
            else if (Read(line, type, file, reader.LineNumber) is { } item)
            {
                items.Add(item);
                lines.Add(reader.LineNumber);
            }
        }

        if (reader.IsTooLong)
        {
            Add(
                FindingCode.TooLarge,
                file,
                reader.LineNumber,
                $"A line has at most {SeedReader.MaxLineBytes} bytes; the rest of the file was not read");
        }

        return new SeedTable<T>(file, items, lines);
    }

    /// <summary>Reads a file that is one object.</summary>
    /// <returns>The object and the bytes it was read from; nothing where it is damaged.</returns>
    public async Task<(T? Value, ReadOnlyMemory<byte> Bytes)> ReadDocumentAsync<T>(
        string file,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken)
        where T : class
    {
        await using var stream = Open(file, SeedReader.MaxDocumentBytes);
        if (stream is null)
            return default;
        var bytes = new byte[stream.Length];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var text = bytes.AsMemory(0, length);
        return (Read(text, type, file, 1), text);
    }

    private FileStream? Open(string file, int maxBytes)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            Add(FindingCode.MissingFile, file, 0, "The file is missing; every file of the data set must be there");
            return null;
        }

        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, StreamBufferBytes);
        if (stream.Length <= maxBytes)
            return stream;
        stream.Dispose();
        Add(FindingCode.TooLarge, file, 0, $"The file has more than {maxBytes} bytes, which is the limit");
        return null;
    }

    private T? Read<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type, string file, int line)
        where T : class
    {
        T? item = null;
        try
        {
            item = JsonSerializer.Deserialize(json.Span, type);
        }
        catch (JsonException)
        {
            // What was wrong is looked for below, field by field.
        }

        // Fields without a value are left out, never null; the generated reader would let some pass.
        if (item is not null && json.Span.IndexOf("null"u8) < 0)
            return item;
        var before = findings.Count;
        new ShapeDiagnosis(findings, file, line).Explain(json, type);
        if (findings.Count > before)
            return null;
        if (item is null)
            Add(FindingCode.MalformedJson, file, line, "This cannot be read; write one object like the others");
        return item;
    }

    private void Add(string code, string file, int line, string message) =>
        findings.Add(code, file, line, null, null, message);
}
