namespace GraphExplorer.Cypher.Binding;

/// <summary>Kinds of values that an expression may have, as far as the text tells.</summary>
[Flags]
internal enum TypeSet
{
    None = 0,
    Boolean = 1,
    Integer = 2,
    Float = 4,
    String = 8,
    List = 16,
    Map = 32,
    Node = 64,
    Relationship = 128,
    Path = 256,
    Temporal = 512,
    Other = 1024,
    Null = 2048,
    Number = Integer | Float,
    Any = 4095,
}

/// <summary>What an expression can be, and, where it is a list, what its items can be.</summary>
internal readonly record struct StaticType(TypeSet Kinds, TypeSet Items = TypeSet.Any)
{
    public static readonly StaticType Any = new(TypeSet.Any);
    public static readonly StaticType Boolean = new(TypeSet.Boolean | TypeSet.Null);
    public static readonly StaticType Integer = new(TypeSet.Integer);
    public static readonly StaticType Node = new(TypeSet.Node);
    public static readonly StaticType Relationship = new(TypeSet.Relationship);
    public static readonly StaticType Path = new(TypeSet.Path);
    public static readonly StaticType Relationships = new(TypeSet.List, TypeSet.Relationship);

    /// <summary>False where no value of it can be one of these, or null.</summary>
    public bool MayBe(TypeSet wanted) => (Kinds & (wanted | TypeSet.Null)) != 0;

    public StaticType Or(StaticType other) => new(Kinds | other.Kinds, Items | other.Items);

    public static StaticType ListOf(TypeSet items) => new(TypeSet.List, items);
}
