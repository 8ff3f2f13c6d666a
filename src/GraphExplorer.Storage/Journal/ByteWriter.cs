using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace GraphExplorer.Storage.Journal;

/// <summary>Writes numbers, texts and arrays one after the other; integers in as few bytes as they need.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[1024];
    private int _length;

    /// <summary>How many bytes there are.</summary>
    public int Length => _length;

    /// <summary>What was written so far; overwritten after <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Write(byte value) => Take(1)[0] = value;

    /// <summary>A number that is not negative, seven bits a byte, the lowest first.</summary>
    public void WriteCount(long value)
    {
        var rest = (ulong)value;
        for (; rest >= 0x80; rest >>= 7)
            Write((byte)(rest | 0x80));
        Write((byte)rest);
    }

    /// <summary>A number of either sign.</summary>
    public void WriteNumber(long value) => WriteCount((long)(((ulong)value << 1) ^ (ulong)(value >> 63)));

    public void WriteFixed(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

    public void WriteFixed(UInt128 value) => BinaryPrimitives.WriteUInt128LittleEndian(Take(16), value);

    public void Write(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteCount(length);
        Encoding.UTF8.GetBytes(text, Take(length));
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        WriteCount(bytes.Length);
        bytes.CopyTo(Take(bytes.Length));
    }

    /// <summary>Numbers as they lie in memory.</summary>
    public void WriteArray<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        WriteCount(items.Length);
        var bytes = MemoryMarshal.AsBytes(items);
        bytes.CopyTo(Take(bytes.Length));
    }

    private Span<byte> Take(int count)
    {
        if (_length + (long)count > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_length + (long)count, _bytes.Length * 2L)));
        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
