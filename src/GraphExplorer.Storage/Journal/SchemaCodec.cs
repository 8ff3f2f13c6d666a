using GraphExplorer.Graph.Schema;

namespace GraphExplorer.Storage.Journal;

/// <summary>Definitions of indexes and constraints as bytes.</summary>
internal static class SchemaCodec
{
    public static void Write(ByteWriter writer, IndexDefinition index)
    {
        writer.Write(index.Name);
        writer.Write((byte)index.Kind);
        writer.Write((byte)index.On);
        EffectCodec.Write(writer, index.Names);
        EffectCodec.Write(writer, index.Properties);
        writer.Write(index.Constraint ?? "");
    }

    public static IndexDefinition ReadIndex(ref ByteReader reader)
    {
        var name = reader.ReadText();
        var kind = (IndexKind)reader.ReadByte();
        var on = (ElementKind)reader.ReadByte();
        var names = EffectCodec.ReadTexts(ref reader);
        var properties = EffectCodec.ReadTexts(ref reader);
        var constraint = reader.ReadText();
        return new IndexDefinition(
            name, kind, on, names, properties, IndexState.Online, constraint.Length == 0 ? null : constraint);
    }

    public static void Write(ByteWriter writer, ConstraintDefinition constraint)
    {
        writer.Write(constraint.Name);
        writer.Write((byte)constraint.Kind);
        writer.Write((byte)constraint.On);
        writer.Write(constraint.Label);
        EffectCodec.Write(writer, constraint.Properties);
        writer.Write(constraint.PropertyType ?? "");
    }

    public static ConstraintDefinition ReadConstraint(ref ByteReader reader)
    {
        var name = reader.ReadText();
        var kind = (ConstraintKind)reader.ReadByte();
        var on = (ElementKind)reader.ReadByte();
        var label = reader.ReadText();
        var properties = EffectCodec.ReadTexts(ref reader);
        var type = reader.ReadText();
        return new ConstraintDefinition(name, kind, on, label, properties, type.Length == 0 ? null : type);
    }
}
