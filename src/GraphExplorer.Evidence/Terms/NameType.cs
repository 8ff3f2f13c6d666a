namespace GraphExplorer.Evidence.Terms;

/// <summary>What sort of other name it is.</summary>
public enum NameType
{
    /// <summary>A fuller form.</summary>
    Full,

    /// <summary>The name given at birth.</summary>
    Birth,

    /// <summary>The name of a false identity.</summary>
    Cover,

    /// <summary>A code name.</summary>
    Code,

    /// <summary>Another spelling, or a short form.</summary>
    Variant,

    /// <summary>An older name.</summary>
    Former,

    /// <summary>What friends said.</summary>
    Nickname,
}
