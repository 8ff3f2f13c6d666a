using System.Buffers.Binary;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Bolt.Transport;

/// <summary>Reads messages out of a stream of chunks. Not thread-safe.</summary>
/// <remarks>
/// A message of one chunk that has arrived whole lies in the receive buffer and is not copied. A read that its caller
/// gave up on stays under way, and the next call waits for it: cancelling never loses bytes, so that a connection can
/// be reset.
/// </remarks>
/// <param name="address">Whose stream it is, to be named where it breaks.</param>
/// <param name="stream">Chunks.</param>
/// <param name="maxMessageBytes">The longest message that is taken.</param>
/// <param name="time">The clock of <see cref="ReceiveTimeout"/>.</param>
internal sealed class MessageReader(BoltAddress address, Stream stream, int maxMessageBytes, TimeProvider time)
{
    private const int HeaderBytes = sizeof(ushort);

    /// <summary>A whole chunk, its header and the one after it.</summary>
    private const int BufferBytes = ushort.MaxValue + 2 * HeaderBytes;

    /// <summary>A longer assembled message gives its buffer back once it has been read.</summary>
    private const int KeptBytes = 1024 * 1024;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _start;
    private int _end;

    private byte[] _assembled = [];
    private int _assembledLength;

    private Task<int>? _pending;

    /// <summary>
    /// How long to wait for the next bytes; a server sends empty chunks while it works (Bolt 4.1, NOOP).
    /// </summary>
    public TimeSpan ReceiveTimeout { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>Times that a read had to wait for the network.</summary>
    public long Waits { get; private set; }

    /// <summary>Whether bytes have come that no message has been made of.</summary>
    public bool HasLeftover => _end > _start || _assembledLength > 0 || _pending is not null;

    /// <summary>Reads the next message; it is valid until the next call.</summary>
    /// <exception cref="BoltProtocolException">The message is longer than allowed.</exception>
    /// <exception cref="BoltTransportException">The connection broke, or nothing came in time.</exception>
    /// <exception cref="OperationCanceledException">
    /// Cancelled; the bytes that come later are kept for the next call.
    /// </exception>
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken)
    {
        return TryTake(out var arrived) ? new ValueTask<ReadOnlyMemory<byte>>(arrived) : WaitAsync(cancellationToken);

        async ValueTask<ReadOnlyMemory<byte>> WaitAsync(CancellationToken cancellationToken)
        {
            ReadOnlyMemory<byte> message;
            do
            {
                await FillAsync(cancellationToken);
            }
            while (!TryTake(out message));
            return message;
        }
    }

    /// <summary>Takes a message out of what has arrived.</summary>
    public bool TryTake(out ReadOnlyMemory<byte> message)
    {
        if (_assembledLength == 0 && _assembled.Length > KeptBytes)
            _assembled = [];
        while (_end - _start >= HeaderBytes)
        {
            var size = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_start));
            if (size == 0)
            {
                _start += HeaderBytes;
                if (_assembledLength == 0)
                    continue; // an empty chunk between messages keeps the connection alive
                message = _assembled.AsMemory(0, _assembledLength);
                _assembledLength = 0;
                return true;
            }

            if (_end - _start < HeaderBytes + size + HeaderBytes)
                break;
            var chunk = _buffer.AsMemory(_start + HeaderBytes, size);
            _start += HeaderBytes + size;
            CheckLength(_assembledLength + (long)size);
            if (_assembledLength == 0 && BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_start)) == 0)
            {
                _start += HeaderBytes;
                message = chunk;
                return true;
            }

            Append(chunk.Span);
        }

        message = default;
        return false;
    }

    private void Append(ReadOnlySpan<byte> chunk)
    {
        var length = _assembledLength + chunk.Length;
        if (length > _assembled.Length)
            Array.Resize(ref _assembled, (int)Math.Min(maxMessageBytes, Math.Max(length, _assembled.Length * 2L)));
        chunk.CopyTo(_assembled.AsSpan(_assembledLength));
        _assembledLength = length;
    }

    private void CheckLength(long bytes)
    {
        if (bytes > maxMessageBytes)
            throw new BoltProtocolException($"A message is longer than the {maxMessageBytes} bytes allowed.");
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        int read;
        try
        {
            if (_pending is null)
            {
                Compact();
                var reading = stream.ReadAsync(_buffer.AsMemory(_end), CancellationToken.None);
                if (reading.IsCompletedSuccessfully)
                {
                    Received(reading.Result);
                    return;
                }

                _pending = reading.AsTask();
            }

            Waits++;
            read = await _pending.WaitAsync(ReceiveTimeout, time, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new BoltTransportException(
                ErrorCodes.TimedOut,
                $"Neo4j at {address} sent nothing for {ReceiveTimeout.TotalSeconds:0} s.",
                exception);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            throw new BoltTransportException(
                ErrorCodes.StoreUnavailable,
                $"The connection to Neo4j at {address} broke: {exception.Message}",
                exception);
        }

        _pending = null;
        Received(read);
    }

    private void Received(int bytes)
    {
        if (bytes == 0)
            throw new BoltTransportException(
                ErrorCodes.StoreUnavailable, $"Neo4j at {address} closed the connection.");
        _end += bytes;
    }

    /// <summary>Moves what is left to the front: a chunk then fits behind it whatever its size.</summary>
    private void Compact()
    {
        if (_start == 0)
            return;
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
    }
}
