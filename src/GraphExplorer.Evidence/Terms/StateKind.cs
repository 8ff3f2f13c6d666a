namespace GraphExplorer.Evidence.Terms;

/// <summary>What sort of state it was.</summary>
public enum StateKind
{
    Sovereign,
    Puppet,
    LeasedTerritory,
    UnionRepublic,
    Predecessor,
}
