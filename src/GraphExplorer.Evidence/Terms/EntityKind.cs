namespace GraphExplorer.Evidence.Terms;

/// <summary>What an entity is; also the second label of its node.</summary>
public enum EntityKind
{
    Person,
    Group,
    Agency,
    State,
    Place,
    Event,
    Operation,
    Document,
    Concept,
}
