using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Adjacency;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage;

/// <summary>
/// What a writer does to its version. Nothing here is checked, told or undone: that is the transaction's. Columns, arcs,
/// counts, order and indexes are kept in step.
/// </summary>
internal sealed partial class GraphState
{
    /// <summary>Gives the next number to a key and puts it in key order; the node comes by <see cref="SetLabels"/>.</summary>
    public int NumberNode(string? key)
    {
        var node = NodeLimit++;
        Books.NodeKeys.Add(node, key, own => FindNode(own) >= 0);
        Order.Add(node);
        Outgoing.Reach(node);
        Incoming.Reach(node);
        return node;
    }

    /// <summary>Takes back the number given last.</summary>
    public void UnnumberNode(int node)
    {
        Order.Remove(node);
        NodeLimit = node;
    }

    /// <summary>Takes the key of a node that is gone out of the order; done last, since arcs are found by it.</summary>
    public void Forget(int node) => Order.Remove(node);

    /// <summary>Sets the labels of a node: of one that is not there, it comes; to 0, it goes.</summary>
    public void SetLabels(int node, int set)
    {
        var before = LabelSetOf[node];
        if (before == set)
            return;
        var entries = IndexFeed.Read(this, ElementKind.Node, node, index => true);
        int[] old = [.. Books.LabelSets.Of(before)];
        int[] now = [.. Books.LabelSets.Of(set)];
        foreach (var label in old.Except(now))
            Count(node, label, isIn: false);
        foreach (var label in now.Except(old))
            Count(node, label, isIn: true);
        LabelSetOf = LabelSetOf.With(node, set, Owner);
        NodeCount += before == 0 ? 1 : set == 0 ? -1 : 0;
        Indexes = IndexFeed.Write(this, ElementKind.Node, node, entries);
    }

    /// <summary>Sets a property of a node, or removes it by null.</summary>
    public void SetNodeProperty(int node, int name, Value value)
    {
        var entries = IndexFeed.Read(this, ElementKind.Node, node, index => Array.IndexOf(index.Properties, name) >= 0);
        NodeProperties.Set(node, name, value);
        Indexes = IndexFeed.Write(this, ElementKind.Node, node, entries);
    }

    /// <summary>Gives the next number to a key; the relationship comes by <see cref="Join"/>.</summary>
    public int NumberRelationship(string? key)
    {
        var relationship = RelationshipLimit++;
        Books.RelationshipKeys.Add(relationship, key, own => FindRelationship(own) >= 0);
        return relationship;
    }

    /// <summary>Takes back the number given last.</summary>
    public void UnnumberRelationship(int relationship) => RelationshipLimit = relationship;

    /// <summary>Makes a relationship under a number that has none.</summary>
    public void Join(int relationship, RelationshipEnds ends)
    {
        Ends.Set(relationship, ends);
        Types.Set(ends.Type, relationship, isIn: true);
        Outgoing.Insert(ends.From, new Arc(ends.Type, ends.To, relationship), ArcOrder);
        Incoming.Insert(ends.To, new Arc(ends.Type, ends.From, relationship), ArcOrder);
        Count(ends, 1);
        RelationshipCount++;
        Indexes = IndexFeed.Write(
            this,
            ElementKind.Relationship,
            relationship,
            IndexFeed.Absent(this, ElementKind.Relationship));
    }

    /// <summary>Takes a relationship away, with its properties.</summary>
    public void Part(int relationship)
    {
        var entries = IndexFeed.Read(this, ElementKind.Relationship, relationship, index => true);
        var ends = Ends[relationship];
        Outgoing.Remove(ends.From, new Arc(ends.Type, ends.To, relationship), ArcOrder);
        Incoming.Remove(ends.To, new Arc(ends.Type, ends.From, relationship), ArcOrder);
        Types.Set(ends.Type, relationship, isIn: false);
        RelationshipProperties.Clear(relationship);
        Ends.Clear(relationship);
        Count(ends, -1);
        RelationshipCount--;
        Indexes = IndexFeed.Write(this, ElementKind.Relationship, relationship, entries);
    }

    /// <summary>Sets a property of a relationship, or removes it by null.</summary>
    public void SetRelationshipProperty(int relationship, int name, Value value)
    {
        var entries = IndexFeed.Read(
            this,
            ElementKind.Relationship,
            relationship,
            index => Array.IndexOf(index.Properties, name) >= 0);
        RelationshipProperties.Set(relationship, name, value);
        var ends = Ends[relationship];
        Outgoing.Renew(ends.From, new Arc(ends.Type, ends.To, relationship), ArcOrder);
        Incoming.Renew(ends.To, new Arc(ends.Type, ends.From, relationship), ArcOrder);
        Indexes = IndexFeed.Write(this, ElementKind.Relationship, relationship, entries);
    }

    /// <summary>Puts an index in, filled.</summary>
    public void AddIndex(IndexDefinition definition)
    {
        var index = StoreIndex.Create(
            definition,
            [.. definition.Names.Select((definition.On == ElementKind.Node ? Books.Labels : Books.Types).GetOrAdd)],
            [.. definition.Properties.Select(Books.PropertyNames.GetOrAdd)]);
        Indexes = Indexes.Add(index.Fill(IndexFeed.All(this, index)));
        Schema = Schema with { Indexes = InOrder([.. Schema.Indexes, definition], known => known.Name) };
    }

    /// <summary>Takes an index out.</summary>
    public void RemoveIndex(string name)
    {
        Indexes = Indexes.RemoveAll(index => index is not LookupIndex && index.Definition.Name == name);
        Schema = Schema with { Indexes = [.. Schema.Indexes.Where(index => index.Name != name)] };
    }

    /// <summary>Puts a constraint in; its index is put in apart.</summary>
    public void AddConstraint(ConstraintDefinition constraint) => Schema = Schema with
    {
        Constraints = InOrder([.. Schema.Constraints, constraint], known => known.Name),
    };

    /// <summary>Takes a constraint out.</summary>
    public void RemoveConstraint(string name) => Schema = Schema with
    {
        Constraints = [.. Schema.Constraints.Where(constraint => constraint.Name != name)],
    };

    private static T[] InOrder<T>(T[] items, Func<T, string> name) =>
        [.. items.OrderBy(name, Graph.Text.KeyOrder.Comparer)];

    /// <summary>Counts a node in under a label, or out, with its arcs.</summary>
    private void Count(int node, int label, bool isIn)
    {
        Labels.Set(label, node, isIn, Order.Labels);
        foreach (var block in new ArcBlocks(
            Outgoing.ChunkOf(node), node & (ArcChunk.Rows - 1), Incoming.ChunkOf(node), node & (ArcChunk.Rows - 1)))
            Add(AdjacencyKey(label, block.Type, block.IsOutgoing), isIn ? block.Count : -block.Count);
    }

    /// <summary>Counts a relationship in under the labels of its ends, or out.</summary>
    private void Count(RelationshipEnds ends, int change)
    {
        foreach (var label in LabelsOf(ends.From))
            Add(AdjacencyKey(label, ends.Type, outgoing: true), change);
        foreach (var label in LabelsOf(ends.To))
            Add(AdjacencyKey(label, ends.Type, outgoing: false), change);
    }

    private void Add(long key, long change)
    {
        var count = AdjacencyCounts.GetValueOrDefault(key) + change;
        AdjacencyCounts = count == 0 ? AdjacencyCounts.Remove(key) : AdjacencyCounts.SetItem(key, count);
    }
}
