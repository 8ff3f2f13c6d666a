namespace GraphExplorer.Evidence.Terms;

/// <summary>How the source speaks; a smaller value is stronger.</summary>
public enum Stance
{
    /// <summary>As fact.</summary>
    Asserted,

    /// <summary>As somebody's word.</summary>
    Reported,

    /// <summary>As an accusation.</summary>
    Alleged,
}
