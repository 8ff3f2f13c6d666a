using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using GraphExplorer.Bolt.Errors;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>Reads PackStream 1 out of one whole message. Pass it by reference.</summary>
/// <remarks>
/// Every value takes a byte or more. The reader keeps count of the values that headers have promised and that are still
/// to come; a header that promises more than the bytes left can hold is refused, so that buffers sized from all headers
/// of a message together stay within its length.
/// </remarks>
internal ref struct PackStreamReader(ReadOnlySpan<byte> message)
{
    private readonly ReadOnlySpan<byte> _message = message;
    private long _owed;

    /// <summary>The next byte to be read, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>Bytes left.</summary>
    public readonly int Remaining => _message.Length - Position;

    /// <summary>The marker of the next value, not taken.</summary>
    public readonly byte PeekMarker()
    {
        if (Remaining == 0)
            ThrowTooShort(1);
        return _message[Position];
    }

    /// <summary>Takes a null where one is next.</summary>
    public bool TryReadNull()
    {
        if (PeekMarker() != Marker.Null)
            return false;
        TakeMarker();
        return true;
    }

    /// <summary>Reads a boolean.</summary>
    public bool ReadBoolean() => TakeMarker() switch
    {
        Marker.True => true,
        Marker.False => false,
        var other => ThrowUnexpected<bool>("a boolean", other),
    };

    /// <summary>Reads an integer of any of the five widths.</summary>
    public long ReadInteger()
    {
        var marker = TakeMarker();
        if ((sbyte)marker >= Marker.MinTinyInteger)
            return (sbyte)marker;
        return marker switch
        {
            Marker.Int8 => (sbyte)Take(1)[0],
            Marker.Int16 => BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short))),
            Marker.Int32 => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int))),
            Marker.Int64 => BinaryPrimitives.ReadInt64BigEndian(Take(sizeof(long))),
            _ => ThrowUnexpected<long>("an integer", marker),
        };
    }

    /// <summary>Reads a float.</summary>
    public double ReadFloat()
    {
        var marker = TakeMarker();
        return marker == Marker.Float64
            ? BinaryPrimitives.ReadDoubleBigEndian(Take(sizeof(double)))
            : ThrowUnexpected<double>("a float", marker);
    }

    /// <summary>Reads bytes; they lie in the message.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        var marker = TakeMarker();
        var length = marker switch
        {
            Marker.Bytes8 => Take(1)[0],
            Marker.Bytes16 => BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort))),
            Marker.Bytes32 => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint))),
            _ => ThrowUnexpected<uint>("bytes", marker),
        };
        return Take(length);
    }

    /// <summary>Reads a string.</summary>
    public string ReadString() => Encoding.UTF8.GetString(ReadUtf8());

    /// <summary>Reads a string as the bytes it has in the message, which are valid UTF-8.</summary>
    public ReadOnlySpan<byte> ReadUtf8()
    {
        var marker = TakeMarker();
        var length = marker switch
        {
            >= Marker.TinyString and < Marker.TinyList => marker & 0x0Fu,
            Marker.String8 => Take(1)[0],
            Marker.String16 => BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort))),
            Marker.String32 => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint))),
            _ => ThrowUnexpected<uint>("a string", marker),
        };
        var bytes = Take(length);
        if (!Utf8.IsValid(bytes))
            ThrowNotUtf8(Position - bytes.Length);
        return bytes;
    }

    /// <summary>Reads a list header: TINY_LIST 0x90 to 0x9F, LIST_8 0xD4, LIST_16 0xD5 or LIST_32 0xD6.</summary>
    /// <returns>The number of elements, which the bytes left can hold: a caller may size a buffer from it.</returns>
    public int ReadListHeader()
    {
        var marker = TakeMarker();
        var count = marker switch
        {
            >= Marker.TinyList and < Marker.TinyMap => marker & 0x0Fu,
            Marker.List8 => Take(1)[0],
            Marker.List16 => BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort))),
            Marker.List32 => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint))),
            _ => ThrowUnexpected<uint>("a list", marker),
        };
        Promise(count);
        return (int)count;
    }

    /// <summary>Reads a map header: TINY_MAP 0xA0 to 0xAF, MAP_8 0xD8, MAP_16 0xD9 or MAP_32 0xDA.</summary>
    /// <returns>The number of entries, which the bytes left can hold.</returns>
    public int ReadMapHeader()
    {
        var marker = TakeMarker();
        var count = marker switch
        {
            >= Marker.TinyMap and < Marker.TinyStructure => marker & 0x0Fu,
            Marker.Map8 => Take(1)[0],
            Marker.Map16 => BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort))),
            Marker.Map32 => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint))),
            _ => ThrowUnexpected<uint>("a map", marker),
        };
        Promise(2L * count);
        return (int)count;
    }

    /// <summary>Reads a structure header, 0xB0 to 0xBF and a tag.</summary>
    /// <returns>The number of fields.</returns>
    public int ReadStructureHeader(out byte tag)
    {
        var marker = TakeMarker();
        if (marker is < Marker.TinyStructure or > Marker.TinyStructure + Marker.MaxTinyLength)
            ThrowUnexpected<int>("a structure", marker);
        tag = Take(1)[0];
        var fields = marker & 0x0F;
        Promise(fields);
        return fields;
    }

    /// <summary>Refuses bytes after the last value.</summary>
    public readonly void RequireEnd()
    {
        if (Remaining > 0)
            throw new BoltProtocolException($"{Remaining} bytes follow the end of the message at byte {Position}.");
    }

    [DoesNotReturn]
    public readonly T ThrowUnexpected<T>(string wanted, byte marker) =>
        throw new BoltProtocolException($"Expected {wanted} at byte {Position - 1}, found marker 0x{marker:X2}.");

    [DoesNotReturn]
    private readonly void ThrowTooShort(long wanted) => throw new BoltProtocolException(
        $"The message ends too early: {wanted} more wanted at byte {Position}, {Remaining} bytes left.");

    [DoesNotReturn]
    private static void ThrowNotUtf8(int position) =>
        throw new BoltProtocolException($"The string at byte {position} is not UTF-8.");

    private byte TakeMarker()
    {
        if (Remaining == 0)
            ThrowTooShort(1);
        if (_owed > 0)
            _owed--;
        return _message[Position++];
    }

    private ReadOnlySpan<byte> Take(uint length)
    {
        if (length > (uint)Remaining)
            ThrowTooShort(length);
        var taken = _message.Slice(Position, (int)length);
        Position += (int)length;
        return taken;
    }

    private void Promise(long values)
    {
        _owed += values;
        if (_owed > Remaining)
            ThrowTooShort(_owed);
    }
}
