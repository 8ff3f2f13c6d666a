using System.Buffers;

namespace GraphExplorer.Evidence.Seed;

/// <summary>Reads a stream line by line; a line lives until the next is asked for.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private const int FirstBufferBytes = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBufferBytes);
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>Number of the line last read, from 1.</summary>
    public int LineNumber { get; private set; }

    /// <summary>Whether the line last read was too long; then the rest of the stream is not read.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its line end; null at the end of the stream, or where a line is too
    /// long.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(int maxLineBytes, CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            var feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0 && searched + feed <= maxLineBytes)
            {
                var line = _buffer.AsMemory(_start, searched + feed);
                _start += searched + feed + 1;
                LineNumber++;
                return WithoutReturn(line);
            }

            searched = _end - _start;
            if (feed >= 0 || searched > maxLineBytes)
            {
                IsTooLong = true;
                LineNumber++;
                return null;
            }

            if (_atEnd)
            {
                if (searched == 0)
                    return null;
                var last = _buffer.AsMemory(_start, searched);
                _start = _end;
                LineNumber++;
                return WithoutReturn(last);
            }

            MakeRoom();
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            _end += read;
            _atEnd = read == 0;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private static ReadOnlyMemory<byte> WithoutReturn(Memory<byte> line) =>
        line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;

    private void MakeRoom()
    {
        if (_end < _buffer.Length)
            return;
        var length = _end - _start;
        var target = length > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, length);
        if (!ReferenceEquals(target, _buffer))
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _start, _end) = (target, 0, length);
    }
}
