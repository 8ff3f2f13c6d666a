namespace GraphExplorer.Graph.Values;

/// <summary>An alternation of nodes and relationships.</summary>
/// <param name="Nodes">At least one, in order along the path.</param>
/// <param name="Relationships">One fewer than nodes; the i-th joins the i-th and the next node, in either direction.</param>
public sealed record PathRecord(IReadOnlyList<NodeRecord> Nodes, IReadOnlyList<RelationshipRecord> Relationships)
{
    /// <summary>The same nodes and relationships in the same order.</summary>
    public bool Equals(PathRecord? other) =>
        other is not null && Nodes.SequenceEqual(other.Nodes) && Relationships.SequenceEqual(other.Relationships);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var node in Nodes)
            hash.Add(node);
        foreach (var relationship in Relationships)
            hash.Add(relationship);
        return hash.ToHashCode();
    }
}
