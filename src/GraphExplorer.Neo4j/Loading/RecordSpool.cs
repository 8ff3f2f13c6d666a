using System.Text.Json;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Loading;

/// <summary>
/// Records put aside until the whole stream has been looked at: the first ones in memory, the others in a temporary
/// file.
/// </summary>
internal sealed class RecordSpool : IAsyncDisposable
{
    /// <summary>Records kept in memory; more would make the memory an import takes grow with its size.</summary>
    public const int InMemory = 50_000;

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly List<GraphRecord> _first = [];
    private FileStream? _file;

    /// <summary>Records put aside.</summary>
    public long Count { get; private set; }

    /// <summary>Puts a record aside.</summary>
    public async ValueTask AddAsync(GraphRecord record, CancellationToken cancellationToken)
    {
        Count++;
        if (_first.Count < InMemory)
        {
            _first.Add(record);
            return;
        }

        _file ??= new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                BufferSize = 1 << 16,
                Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            });
        var line = new System.Buffers.ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(line))
            GraphRecordJson.Write(writer, record);
        await _file.WriteAsync(line.WrittenMemory, cancellationToken);
        await _file.WriteAsync(LineEnd, cancellationToken);
    }

    /// <summary>All records in the order they came, some at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<GraphRecord>> ReadAsync(
        int atOnce,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var some in _first.Chunk(atOnce))
            yield return some;
        if (_file is null)
            yield break;
        await _file.FlushAsync(cancellationToken);
        _file.Position = 0;
        using var reader = new StreamReader(_file, leaveOpen: true);
        var batch = new List<GraphRecord>(atOnce);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            batch.Add(GraphRecordJson.Read(System.Text.Encoding.UTF8.GetBytes(line)));
            if (batch.Count < atOnce)
                continue;
            yield return batch;
            batch = new List<GraphRecord>(atOnce);
        }

        if (batch.Count > 0)
            yield return batch;
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
            await _file.DisposeAsync();
    }
}
