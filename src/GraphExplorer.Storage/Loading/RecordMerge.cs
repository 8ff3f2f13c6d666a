using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage.Loading;

/// <summary>
/// Puts the records of an import into a graph that has some: a record whose key is there replaces what was there, others
/// are added.
/// </summary>
internal sealed class RecordMerge(EmbeddedTransaction transaction)
{
    private readonly HashSet<string> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _relationships = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Mention> _mentions = new(StringComparer.Ordinal); // made, but not arrived
    private long _ordinal;

    /// <summary>How many nodes arrived.</summary>
    public int NodeCount => _nodes.Count;

    /// <summary>How many relationships arrived.</summary>
    public int RelationshipCount => _relationships.Count;

    private GraphState State => transaction.State;

    /// <summary>Takes in a record.</summary>
    /// <exception cref="StorageException"><c>invalid_record</c>.</exception>
    public void Add(GraphRecord? record)
    {
        RecordCheck.Check(record, ++_ordinal);
        try
        {
            if (record is NodeRecord node)
                Add(node);
            else if (record is RelationshipRecord relationship)
                Add(relationship);
        }
        catch (StorageException refused) when (refused.Code != ErrorCodes.InvalidRecord)
        {
            RecordCheck.Refuse(record, _ordinal, $"is refused: {refused.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Refuses an import whose relationships join nodes that are nowhere.</summary>
    /// <exception cref="StorageException"><c>invalid_record</c>.</exception>
    public void CheckEnds()
    {
        if (_mentions.Count == 0)
            return;
        var (node, first) = _mentions.MinBy(mention => mention.Value.Ordinal);
        first.Refuse(node);
    }

    private void Add(NodeRecord node)
    {
        if (!_nodes.Add(node.Key))
            RecordCheck.Refuse(node, _ordinal, "has a key that an earlier node of this import has; keys must differ");
        _mentions.Remove(node.Key);
        var number = State.FindNode(node.Key);
        if (number < 0)
            number = transaction.CreateNode(node.Key, []);
        int[] labels = [.. node.Labels.Select(transaction.Label)];
        foreach (var label in State.LabelsOf(number).ToArray())
        {
            if (Array.IndexOf(labels, label) < 0)
                transaction.RemoveLabel(number, label);
        }

        foreach (var name in State.NodeProperties.NamesOf(number).ToArray())
        {
            if (!node.Properties.ContainsKey(State.Books.PropertyNames[name]))
                transaction.SetNodeProperty(number, name, Value.Null);
        }

        foreach (var (name, value) in node.Properties)
            transaction.SetNodeProperty(number, transaction.PropertyName(name), value);
        foreach (var label in labels)
            transaction.AddLabel(number, label);
    }

    private void Add(RelationshipRecord relationship)
    {
        if (!_relationships.Add(relationship.Key))
        {
            RecordCheck.Refuse(
                relationship,
                _ordinal,
                "has a key that an earlier relationship of this import has; keys must differ");
        }

        var ends = new RelationshipEnds(
            transaction.Type(relationship.Type),
            EndOf(relationship, relationship.From, "start"),
            EndOf(relationship, relationship.To, "end"));
        var number = State.FindRelationship(relationship.Key);
        if (number >= 0 && State.Ends[number] != ends)
        {
            transaction.DeleteRelationship(number);
            number = -1;
        }

        if (number < 0)
            number = transaction.CreateRelationship(relationship.Key, ends.Type, ends.From, ends.To);
        foreach (var name in State.RelationshipProperties.NamesOf(number).ToArray())
        {
            if (!relationship.Properties.ContainsKey(State.Books.PropertyNames[name]))
                transaction.SetRelationshipProperty(number, name, Value.Null);
        }

        foreach (var (name, value) in relationship.Properties)
            transaction.SetRelationshipProperty(number, transaction.PropertyName(name), value);
    }

    private int EndOf(RelationshipRecord relationship, string key, string end)
    {
        var number = State.FindNode(key);
        if (number >= 0)
            return number;
        _mentions.Add(key, new Mention(relationship.Key, _ordinal, end));
        return transaction.CreateNode(key, []);
    }
}
