using System.Diagnostics.CodeAnalysis;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>Reads values as the rest of the product knows them. One a connection; not thread-safe.</summary>
internal sealed partial class ValueReader(ValueFormat format)
{
    /// <summary>
    /// Lists and maps, within structures too, may nest this deep; what is deeper is refused, so that no message
    /// overflows the stack. A query plan takes two levels an operator.
    /// </summary>
    public const int MaxDepth = 500;

    private readonly NameCache _names = new();

    /// <summary>How dates and entities are written.</summary>
    public ValueFormat Format { get; set; } = format;

    /// <summary>Reads a value of any kind.</summary>
    /// <exception cref="BoltProtocolException">It is not a value of this version of the protocol.</exception>
    public Value Read(ref PackStreamReader reader) => Read(ref reader, 0);

    /// <summary>Reads a map, such as the metadata of an answer.</summary>
    public Dictionary<string, Value> ReadMap(ref PackStreamReader reader) => ReadMap(ref reader, 0);

    private Value Read(ref PackStreamReader reader, int depth)
    {
        var marker = reader.PeekMarker();
        switch (marker)
        {
            case < Marker.TinyString or >= 0xF0:
            case Marker.Int8 or Marker.Int16 or Marker.Int32 or Marker.Int64:
                return reader.ReadInteger();
            case < Marker.TinyList or Marker.String8 or Marker.String16 or Marker.String32:
                return reader.ReadString();
            case < Marker.TinyMap or Marker.List8 or Marker.List16 or Marker.List32:
                return ReadList(ref reader, depth);
            case < Marker.TinyStructure or Marker.Map8 or Marker.Map16 or Marker.Map32:
                return Value.From(ReadMap(ref reader, depth));
            case < Marker.Null:
                return ReadStructure(ref reader, depth);
            case Marker.Null:
                reader.TryReadNull();
                return Value.Null;
            case Marker.Float64:
                return reader.ReadFloat();
            case Marker.False or Marker.True:
                return reader.ReadBoolean();
            case Marker.Bytes8 or Marker.Bytes16 or Marker.Bytes32:
                return Value.From(reader.ReadBytes().ToArray());
            default:
                return ThrowUnknownMarker(reader.Position, marker);
        }
    }

    private Value ReadList(ref PackStreamReader reader, int depth)
    {
        CheckDepth(depth, reader.Position);
        var count = reader.ReadListHeader();
        if (count == 0)
            return Value.From(Array.Empty<Value>());
        var items = new Value[count];
        for (var i = 0; i < items.Length; i++)
            items[i] = Read(ref reader, depth + 1);
        return Value.From(items);
    }

    private Dictionary<string, Value> ReadMap(ref PackStreamReader reader, int depth)
    {
        CheckDepth(depth, reader.Position);
        var count = reader.ReadMapHeader();
        var map = new Dictionary<string, Value>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            map[_names.Get(reader.ReadUtf8())] = Read(ref reader, depth + 1);
        return map;
    }

    private Value ReadStructure(ref PackStreamReader reader, int depth)
    {
        CheckDepth(depth, reader.Position);
        var at = reader.Position;
        var fields = reader.ReadStructureHeader(out var tag);
        switch (tag)
        {
            case StructureTag.Node:
                return Value.From(ReadNodeFields(ref reader, fields, at, depth));
            case StructureTag.Relationship:
                return Value.From(ReadRelationshipFields(ref reader, fields, at, depth));
            case StructureTag.Path:
                return Value.From(ReadPathFields(ref reader, fields, at, depth));
            case StructureTag.Vector when Format.HasVectors:
                return Value.From(ReadVectorFields(ref reader, fields, at));
            case StructureTag.Unsupported when Format.HasVectors:
                return ThrowUnsupported(ref reader, fields, at, depth);
            case StructureTag.Point2D:
                return Value.From(ReadPointFields(ref reader, fields, at, 2));
            case StructureTag.Point3D:
                return Value.From(ReadPointFields(ref reader, fields, at, 3));
            default:
                return ReadTemporal(ref reader, tag, fields, at);
        }
    }

    private static Point ReadPointFields(ref PackStreamReader reader, int fields, int at, int dimensions)
    {
        RequireFields(fields, dimensions + 1, at, "a point");
        var srid = reader.ReadInteger();
        if (srid is < int.MinValue or > int.MaxValue)
            ThrowOutOfRange("a reference system", srid, at);
        var x = reader.ReadFloat();
        var y = reader.ReadFloat();
        return new Point((int)srid, x, y, dimensions == 3 ? reader.ReadFloat() : null);
    }

    private static Vector ReadVectorFields(ref PackStreamReader reader, int fields, int at)
    {
        RequireFields(fields, 2, at, "a vector");
        var marker = reader.ReadBytes();
        var element = marker.Length == 1 ? marker[0] switch
        {
            Marker.Int8 => VectorElement.Int8,
            Marker.Int16 => VectorElement.Int16,
            Marker.Int32 => VectorElement.Int32,
            Marker.Int64 => VectorElement.Int64,
            Marker.Float32 => VectorElement.Float32,
            Marker.Float64 => VectorElement.Float64,
            _ => (VectorElement?)null,
        } : null;
        if (element is not { } known)
            throw new BoltProtocolException($"The vector at byte {at} is of an unknown type.");
        var data = reader.ReadBytes();
        if (data.Length % Vector.SizeOf(known) != 0)
            throw new BoltProtocolException($"The vector at byte {at} ends in the middle of a coordinate.");
        return Vector.FromBigEndian(known, data);
    }

    private static void CheckDepth(int depth, int at)
    {
        if (depth >= MaxDepth)
            throw new BoltProtocolException($"The value at byte {at} nests deeper than {MaxDepth}.");
    }

    private static void RequireFields(int found, int wanted, int at, string what)
    {
        if (found != wanted)
            throw new BoltProtocolException($"The structure at byte {at} has {found} fields; {what} has {wanted}.");
    }

    [DoesNotReturn]
    private static void ThrowOutOfRange(string what, long number, int at) =>
        throw new BoltProtocolException($"The structure at byte {at} has {number} as {what}, which is out of range.");

    [DoesNotReturn]
    private static Value ThrowUnknownMarker(int at, byte marker) =>
        throw new BoltProtocolException($"There is no value with marker 0x{marker:X2}, which stands at byte {at}.");

    /// <summary>The server has a type that this version cannot carry and says so (Bolt 6.0, UnsupportedType).</summary>
    private Value ThrowUnsupported(ref PackStreamReader reader, int fields, int at, int depth)
    {
        RequireFields(fields, 4, at, "an unsupported type");
        var name = reader.ReadString();
        var major = reader.ReadInteger();
        var minor = reader.ReadInteger();
        ReadMap(ref reader, depth + 1);
        throw new BoltProtocolException($"The server sent a value of type {name}, which needs Bolt {major}.{minor}.");
    }
}
