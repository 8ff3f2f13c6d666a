using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Journal;

/// <summary>The effects of a commit as bytes: what the log holds.</summary>
internal static class EffectCodec
{
    private enum Tag : byte
    {
        NodeCreated = 1,
        NodeDeleted,
        RelationshipCreated,
        RelationshipDeleted,
        LabelAdded,
        LabelRemoved,
        NodePropertySet,
        RelationshipPropertySet,
        IndexCreated,
        IndexDropped,
        ConstraintCreated,
        ConstraintDropped,
    }

    public static void Write(ByteWriter writer, GraphEffect effect)
    {
        switch (effect)
        {
            case NodeCreated made:
                writer.Write((byte)Tag.NodeCreated);
                writer.Write(made.Node.Key);
                Write(writer, made.Node.Labels);
                break;
            case NodeDeleted deleted:
                writer.Write((byte)Tag.NodeDeleted);
                writer.Write(deleted.Node.Key);
                break;
            case RelationshipCreated { Relationship: var made }:
                writer.Write((byte)Tag.RelationshipCreated);
                writer.Write(made.Key);
                writer.Write(made.Type);
                writer.Write(made.From);
                writer.Write(made.To);
                break;
            case RelationshipDeleted deleted:
                writer.Write((byte)Tag.RelationshipDeleted);
                writer.Write(deleted.Relationship.Key);
                break;
            case LabelAdded added:
                writer.Write((byte)Tag.LabelAdded);
                writer.Write(added.Node);
                writer.Write(added.Label);
                break;
            case LabelRemoved removed:
                writer.Write((byte)Tag.LabelRemoved);
                writer.Write(removed.Node);
                writer.Write(removed.Label);
                break;
            case PropertySet set:
                writer.Write((byte)(set.On == ElementKind.Node ? Tag.NodePropertySet : Tag.RelationshipPropertySet));
                writer.Write(set.Key);
                writer.Write(set.Property);
                ValueCodec.Write(writer, set.After);
                break;
            case IndexCreated made:
                writer.Write((byte)Tag.IndexCreated);
                SchemaCodec.Write(writer, made.Index);
                break;
            case IndexDropped dropped:
                writer.Write((byte)Tag.IndexDropped);
                writer.Write(dropped.Index.Name);
                break;
            case ConstraintCreated made:
                writer.Write((byte)Tag.ConstraintCreated);
                SchemaCodec.Write(writer, made.Constraint);
                break;
            case ConstraintDropped dropped:
                writer.Write((byte)Tag.ConstraintDropped);
                writer.Write(dropped.Constraint.Name);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Does to a version what an effect says.</summary>
    /// <param name="reader">Where the effect stands.</param>
    /// <param name="state">The version.</param>
    /// <param name="deleted">Receives the nodes that go; they are forgotten when all is done.</param>
    /// <exception cref="Graph.Errors.StorageException"><c>invalid_data</c>: it cannot be done there.</exception>
    public static void Replay(ref ByteReader reader, GraphState state, List<int> deleted)
    {
        switch ((Tag)reader.ReadByte())
        {
            case Tag.NodeCreated:
                var key = reader.ReadText();
                ReplayNode(state, key, ReadTexts(ref reader));
                break;
            case Tag.NodeDeleted:
                var gone = Node(state, reader.ReadText());
                foreach (var name in state.NodeProperties.NamesOf(gone).ToArray())
                    state.SetNodeProperty(gone, name, Value.Null);
                state.SetLabels(gone, 0);
                deleted.Add(gone);
                break;
            case Tag.RelationshipCreated:
                ReplayRelationship(state, reader.ReadText(), reader.ReadText(), reader.ReadText(), reader.ReadText());
                break;
            case Tag.RelationshipDeleted:
                state.Part(Relationship(state, reader.ReadText()));
                break;
            case Tag.LabelAdded:
                var gaining = Node(state, reader.ReadText());
                var added = state.Books.Labels.GetOrAdd(reader.ReadText());
                state.SetLabels(gaining, state.Books.LabelSets.With(state.LabelSetOf[gaining], added));
                break;
            case Tag.LabelRemoved:
                var losing = Node(state, reader.ReadText());
                var removed = state.Books.Labels.GetOrAdd(reader.ReadText());
                state.SetLabels(losing, state.Books.LabelSets.Without(state.LabelSetOf[losing], removed));
                break;
            case Tag.NodePropertySet:
                var node = Node(state, reader.ReadText());
                var property = state.Books.PropertyNames.GetOrAdd(reader.ReadText());
                state.SetNodeProperty(node, property, ValueCodec.Read(ref reader));
                break;
            case Tag.RelationshipPropertySet:
                var relationship = Relationship(state, reader.ReadText());
                var own = state.Books.PropertyNames.GetOrAdd(reader.ReadText());
                state.SetRelationshipProperty(relationship, own, ValueCodec.Read(ref reader));
                break;
            case Tag.IndexCreated:
                state.AddIndex(SchemaCodec.ReadIndex(ref reader));
                break;
            case Tag.IndexDropped:
                state.RemoveIndex(reader.ReadText());
                break;
            case Tag.ConstraintCreated:
                var constraint = SchemaCodec.ReadConstraint(ref reader);
                state.AddConstraint(constraint);
                if (constraint.HasIndex)
                    state.AddIndex(Transactions.SchemaCheck.IndexOf(constraint));
                break;
            case Tag.ConstraintDropped:
                var dropped = reader.ReadText();
                state.RemoveConstraint(dropped);
                state.RemoveIndex(dropped);
                break;
            default:
                ByteReader.Refuse();
                break;
        }
    }

    internal static void Write(ByteWriter writer, IReadOnlyList<string> texts)
    {
        writer.WriteCount(texts.Count);
        foreach (var text in texts)
            writer.Write(text);
    }

    internal static string[] ReadTexts(ref ByteReader reader)
    {
        var texts = new string[reader.ReadLength()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = reader.ReadText();
        return texts;
    }

    private static void ReplayNode(GraphState state, string key, string[] labels)
    {
        var isMadeUp = key.StartsWith(state.Books.NodeKeys.Pages.Prefix, StringComparison.Ordinal) &&
            state.Books.NodeKeys.Pages.NumberIn(key.TrimEnd('_')) == state.NodeLimit;
        var node = state.NumberNode(isMadeUp ? null : key);
        int[] numbers = [.. labels.Select(state.Books.Labels.GetOrAdd)];
        Array.Sort(numbers);
        state.SetLabels(node, state.Books.LabelSets.Number(numbers));
        if (state.FindNode(key) != node)
            ByteReader.Refuse();
    }

    private static void ReplayRelationship(GraphState state, string key, string type, string from, string to)
    {
        var isMadeUp = key.StartsWith(state.Books.RelationshipKeys.Pages.Prefix, StringComparison.Ordinal) &&
            state.Books.RelationshipKeys.Pages.NumberIn(key.TrimEnd('_')) == state.RelationshipLimit;
        var ends = new Graph.Stores.RelationshipEnds(state.Books.Types.GetOrAdd(type), Node(state, from), Node(state, to));
        var relationship = state.NumberRelationship(isMadeUp ? null : key);
        state.Join(relationship, ends);
        if (state.FindRelationship(key) != relationship)
            ByteReader.Refuse();
    }

    private static int Node(GraphState state, string key)
    {
        var node = state.FindNode(key);
        if (node < 0)
            ByteReader.Refuse();
        return node;
    }

    private static int Relationship(GraphState state, string key)
    {
        var relationship = state.FindRelationship(key);
        if (relationship < 0)
            ByteReader.Refuse();
        return relationship;
    }
}
