using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Transactions;

/// <summary>Refuses changes of the schema that cannot be.</summary>
internal static class SchemaCheck
{
    /// <summary>The index that stands behind a constraint.</summary>
    public static IndexDefinition IndexOf(ConstraintDefinition constraint) => new(
        constraint.Name,
        IndexKind.Range,
        constraint.On,
        [constraint.Label],
        constraint.Properties,
        IndexState.Online,
        constraint.Name);

    /// <exception cref="StorageException">As for <see cref="Graph.Transactions.IGraphTransaction.CreateIndexAsync"/>.</exception>
    public static void CheckIndex(GraphSchema schema, IndexDefinition index)
    {
        CheckName(schema, index.Name);
        if (index.Properties.Count is 0 or > IndexDefinition.MaxProperties)
        {
            throw new StorageException(
                ErrorCodes.InvalidValue,
                $"Index \"{index.Name}\" has {index.Properties.Count} properties; 1 to {IndexDefinition.MaxProperties} are possible.");
        }

        if (schema.Indexes.FirstOrDefault(index.Covers) is { } same)
            throw new StorageException(ErrorCodes.Conflict, $"Index \"{same.Name}\" answers the same as \"{index.Name}\" would.");
    }

    /// <exception cref="StorageException">As for
    /// <see cref="Graph.Transactions.IGraphTransaction.DropIndexAsync"/>.</exception>
    public static IndexDefinition FindIndexToDrop(GraphSchema schema, string name)
    {
        var index = schema.Indexes.FirstOrDefault(known => known.Name == name) ??
            throw new StorageException(ErrorCodes.NotFound, $"There is no index \"{name}\".");
        if (index.Constraint is { } constraint)
            throw new StorageException(ErrorCodes.Conflict, $"Constraint \"{constraint}\" stands on index \"{name}\"; drop that.");
        if (BuiltIn.Has(index))
            throw new StorageException(ErrorCodes.Conflict, $"Index \"{name}\" is the store's own: searches need it.");
        return index;
    }

    /// <exception cref="StorageException">As for
    /// <see cref="Graph.Transactions.IGraphTransaction.CreateConstraintAsync"/>.</exception>
    public static void CheckConstraint(GraphSchema schema, ConstraintDefinition constraint)
    {
        CheckName(schema, constraint.Name);
        if (schema.Constraints.FirstOrDefault(constraint.Demands) is { } same)
        {
            throw new StorageException(
                ErrorCodes.Conflict,
                $"Constraint \"{same.Name}\" demands the same as \"{constraint.Name}\" would.");
        }

        if (constraint.HasIndex && schema.Indexes.FirstOrDefault(IndexOf(constraint).Covers) is { } index)
        {
            throw new StorageException(
                ErrorCodes.Conflict,
                $"Index \"{index.Name}\" answers what the index of \"{constraint.Name}\" would; drop it first.");
        }
    }

    private static void CheckName(GraphSchema schema, string name)
    {
        if (schema.Indexes.Any(index => index.Name == name) || schema.Constraints.Any(known => known.Name == name))
            throw new StorageException(ErrorCodes.Conflict, $"The name \"{name}\" is taken by an index or a constraint.");
    }
}
