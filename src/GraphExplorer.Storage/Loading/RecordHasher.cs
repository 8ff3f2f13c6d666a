using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Loading;

/// <summary>
/// A record's content as a number. The sum of these over a graph, modulo 2^128, is its version: it depends on nothing
/// but the content, not on the order of arrival, and a replaced record is taken out again by subtraction.
/// </summary>
/// <remarks>The first half of SHA-256 over a form in which every part has its length or a fixed size before it, and
/// labels, properties and map entries stand in key order. Changing the form changes every version.</remarks>
internal sealed class RecordHasher
{
    private byte[] _bytes = new byte[1024];
    private int _length;

    public UInt128 HashNode(string key, IReadOnlyList<string> sortedLabels, PropertyMap properties)
    {
        _length = 0;
        Write((byte)'n');
        Write(key);
        Write(sortedLabels.Count);
        foreach (var label in sortedLabels)
            Write(label);
        return Finish(properties);
    }

    public UInt128 HashRelationship(RelationshipRecord relationship)
    {
        _length = 0;
        Write((byte)'r');
        Write(relationship.Key);
        Write(relationship.Type);
        Write(relationship.From);
        Write(relationship.To);
        return Finish(relationship.Properties);
    }

    private UInt128 Finish(PropertyMap properties)
    {
        Write(properties.Count);
        foreach (var (name, value) in properties)
        {
            Write(name);
            Write(value);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.AsSpan(0, _length), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private void Write(Value value)
    {
        Write((byte)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Boolean:
                Write(value.AsBoolean() ? (byte)1 : (byte)0);
                break;
            case ValueKind.Integer:
                Write(value.AsInteger());
                break;
            case ValueKind.Float:
                Write(BitConverter.DoubleToInt64Bits(value.AsFloat()));
                break;
            case ValueKind.Date:
                Write(value.AsDate().EpochDay);
                break;
            case ValueKind.String:
                Write(value.AsString());
                break;
            case ValueKind.Bytes:
                var bytes = value.AsBytes();
                Write(bytes.Length);
                bytes.CopyTo(Take(bytes.Length));
                break;
            case ValueKind.List:
                Write(value.AsList().Count);
                foreach (var item in value.AsList())
                    Write(item);
                break;
            case ValueKind.Map:
                Write(value.AsMap().Count);
                foreach (var (name, item) in value.AsMap().OrderBy(entry => entry.Key, KeyOrder.Comparer))
                {
                    Write(name);
                    Write(item);
                }

                break;
            default:
                Write(value.ToString()); // the other temporal kinds and points: their JSON text says all of them
                break;
        }
    }

    private void Write(byte value) => Take(1)[0] = value;

    private void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(sizeof(int)), value);

    private void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

    private void Write(string text)
    {
        Write(text.Length);
        var units = Take(text.Length * sizeof(char));
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(units);
            return;
        }

        for (var i = 0; i < text.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(units[(i * sizeof(char))..], text[i]);
    }

    private Span<byte> Take(int count)
    {
        if (_length + count > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_length + count, _bytes.Length * 2));
        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
