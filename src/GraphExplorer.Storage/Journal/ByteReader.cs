using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Storage.Journal;

/// <summary>Reads what <see cref="ByteWriter"/> wrote, and refuses anything else.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Whether all was read.</summary>
    public readonly bool IsAtEnd => _at == _bytes.Length;

    /// <summary>Fails: the bytes are not what they should be.</summary>
    [DoesNotReturn]
    public static void Refuse() =>
        throw new StorageException(ErrorCodes.InvalidData, "A page of the graph file does not hold what it should.");

    public byte ReadByte() => Take(1)[0];

    public long ReadCount()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = ReadByte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return (long)value;
        }

        Refuse();
        return 0;
    }

    /// <summary>A count that fits what is left to read, at this many bytes each at least.</summary>
    public int ReadLength(int bytesEach = 1)
    {
        var length = ReadCount();
        if (length < 0 || length * bytesEach > _bytes.Length - _at)
            Refuse();
        return (int)length;
    }

    /// <summary>A number that is an int and not negative.</summary>
    public int ReadIndex()
    {
        var number = ReadCount();
        if (number is < 0 or > int.MaxValue)
            Refuse();
        return (int)number;
    }

    public long ReadNumber()
    {
        var value = (ulong)ReadCount();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public long ReadFixed() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public UInt128 ReadFixed128() => BinaryPrimitives.ReadUInt128LittleEndian(Take(16));

    public string ReadText() => Encoding.UTF8.GetString(Take(ReadLength()));

    public ReadOnlySpan<byte> ReadBytes() => Take(ReadLength());

    public T[] ReadArray<T>()
        where T : unmanaged
    {
        var items = new T[ReadLength(Marshal.SizeOf<T>())];
        var target = MemoryMarshal.AsBytes(items.AsSpan());
        Take(target.Length).CopyTo(target);
        return items;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _bytes.Length - _at)
            Refuse();
        _at += count;
        return _bytes.Slice(_at - count, count);
    }
}
