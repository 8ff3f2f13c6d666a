namespace GraphExplorer.Evidence.Terms;

/// <summary>How much of a source the editors had before them.</summary>
public enum SourceAccess
{
    /// <summary>The whole text.</summary>
    Full,

    /// <summary>A part of it.</summary>
    Excerpt,

    /// <summary>A copy without the owner's leave: its address is not given.</summary>
    UnofficialCopy,
}
