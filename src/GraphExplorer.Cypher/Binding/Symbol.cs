namespace GraphExplorer.Cypher.Binding;

/// <summary>A variable, or something without a name, and the place of the row that holds it.</summary>
internal sealed class Symbol(string name, int slot, StaticType type)
{
    public string Name { get; } = name;

    /// <summary>Its place in the row; no two symbols of a statement share one.</summary>
    public int Slot { get; } = slot;

    public StaticType Type { get; } = type;
}
