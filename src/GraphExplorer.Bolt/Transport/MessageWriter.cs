using System.Buffers.Binary;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Transport;

/// <summary>Writes messages one after the other, each cut into chunks (Bolt, "Chunking"). Not thread-safe.</summary>
internal sealed class MessageWriter : PackStreamWriter
{
    private const int MaxChunkBytes = ushort.MaxValue;
    private const int HeaderBytes = sizeof(ushort);
    private const int KeptBytes = 64 * 1024;

    private int _start = -1;

    /// <summary>Begins a message.</summary>
    public void Begin()
    {
        _start = Length;
        Reserve(HeaderBytes);
    }

    /// <summary>Takes an unfinished message back, so that those before it can still be sent.</summary>
    public void Abandon() => Truncate(_start);

    /// <summary>Ends the message: fills the chunk headers in, and makes room for those of a large one.</summary>
    public void End()
    {
        var bytes = Length - _start - HeaderBytes;
        var chunks = (bytes + MaxChunkBytes - 1) / MaxChunkBytes;
        if (chunks > 1)
            Reserve((chunks - 1) * HeaderBytes);
        var written = Patchable[_start..];

        // From the last chunk to the first: each moves behind the headers before it, over bytes that have moved
        // already.
        for (var chunk = chunks - 1; chunk >= 0; chunk--)
        {
            var from = HeaderBytes + chunk * MaxChunkBytes;
            var size = Math.Min(MaxChunkBytes, bytes - chunk * MaxChunkBytes);
            var to = from + chunk * HeaderBytes;
            if (chunk > 0)
                written.Slice(from, size).CopyTo(written[to..]);
            BinaryPrimitives.WriteUInt16BigEndian(written[(to - HeaderBytes)..], (ushort)size);
        }

        BinaryPrimitives.WriteUInt16BigEndian(Reserve(HeaderBytes), 0);
    }

    /// <summary>Forgets what was sent.</summary>
    public void Clear() => Reset(KeptBytes);
}
