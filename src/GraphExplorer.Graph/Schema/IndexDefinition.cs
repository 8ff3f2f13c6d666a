namespace GraphExplorer.Graph.Schema;

/// <summary>An index as data: what is shown, made, dropped, logged and planned with.</summary>
/// <param name="Name">Its name, unique among indexes and constraints.</param>
/// <param name="Kind">What it answers.</param>
/// <param name="On">Whether it is about nodes or relationships.</param>
/// <param name="Names">Labels or types; one, but for full-text indexes, where any of several suffices; empty for all.</param>
/// <param name="Properties">The properties, in order; empty for lookups.</param>
/// <param name="State">Whether it can be asked.</param>
/// <param name="Constraint">The constraint that it stands for and goes with; null for one of its own.</param>
public sealed record IndexDefinition(
    string Name,
    IndexKind Kind,
    ElementKind On,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Properties,
    IndexState State = IndexState.Online,
    string? Constraint = null)
{
    /// <summary>The most properties that one index has.</summary>
    public const int MaxProperties = 16;

    /// <summary>Same name, kind, subject, names and properties in their order, state and constraint.</summary>
    public bool Equals(IndexDefinition? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && State == other.State &&
        string.Equals(Constraint, other.Constraint, StringComparison.Ordinal) && Covers(other);

    /// <inheritdoc />
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether both answer the same questions, whatever they are called.</summary>
    public bool Covers(IndexDefinition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == other.Kind && On == other.On &&
            Names.SequenceEqual(other.Names, StringComparer.Ordinal) &&
            Properties.SequenceEqual(other.Properties, StringComparer.Ordinal);
    }
}
