using System.Buffers.Binary;
using System.Text;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>Writes PackStream 1, each value in its shortest form, into a buffer that grows. Not thread-safe.</summary>
internal class PackStreamWriter
{
    /// <summary>Refuses half surrogate pairs, which UTF-8 cannot hold, instead of replacing them.</summary>
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] _buffer = new byte[1024];

    /// <summary>Bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>What has been written; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Length);

    /// <summary>The written bytes, to be patched.</summary>
    protected Span<byte> Patchable => _buffer.AsSpan(0, Length);

    public void WriteNull() => Append(Marker.Null);

    public void WriteBoolean(bool value) => Append(value ? Marker.True : Marker.False);

    public void WriteInteger(long value)
    {
        switch (value)
        {
            case >= Marker.MinTinyInteger and <= sbyte.MaxValue:
                Append((byte)value);
                break;
            case >= sbyte.MinValue and <= sbyte.MaxValue:
                Append(Marker.Int8);
                Append((byte)value);
                break;
            case >= short.MinValue and <= short.MaxValue:
                Append(Marker.Int16);
                BinaryPrimitives.WriteInt16BigEndian(Reserve(sizeof(short)), (short)value);
                break;
            case >= int.MinValue and <= int.MaxValue:
                Append(Marker.Int32);
                BinaryPrimitives.WriteInt32BigEndian(Reserve(sizeof(int)), (int)value);
                break;
            default:
                Append(Marker.Int64);
                BinaryPrimitives.WriteInt64BigEndian(Reserve(sizeof(long)), value);
                break;
        }
    }

    public void WriteFloat(double value)
    {
        Append(Marker.Float64);
        BinaryPrimitives.WriteDoubleBigEndian(Reserve(sizeof(double)), value);
    }

    /// <summary>Writes a string.</summary>
    /// <exception cref="EncoderFallbackException">It holds half a surrogate pair.</exception>
    public void WriteString(ReadOnlySpan<char> value)
    {
        var bytes = Strict.GetByteCount(value);
        WriteHeader(bytes, Marker.TinyString, Marker.String8, hasTiny: true);
        Strict.GetBytes(value, Reserve(bytes));
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteHeader(value.Length, default, Marker.Bytes8, hasTiny: false);
        value.CopyTo(Reserve(value.Length));
    }

    public void WriteListHeader(int count) => WriteHeader(count, Marker.TinyList, Marker.List8, hasTiny: true);

    public void WriteMapHeader(int count) => WriteHeader(count, Marker.TinyMap, Marker.Map8, hasTiny: true);

    /// <summary>Writes the header of a structure of at most 15 fields.</summary>
    public void WriteStructureHeader(int fields, byte tag)
    {
        Append((byte)(Marker.TinyStructure | fields));
        Append(tag);
    }

    /// <summary>Drops what was written after a length.</summary>
    protected void Truncate(int length) => Length = length;

    /// <summary>Makes room for so many bytes after what is written, and counts them as written.</summary>
    protected Span<byte> Reserve(int bytes)
    {
        if (_buffer.Length - Length < bytes)
        {
            var wanted = Math.Max(_buffer.Length * 2L, (long)Length + bytes);
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, wanted));
        }

        var reserved = _buffer.AsSpan(Length, bytes);
        Length += bytes;
        return reserved;
    }

    /// <summary>Forgets everything, and gives a buffer back that one large message has blown up.</summary>
    protected void Reset(int keptBytes)
    {
        Length = 0;
        if (_buffer.Length > keptBytes)
            _buffer = new byte[keptBytes];
    }

    private void Append(byte value) => Reserve(1)[0] = value;

    /// <summary>Writes a tiny marker, or the 8-bit one, or one of the two that follow it.</summary>
    private void WriteHeader(int length, byte tiny, byte wide, bool hasTiny)
    {
        switch (length)
        {
            case <= Marker.MaxTinyLength when hasTiny:
                Append((byte)(tiny | length));
                break;
            case <= byte.MaxValue:
                Append(wide);
                Append((byte)length);
                break;
            case <= ushort.MaxValue:
                Append((byte)(wide + 1));
                BinaryPrimitives.WriteUInt16BigEndian(Reserve(sizeof(ushort)), (ushort)length);
                break;
            default:
                Append((byte)(wide + 2));
                BinaryPrimitives.WriteUInt32BigEndian(Reserve(sizeof(uint)), (uint)length);
                break;
        }
    }
}
