using System.IO.Compression;

namespace GraphExplorer.Graph.Input;

/// <summary>
/// Reads gzip and knows when it was cut: <see cref="GZipStream"/> takes the end of a file in the middle of its data for
/// the end of the data.
/// </summary>
/// <remarks>
/// A gzip file may hold several members, one after the other (RFC 1952, section 2.2). A last member of ours, with
/// known content, is put after the file: it is only read as such where the file's own last member is whole, its
/// checksum too. What comes out after the file's end was met is held back until that is known.
/// </remarks>
public sealed class GzipInput : ForwardStream
{
    private const string Mark = "end of the compressed file, as nothing else ends";
    private const int MaxHeld = 1 << 22; // what our member's bytes, read as something else, could become at most

    private static readonly byte[] Plain = System.Text.Encoding.ASCII.GetBytes(Mark);
    private static readonly byte[] LastMember = Compress(Plain);

    private readonly Source _source;
    private readonly GZipStream _zip;
    private readonly MemoryStream _held = new();
    private byte[]? _rest; // what is left to give, once the end was judged
    private int _given;

    private GzipInput(Stream compressed)
    {
        _source = new Source(compressed);
        _zip = new GZipStream(_source, CompressionMode.Decompress);
    }

    /// <summary>
    /// Gives a stream's content as it is, or what it was before it was compressed, where its first two bytes say that it is
    /// gzip. Disposing of what is given disposes of the stream.
    /// </summary>
    /// <exception cref="InvalidDataException">Thrown by reading: the gzip data is damaged, or was cut.</exception>
    public static async ValueTask<Stream> OpenAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var head = new byte[2];
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        var whole = new PrefixedStream(head.AsMemory(0, read), stream);
        return read == 2 && head[0] == 0x1F && head[1] == 0x8B ? new GzipInput(whole) : whole;
    }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        if (_rest is null && buffer.Length > 0)
        {
            var read = _zip.Read(buffer);
            if (!_source.IsAtEnd && read > 0)
                return read;
            Hold(buffer[..read]);
            Span<byte> more = new byte[4096];
            while (_zip.Read(more) is var count and > 0)
                Hold(more[..count]);
            Judge();
        }

        return GiveRest(buffer);
    }

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default)
    {
        if (_rest is null && buffer.Length > 0)
        {
            var read = await _zip.ReadAsync(buffer, cancellationToken);
            if (!_source.IsAtEnd && read > 0)
                return read;
            Hold(buffer.Span[..read]);
            var more = new byte[4096];
            while (await _zip.ReadAsync(more, cancellationToken) is var count and > 0)
                Hold(more.AsSpan(0, count));
            Judge();
        }

        return GiveRest(buffer.Span);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _zip.Dispose();
            _held.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[] Compress(byte[] plain)
    {
        using var compressed = new MemoryStream();
        using (var zip = new GZipStream(compressed, CompressionLevel.NoCompression, leaveOpen: true))
            zip.Write(plain);
        return compressed.ToArray();
    }

    private void Hold(ReadOnlySpan<byte> bytes)
    {
        if (_held.Length + bytes.Length > MaxHeld)
            throw Cut();
        _held.Write(bytes);
    }

    private void Judge()
    {
        var held = _held.ToArray();
        if (!held.AsSpan().EndsWith(Plain))
            throw Cut();
        _rest = held[..^Plain.Length];
    }

    private int GiveRest(Span<byte> buffer)
    {
        if (_rest is null)
            return 0;
        var count = Math.Min(buffer.Length, _rest.Length - _given);
        _rest.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    private static InvalidDataException Cut() =>
        new("It ends in the middle of its data: the file was cut, or not written to its end.");

    /// <summary>The file, then our member.</summary>
    private sealed class Source(Stream file) : ForwardStream
    {
        private int _ours = -1;

        public bool IsAtEnd => _ours >= 0;

        public override int Read(Span<byte> buffer)
        {
            if (_ours < 0)
            {
                var read = file.Read(buffer);
                if (read > 0 || buffer.Length == 0)
                    return read;
                _ours = 0;
            }

            return TakeOurs(buffer);
        }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default)
        {
            if (_ours < 0)
            {
                var read = await file.ReadAsync(buffer, cancellationToken);
                if (read > 0 || buffer.Length == 0)
                    return read;
                _ours = 0;
            }

            return TakeOurs(buffer.Span);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                file.Dispose();
            base.Dispose(disposing);
        }

        private int TakeOurs(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, LastMember.Length - _ours);
            LastMember.AsSpan(_ours, count).CopyTo(buffer);
            _ours += count;
            return count;
        }
    }
}
