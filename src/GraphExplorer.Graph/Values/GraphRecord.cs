namespace GraphExplorer.Graph.Values;

/// <summary>A node or a relationship as it is loaded, stored and read back: what every importer emits.</summary>
public abstract record GraphRecord
{
    private protected GraphRecord(string key, PropertyMap properties)
    {
        Key = key;
        Properties = properties;
    }

    /// <summary>The public key: unique among nodes, or among relationships; never empty.</summary>
    public string Key { get; init; }

    /// <summary>The properties; never holds a null value.</summary>
    public PropertyMap Properties { get; init; }
}

/// <summary>A node: key, labels, properties.</summary>
public sealed record NodeRecord : GraphRecord
{
    /// <summary>Makes a node record.</summary>
    /// <param name="key">Its public key.</param>
    /// <param name="labels">Its labels, without repetition; a store returns them in key order.</param>
    /// <param name="properties">Its properties.</param>
    public NodeRecord(string key, IReadOnlyList<string> labels, PropertyMap properties)
        : base(key, properties) => Labels = labels;

    /// <summary>The labels.</summary>
    public IReadOnlyList<string> Labels { get; init; }

    /// <summary>Whether the node carries this label.</summary>
    public bool HasLabel(string label)
    {
        foreach (var own in Labels)
        {
            if (string.Equals(own, label, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The same key, labels in the same order, and properties.</summary>
    public bool Equals(NodeRecord? other) =>
        base.Equals(other) && Labels.SequenceEqual(other.Labels, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(base.GetHashCode());
        foreach (var label in Labels)
            hash.Add(label, StringComparer.Ordinal);
        return hash.ToHashCode();
    }
}

/// <summary>A relationship: key, type, the keys of its two ends, properties.</summary>
public sealed record RelationshipRecord : GraphRecord
{
    /// <summary>Makes a relationship record.</summary>
    /// <param name="key">Its public key.</param>
    /// <param name="type">Its type; never empty.</param>
    /// <param name="from">The key of the node where it starts.</param>
    /// <param name="to">The key of the node where it ends; may equal <paramref name="from"/>.</param>
    /// <param name="properties">Its properties.</param>
    public RelationshipRecord(string key, string type, string from, string to, PropertyMap properties)
        : base(key, properties)
    {
        Type = type;
        From = from;
        To = to;
    }

    /// <summary>The type.</summary>
    public string Type { get; init; }

    /// <summary>The key of the start node.</summary>
    public string From { get; init; }

    /// <summary>The key of the end node.</summary>
    public string To { get; init; }
}
