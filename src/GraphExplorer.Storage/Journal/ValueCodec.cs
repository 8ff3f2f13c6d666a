using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Journal;

/// <summary>Values as bytes: the kind, then the content; what has a text form of its own by that.</summary>
internal static class ValueCodec
{
    public static void Write(ByteWriter writer, Value value)
    {
        writer.Write((byte)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Boolean:
                writer.Write(value.AsBoolean() ? (byte)1 : (byte)0);
                break;
            case ValueKind.Integer:
                writer.WriteNumber(value.AsInteger());
                break;
            case ValueKind.Float:
                writer.WriteFixed(BitConverter.DoubleToInt64Bits(value.AsFloat()));
                break;
            case ValueKind.String:
                writer.Write(value.AsString());
                break;
            case ValueKind.Bytes:
                writer.Write(value.AsBytes().AsSpan());
                break;
            case ValueKind.Date:
                writer.WriteNumber(value.AsDate().EpochDay);
                break;
            case ValueKind.LocalTime:
                writer.WriteCount(value.AsLocalTime().NanosecondOfDay);
                break;
            case ValueKind.Time:
                writer.WriteCount(value.AsTime().Time.NanosecondOfDay);
                writer.WriteNumber(value.AsTime().OffsetSeconds);
                break;
            case ValueKind.LocalDateTime:
                Write(writer, value.AsLocalDateTime());
                break;
            case ValueKind.DateTime:
                Write(writer, value.AsDateTime().Local);
                writer.WriteNumber(value.AsDateTime().OffsetSeconds);
                writer.Write(value.AsDateTime().Zone ?? "");
                break;
            case ValueKind.Duration:
                writer.WriteNumber(value.AsDuration().Months);
                writer.WriteNumber(value.AsDuration().Days);
                writer.WriteNumber(value.AsDuration().Seconds);
                writer.WriteCount(value.AsDuration().Nanoseconds);
                break;
            case ValueKind.Point:
                Write(writer, value.AsPoint());
                break;
            case ValueKind.List:
                writer.WriteCount(value.AsList().Count);
                foreach (var item in value.AsList())
                    Write(writer, item);
                break;
            case ValueKind.Map:
                writer.WriteCount(value.AsMap().Count);
                foreach (var (name, item) in value.AsMap())
                {
                    writer.Write(name);
                    Write(writer, item);
                }

                break;
            case ValueKind.Vector:
                writer.Write((byte)value.AsVector().Element);
                writer.Write(value.AsVector().BigEndian);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(); // no property holds these
        }
    }

    /// <exception cref="Graph.Errors.StorageException"><c>invalid_data</c>.</exception>
    public static Value Read(ref ByteReader reader, int depth = 0)
    {
        if (depth > ValueJson.MaxDepth)
            ByteReader.Refuse();
        switch ((ValueKind)reader.ReadByte())
        {
            case ValueKind.Null:
                return Value.Null;
            case ValueKind.Boolean:
                return reader.ReadByte() != 0;
            case ValueKind.Integer:
                return reader.ReadNumber();
            case ValueKind.Float:
                return BitConverter.Int64BitsToDouble(reader.ReadFixed());
            case ValueKind.String:
                return reader.ReadText();
            case ValueKind.Bytes:
                return Value.From(reader.ReadBytes().ToArray());
            case ValueKind.Date:
                return new Date(reader.ReadNumber());
            case ValueKind.LocalTime:
                return Value.From(new LocalTime(reader.ReadCount()));
            case ValueKind.Time:
                return Value.From(new OffsetTime(new LocalTime(reader.ReadCount()), (int)reader.ReadNumber()));
            case ValueKind.LocalDateTime:
                return Value.From(ReadLocal(ref reader));
            case ValueKind.DateTime:
                var local = ReadLocal(ref reader);
                var offset = (int)reader.ReadNumber();
                var zone = reader.ReadText();
                return Value.From(new ZonedDateTime(local, offset, zone.Length == 0 ? null : zone));
            case ValueKind.Duration:
                return Value.From(new Duration(
                    reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber(), (int)reader.ReadCount()));
            case ValueKind.Point:
                return Value.From(ReadPoint(ref reader));
            case ValueKind.List:
                var items = new Value[reader.ReadLength()];
                for (var i = 0; i < items.Length; i++)
                    items[i] = Read(ref reader, depth + 1);
                return Value.From(items);
            case ValueKind.Map:
                var count = reader.ReadLength();
                var map = new Dictionary<string, Value>(count, StringComparer.Ordinal);
                for (var i = 0; i < count; i++)
                    map[reader.ReadText()] = Read(ref reader, depth + 1);
                return Value.From(map);
            case ValueKind.Vector:
                return Value.From(Vector.FromBigEndian((VectorElement)reader.ReadByte(), reader.ReadBytes()));
            default:
                ByteReader.Refuse();
                return Value.Null;
        }
    }

    /// <summary>Properties, in key order of their names.</summary>
    public static void Write(ByteWriter writer, PropertyMap properties)
    {
        writer.WriteCount(properties.Count);
        foreach (var (name, value) in properties)
        {
            writer.Write(name);
            Write(writer, value);
        }
    }

    /// <exception cref="Graph.Errors.StorageException"><c>invalid_data</c>.</exception>
    public static PropertyMap ReadProperties(ref ByteReader reader)
    {
        var properties = new KeyValuePair<string, Value>[reader.ReadLength()];
        for (var i = 0; i < properties.Length; i++)
            properties[i] = KeyValuePair.Create(reader.ReadText(), Read(ref reader));
        return PropertyMap.FromOwned(properties);
    }

    private static void Write(ByteWriter writer, LocalDateTime local)
    {
        writer.WriteNumber(local.Date.EpochDay);
        writer.WriteCount(local.Time.NanosecondOfDay);
    }

    private static LocalDateTime ReadLocal(ref ByteReader reader) =>
        new(new Date(reader.ReadNumber()), new LocalTime(reader.ReadCount()));

    private static void Write(ByteWriter writer, Point point)
    {
        writer.WriteCount(point.Srid);
        writer.WriteFixed(BitConverter.DoubleToInt64Bits(point.X));
        writer.WriteFixed(BitConverter.DoubleToInt64Bits(point.Y));
        writer.Write(point.Z is null ? (byte)0 : (byte)1);
        if (point.Z is { } z)
            writer.WriteFixed(BitConverter.DoubleToInt64Bits(z));
    }

    private static Point ReadPoint(ref ByteReader reader)
    {
        var srid = reader.ReadIndex();
        var x = BitConverter.Int64BitsToDouble(reader.ReadFixed());
        var y = BitConverter.Int64BitsToDouble(reader.ReadFixed());
        return new Point(srid, x, y, reader.ReadByte() == 0 ? null : BitConverter.Int64BitsToDouble(reader.ReadFixed()));
    }
}
