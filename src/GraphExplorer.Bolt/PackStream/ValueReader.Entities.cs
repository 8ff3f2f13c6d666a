using System.Globalization;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.PackStream;

/// <content>
/// Nodes, relationships and paths, keyed by element id, or by the old number where the version has no other.
/// </content>
internal sealed partial class ValueReader
{
    private NodeRecord ReadNode(ref PackStreamReader reader, int depth)
    {
        var at = reader.Position;
        var fields = reader.ReadStructureHeader(out var tag);
        if (tag != StructureTag.Node)
            throw new BoltProtocolException($"Expected a node at byte {at}, found tag 0x{tag:X2}.");
        return ReadNodeFields(ref reader, fields, at, depth);
    }

    private NodeRecord ReadNodeFields(ref PackStreamReader reader, int fields, int at, int depth)
    {
        RequireFields(fields, Format.HasElementIds ? 4 : 3, at, "a node");
        var id = ReadId(ref reader);
        var labels = new string[reader.ReadListHeader()];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = _names.Get(reader.ReadUtf8());
        var properties = ReadProperties(ref reader, depth + 1);
        return new NodeRecord(ReadElementId(ref reader, id), labels, properties);
    }

    private RelationshipRecord ReadRelationshipFields(ref PackStreamReader reader, int fields, int at, int depth)
    {
        RequireFields(fields, Format.HasElementIds ? 8 : 5, at, "a relationship");
        var id = ReadId(ref reader);
        var from = ReadId(ref reader);
        var to = ReadId(ref reader);
        var type = _names.Get(reader.ReadUtf8());
        var properties = ReadProperties(ref reader, depth + 1);
        return new RelationshipRecord(
            ReadElementId(ref reader, id),
            type,
            ReadElementId(ref reader, from),
            ReadElementId(ref reader, to),
            properties);
    }

    private RelationshipRecord ReadUnboundRelationship(ref PackStreamReader reader, int depth)
    {
        var at = reader.Position;
        var fields = reader.ReadStructureHeader(out var tag);
        if (tag != StructureTag.UnboundRelationship)
            throw new BoltProtocolException($"Expected a relationship of a path at byte {at}, found tag 0x{tag:X2}.");
        RequireFields(fields, Format.HasElementIds ? 4 : 3, at, "a relationship of a path");
        var id = ReadId(ref reader);
        var type = _names.Get(reader.ReadUtf8());
        var properties = ReadProperties(ref reader, depth + 1);
        return new RelationshipRecord(ReadElementId(ref reader, id), type, "", "", properties);
    }

    /// <summary>
    /// Unfolds a path: its distinct nodes and relationships, then pairs of indices that walk along them.
    /// </summary>
    private PathRecord ReadPathFields(ref PackStreamReader reader, int fields, int at, int depth)
    {
        RequireFields(fields, 3, at, "a path");
        var distinctNodes = new NodeRecord[reader.ReadListHeader()];
        for (var i = 0; i < distinctNodes.Length; i++)
            distinctNodes[i] = ReadNode(ref reader, depth + 1);
        var distinctRelationships = new RelationshipRecord[reader.ReadListHeader()];
        for (var i = 0; i < distinctRelationships.Length; i++)
            distinctRelationships[i] = ReadUnboundRelationship(ref reader, depth + 1);
        var indices = reader.ReadListHeader();
        if (distinctNodes.Length == 0 || indices % 2 != 0)
            throw new BoltProtocolException($"The path at byte {at} has no start, or ends in the middle of a step.");

        var nodes = new NodeRecord[indices / 2 + 1];
        var relationships = new RelationshipRecord[indices / 2];
        nodes[0] = distinctNodes[0];
        for (var step = 0; step < relationships.Length; step++)
        {
            var way = reader.ReadInteger(); // counted from 1; negative where it is walked against its direction
            var next = reader.ReadInteger();
            var isForward = way > 0;
            if (way is 0 or < -int.MaxValue || Math.Abs(way) > distinctRelationships.Length ||
                next < 0 || next >= distinctNodes.Length)
                throw new BoltProtocolException($"The path at byte {at} has no step {way}, {next}.");
            var here = nodes[step];
            var there = nodes[step + 1] = distinctNodes[next];
            var relationship = distinctRelationships[Math.Abs(way) - 1];
            relationships[step] = relationship with
            {
                From = isForward ? here.Key : there.Key,
                To = isForward ? there.Key : here.Key,
            };
        }

        return new PathRecord(nodes, relationships);
    }

    private PropertyMap ReadProperties(ref PackStreamReader reader, int depth)
    {
        CheckDepth(depth, reader.Position);
        var count = reader.ReadMapHeader();
        if (count == 0)
            return PropertyMap.Empty;
        var entries = new KeyValuePair<string, Value>[count];
        for (var i = 0; i < entries.Length; i++)
        {
            var name = _names.Get(reader.ReadUtf8());
            entries[i] = new KeyValuePair<string, Value>(name, Read(ref reader, depth + 1));
        }

        return PropertyMap.FromOwned(entries);
    }

    /// <summary>The old number of an entity; servers may leave it null once there are element ids.</summary>
    private static long ReadId(ref PackStreamReader reader) => reader.TryReadNull() ? -1 : reader.ReadInteger();

    private string ReadElementId(ref PackStreamReader reader, long id) =>
        Format.HasElementIds ? reader.ReadString() : id.ToString(CultureInfo.InvariantCulture);
}
