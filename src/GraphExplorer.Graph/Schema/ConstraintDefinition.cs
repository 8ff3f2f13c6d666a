namespace GraphExplorer.Graph.Schema;

/// <summary>A constraint as data: what is shown, made, dropped, logged and checked.</summary>
/// <param name="Name">Its name, unique among indexes and constraints.</param>
/// <param name="Kind">What it holds the graph to.</param>
/// <param name="On">Whether it is about nodes or relationships.</param>
/// <param name="Label">The label, or the relationship type.</param>
/// <param name="Properties">The properties, in order; at least one, and one only unless unique.</param>
/// <param name="PropertyType">For <see cref="ConstraintKind.PropertyType"/> the type as Cypher writes it
/// (<c>STRING</c>, <c>LIST&lt;INTEGER NOT NULL&gt;</c>); else null.</param>
public sealed record ConstraintDefinition(
    string Name,
    ConstraintKind Kind,
    ElementKind On,
    string Label,
    IReadOnlyList<string> Properties,
    string? PropertyType = null)
{
    /// <summary>Whether an index stands behind it.</summary>
    public bool HasIndex => Kind is ConstraintKind.Unique or ConstraintKind.Key;

    /// <summary>Same name, kind, subject, label, properties in their order, and type.</summary>
    public bool Equals(ConstraintDefinition? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Demands(other);

    /// <inheritdoc />
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether both hold the graph to the same, whatever they are called.</summary>
    public bool Demands(ConstraintDefinition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == other.Kind && On == other.On &&
            string.Equals(Label, other.Label, StringComparison.Ordinal) &&
            string.Equals(PropertyType, other.PropertyType, StringComparison.Ordinal) &&
            Properties.SequenceEqual(other.Properties, StringComparer.Ordinal);
    }
}
