using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Filters;

/// <summary>
/// One filter that is in force: what it is called, what it says, and its verdict on types, relationships or entities. All
/// that a filter is stands in one class; <see cref="FactConditions"/> lists them. Immutable.
/// </summary>
internal abstract class FactCondition
{
    /// <summary>The parameter that set it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it refuses entities; others refuse relationships, one by one or by their types.</summary>
    public virtual bool IsAboutEntities => false;

    /// <summary>The value in force, as one would write it; null where it has no single one.</summary>
    public virtual string? Value => null;

    /// <summary>The value that opens it, as one would write it; null where leaving it out does.</summary>
    public virtual string? OpenValue => null;

    /// <summary>The parameters without which it says nothing: opened with any of them.</summary>
    public virtual IReadOnlyList<string> Within => [];

    /// <summary>Whether its verdict costs most, so that it is asked after the others.</summary>
    public virtual bool IsAskedLast => false;

    /// <summary>Whether relationships of a type may be used.</summary>
    public virtual bool AllowsType(string type) => true;

    /// <summary>The verdict on a relationship by its record; the same as that of the test over columns.</summary>
    public virtual bool AllowsFact(RelationshipRecord fact) => true;

    /// <summary>The verdict on what lies between the ends, by its record; the same as that of the test.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="degree">How many relationships of the types in use it has.</param>
    public virtual bool AllowsEntity(NodeRecord entity, long degree) => true;

    /// <summary>
    /// Makes it ready for one search: asks for the columns that it looks at. Null where types alone decide.
    /// </summary>
    public abstract ConditionTest? Bind(ColumnRequest request);
}
