using System.Collections.Immutable;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Journal;

/// <summary>What a version has once: limits, counts, hash, schema.</summary>
internal sealed record RootPage(
    int NodeLimit,
    int RelationshipLimit,
    UInt128 Hash,
    ImmutableDictionary<long, long> AdjacencyCounts,
    IReadOnlyList<IndexDefinition> Indexes,
    IReadOnlyList<ConstraintDefinition> Constraints);

/// <summary>The root page as bytes.</summary>
internal static class RootCodec
{
    public static void Write(ByteWriter writer, GraphState state)
    {
        writer.WriteCount(state.NodeLimit);
        writer.WriteCount(state.RelationshipLimit);
        writer.WriteFixed(state.Hash);
        writer.WriteCount(state.AdjacencyCounts.Count);
        foreach (var (key, count) in state.AdjacencyCounts.OrderBy(entry => entry.Key))
        {
            writer.WriteCount(key);
            writer.WriteCount(count);
        }

        IndexDefinition[] indexes = [.. state.Schema.Indexes.Where(index => !BuiltIn.Has(index))];
        writer.WriteCount(indexes.Length);
        foreach (var index in indexes)
            SchemaCodec.Write(writer, index);
        writer.WriteCount(state.Schema.Constraints.Count);
        foreach (var constraint in state.Schema.Constraints)
            SchemaCodec.Write(writer, constraint);
    }

    /// <exception cref="Graph.Errors.StorageException"><c>invalid_data</c>.</exception>
    public static RootPage Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        var nodes = reader.ReadIndex();
        var relationships = reader.ReadIndex();
        var hash = reader.ReadFixed128();
        var counts = ImmutableDictionary.CreateBuilder<long, long>();
        for (var left = reader.ReadLength(); left > 0; left--)
            counts[reader.ReadCount()] = reader.ReadCount();
        var indexes = new IndexDefinition[reader.ReadLength()];
        for (var i = 0; i < indexes.Length; i++)
            indexes[i] = SchemaCodec.ReadIndex(ref reader);
        var constraints = new ConstraintDefinition[reader.ReadLength()];
        for (var i = 0; i < constraints.Length; i++)
            constraints[i] = SchemaCodec.ReadConstraint(ref reader);
        return new RootPage(nodes, relationships, hash, counts.ToImmutable(), indexes, constraints);
    }
}
