using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Transactions;

/// <summary>Holds records of a version that is written to its constraints.</summary>
internal sealed class ConstraintCheck(GraphState state)
{
    /// <summary>What one breaks that must not be at any moment: a value taken, or of a wrong type.</summary>
    /// <param name="on">Whether a node or a relationship.</param>
    /// <param name="number">Which.</param>
    /// <param name="property">Only constraints on this property; below 0 for all.</param>
    public StorageException? FindBroken(ElementKind on, int number, int property = -1)
    {
        foreach (var constraint in state.Schema.Constraints)
        {
            if (constraint.On != on || !IsUnder(constraint, number))
                continue;
            var names = NamesOf(constraint);
            if (property >= 0 && Array.IndexOf(names, property) < 0)
                continue;
            var values = Array.ConvertAll(names, name => Read(on, number, name));
            if (constraint.HasIndex && !Array.Exists(values, value => value.IsNull) &&
                IndexOf(constraint).FindOther(values, number) is var other and >= 0)
                return Taken(constraint, other, values);
            if (constraint.Kind == ConstraintKind.PropertyType && !PropertyTypes.Holds(constraint.PropertyType!, values[0]))
                return WrongType(constraint, number, values[0]);
        }

        return null;
    }

    /// <summary>What the graph has that breaks a constraint; null where it meets it.</summary>
    public StorageException? FindBroken(ConstraintDefinition constraint)
    {
        if (constraint.HasIndex && IndexOf(constraint).FindTwins() is { } twins)
        {
            var values = Array.ConvertAll(NamesOf(constraint), name => Read(constraint.On, twins.Second, name));
            return Taken(constraint, twins.First, values);
        }

        var limit = constraint.On == ElementKind.Node ? state.NodeLimit : state.RelationshipLimit;
        for (var number = 0; number < limit; number++)
        {
            if (!IsThere(constraint.On, number) || !IsUnder(constraint, number))
                continue;
            if (constraint.Kind is ConstraintKind.Exists or ConstraintKind.Key && FindMissing(constraint, number) is { } missing)
                return Missing(constraint, number, missing);
            var value = Read(constraint.On, number, NamesOf(constraint)[0]);
            if (constraint.Kind == ConstraintKind.PropertyType && !PropertyTypes.Holds(constraint.PropertyType!, value))
                return WrongType(constraint, number, value);
        }

        return null;
    }

    /// <summary>Refuses one that lacks a property that must exist.</summary>
    /// <exception cref="StorageException"><c>conflict</c>.</exception>
    public void CheckComplete(ElementKind on, int number)
    {
        foreach (var constraint in state.Schema.Constraints)
        {
            if (constraint.On == on && constraint.Kind is ConstraintKind.Exists or ConstraintKind.Key &&
                constraint.On == on && IsUnder(constraint, number) && FindMissing(constraint, number) is { } missing)
                throw Missing(constraint, number, missing);
        }
    }

    private static string Shown(Value value)
    {
        var text = value.ToString();
        return text.Length > 100 ? text[..100] + "…" : text;
    }

    private StorageException Taken(ConstraintDefinition constraint, int other, Value[] values) => new(
        ErrorCodes.Conflict,
        $"Constraint \"{constraint.Name}\": {Kind(constraint)} \"{KeyOf(constraint.On, other)}\" has " +
        $"{string.Join(", ", constraint.Properties.Zip(values, (name, value) => $"{name} = {Shown(value)}"))} already.");

    private StorageException WrongType(ConstraintDefinition constraint, int number, Value value) => new(
        ErrorCodes.Conflict,
        $"Constraint \"{constraint.Name}\": {constraint.Properties[0]} of {Kind(constraint)} " +
        $"\"{KeyOf(constraint.On, number)}\" is {Shown(value)}; it must be of type {constraint.PropertyType}.");

    private StorageException Missing(ConstraintDefinition constraint, int number, string property) => new(
        ErrorCodes.Conflict,
        $"Constraint \"{constraint.Name}\": {Kind(constraint)} \"{KeyOf(constraint.On, number)}\" has no {property}.");

    private static string Kind(ConstraintDefinition constraint) =>
        constraint.On == ElementKind.Node ? "node" : "relationship";

    private string? FindMissing(ConstraintDefinition constraint, int number)
    {
        var names = NamesOf(constraint);
        for (var i = 0; i < names.Length; i++)
        {
            if (Read(constraint.On, number, names[i]).IsNull)
                return constraint.Properties[i];
        }

        return null;
    }

    private bool IsThere(ElementKind on, int number) =>
        on == ElementKind.Node ? state.HasNode(number) : state.HasRelationship(number);

    private bool IsUnder(ConstraintDefinition constraint, int number) => constraint.On == ElementKind.Node
        ? state.LabelsOf(number).Contains(state.Books.Labels.Find(constraint.Label))
        : state.Ends[number].Type == state.Books.Types.Find(constraint.Label);

    private int[] NamesOf(ConstraintDefinition constraint) =>
        [.. constraint.Properties.Select(state.Books.PropertyNames.Find)];

    private Value Read(ElementKind on, int number, int name) => on == ElementKind.Node
        ? StateReader.NodeProperty(state, number, name)
        : StateReader.RelationshipProperty(state, number, name);

    private string KeyOf(ElementKind on, int number) =>
        (on == ElementKind.Node ? state.Books.NodeKeys : state.Books.RelationshipKeys).Pages.KeyOf(number);

    private ValueIndex IndexOf(ConstraintDefinition constraint) =>
        (ValueIndex)state.Indexes.First(index => index.Definition.Name == constraint.Name);
}
