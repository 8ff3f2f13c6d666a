using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>Writes values that may be parameters: every kind but nodes, relationships and paths.</summary>
internal static class ValueWriter
{
    private const int SecondsPerDay = 86_400;

    /// <summary>Writes a value.</summary>
    /// <exception cref="ArgumentException">
    /// It is, or holds, something that cannot be sent: an entity, half a surrogate pair, a vector to a server that has
    /// none, or lists and maps nested deeper than <see cref="ValueReader.MaxDepth"/>.
    /// </exception>
    public static void Write(PackStreamWriter writer, Value value, ValueFormat format) =>
        Write(writer, value, format, 0);

    /// <summary>Writes a map.</summary>
    /// <exception cref="ArgumentException">As <see cref="Write(PackStreamWriter, Value, ValueFormat)"/>.</exception>
    public static void WriteMap(PackStreamWriter writer, IReadOnlyDictionary<string, Value> map, ValueFormat format) =>
        WriteMap(writer, map, format, 0);

    private static void Write(PackStreamWriter writer, Value value, ValueFormat format, int depth)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNull();
                break;
            case ValueKind.Boolean:
                writer.WriteBoolean(value.AsBoolean());
                break;
            case ValueKind.Integer:
                writer.WriteInteger(value.AsInteger());
                break;
            case ValueKind.Float:
                writer.WriteFloat(value.AsFloat());
                break;
            case ValueKind.String:
                writer.WriteString(value.AsString());
                break;
            case ValueKind.Bytes:
                writer.WriteBytes(value.AsBytes());
                break;
            case ValueKind.List:
                CheckDepth(depth);
                var list = value.AsList();
                writer.WriteListHeader(list.Count);
                for (var i = 0; i < list.Count; i++)
                    Write(writer, list[i], format, depth + 1);
                break;
            case ValueKind.Map:
                WriteMap(writer, value.AsMap(), format, depth);
                break;
            case ValueKind.Point:
                WritePoint(writer, value.AsPoint());
                break;
            case ValueKind.Vector:
                WriteVector(writer, value.AsVector(), format);
                break;
            case ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                throw Misuse.Unsendable($"A {value.Kind} cannot be a parameter; send its key or its properties.");
            default:
                WriteTemporal(writer, value, format);
                break;
        }
    }

    private static void WriteMap(
        PackStreamWriter writer,
        IReadOnlyDictionary<string, Value> map,
        ValueFormat format,
        int depth)
    {
        CheckDepth(depth);
        writer.WriteMapHeader(map.Count);
        foreach (var (name, value) in map)
        {
            writer.WriteString(name);
            Write(writer, value, format, depth + 1);
        }
    }

    private static void WritePoint(PackStreamWriter writer, Point point)
    {
        if (point.Z is null)
            writer.WriteStructureHeader(3, StructureTag.Point2D);
        else
            writer.WriteStructureHeader(4, StructureTag.Point3D);
        writer.WriteInteger(point.Srid);
        writer.WriteFloat(point.X);
        writer.WriteFloat(point.Y);
        if (point.Z is { } z)
            writer.WriteFloat(z);
    }

    private static void WriteVector(PackStreamWriter writer, Vector vector, ValueFormat format)
    {
        if (!format.HasVectors)
            throw Misuse.Unsendable("This server has no vectors (they came with Bolt 6.0); send a list of numbers.");
        ReadOnlySpan<byte> marker = [vector.Element switch
        {
            VectorElement.Int8 => Marker.Int8,
            VectorElement.Int16 => Marker.Int16,
            VectorElement.Int32 => Marker.Int32,
            VectorElement.Int64 => Marker.Int64,
            VectorElement.Float32 => Marker.Float32,
            _ => Marker.Float64,
        }];
        writer.WriteStructureHeader(2, StructureTag.Vector);
        writer.WriteBytes(marker);
        writer.WriteBytes(vector.BigEndian);
    }

    private static void WriteTemporal(PackStreamWriter writer, Value value, ValueFormat format)
    {
        switch (value.Kind)
        {
            case ValueKind.Date:
                writer.WriteStructureHeader(1, StructureTag.Date);
                writer.WriteInteger(value.AsDate().EpochDay);
                break;
            case ValueKind.LocalTime:
                writer.WriteStructureHeader(1, StructureTag.LocalTime);
                writer.WriteInteger(value.AsLocalTime().NanosecondOfDay);
                break;
            case ValueKind.Time:
                var time = value.AsTime();
                writer.WriteStructureHeader(2, StructureTag.Time);
                writer.WriteInteger(time.Time.NanosecondOfDay);
                writer.WriteInteger(time.OffsetSeconds);
                break;
            case ValueKind.LocalDateTime:
                writer.WriteStructureHeader(2, StructureTag.LocalDateTime);
                WriteClock(writer, value.AsLocalDateTime(), 0);
                break;
            case ValueKind.DateTime:
                WriteDateTime(writer, value.AsDateTime(), format);
                break;
            case ValueKind.Duration:
                var duration = value.AsDuration();
                writer.WriteStructureHeader(4, StructureTag.Duration);
                writer.WriteInteger(duration.Months);
                writer.WriteInteger(duration.Days);
                writer.WriteInteger(duration.Seconds);
                writer.WriteInteger(duration.Nanoseconds);
                break;
            default:
                throw Misuse.Unsendable($"A {value.Kind} cannot be a parameter.");
        }
    }

    private static void WriteDateTime(PackStreamWriter writer, ZonedDateTime value, ValueFormat format)
    {
        var tag = (value.Zone is null, format.HasUtc) switch
        {
            (true, true) => StructureTag.DateTime,
            (true, false) => StructureTag.LegacyDateTime,
            (false, true) => StructureTag.DateTimeZoneId,
            (false, false) => StructureTag.LegacyDateTimeZoneId,
        };
        writer.WriteStructureHeader(3, tag);
        WriteClock(writer, value.Local, format.HasUtc ? value.OffsetSeconds : 0);
        if (value.Zone is { } zone)
            writer.WriteString(zone);
        else
            writer.WriteInteger(value.OffsetSeconds);
    }

    /// <summary>Seconds since 1970, less an offset, and nanoseconds of the second.</summary>
    private static void WriteClock(PackStreamWriter writer, LocalDateTime value, int offset)
    {
        var second = Math.DivRem(value.Time.NanosecondOfDay, LocalTime.NanosecondsPerSecond, out var nanosecond);
        writer.WriteInteger(value.Date.EpochDay * SecondsPerDay + second - offset);
        writer.WriteInteger(nanosecond);
    }

    private static void CheckDepth(int depth)
    {
        if (depth >= ValueReader.MaxDepth)
            throw Misuse.Unsendable($"Lists and maps may nest {ValueReader.MaxDepth} deep.");
    }
}
