namespace GraphExplorer.Neo4j.Tests.Bolt.Transport;

/// <summary>Bytes that arrive in the pieces the test wants, each read of its own; then the end.</summary>
internal sealed class ChoppedStream(byte[] bytes, Func<int, int> pieceAt) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => bytes.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var size = Math.Min(Math.Min(pieceAt(_position), buffer.Length), bytes.Length - _position);
        bytes.AsMemory(_position, size).CopyTo(buffer);
        _position += size;
        return size;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
