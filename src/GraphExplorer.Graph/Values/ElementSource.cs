namespace GraphExplorer.Graph.Values;

/// <summary>
/// What nodes and relationships look like that values hold by number: a value of an engine beside its data costs nothing
/// until someone asks for the record.
/// </summary>
public abstract class ElementSource
{
    /// <summary>The node of a number as it is now.</summary>
    public abstract NodeRecord Node(int number);

    /// <summary>The relationship of a number as it is now.</summary>
    public abstract RelationshipRecord Relationship(int number);
}

/// <summary>A path by numbers.</summary>
/// <param name="Source">What the numbers are of.</param>
/// <param name="Nodes">At least one, in order along the path; never changed.</param>
/// <param name="Relationships">One fewer; the i-th joins the i-th and the next node, in either direction.</param>
public sealed record NumberedPath(
    ElementSource Source,
    IReadOnlyList<int> Nodes,
    IReadOnlyList<int> Relationships)
{
    /// <summary>Of one source, the same nodes and relationships in the same order.</summary>
    public bool Equals(NumberedPath? other) =>
        other is not null && ReferenceEquals(Source, other.Source) && Nodes.SequenceEqual(other.Nodes) &&
        Relationships.SequenceEqual(other.Relationships);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Nodes[0]);
        foreach (var relationship in Relationships)
            hash.Add(relationship);
        return hash.ToHashCode();
    }

    /// <summary>The path with its nodes and relationships as they are now.</summary>
    public PathRecord ToRecord() => new(
        [.. Nodes.Select(Source.Node)], [.. Relationships.Select(Source.Relationship)]);
}
