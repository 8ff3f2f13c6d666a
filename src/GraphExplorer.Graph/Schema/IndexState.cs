namespace GraphExplorer.Graph.Schema;

/// <summary>Whether an index can be asked.</summary>
public enum IndexState
{
    /// <summary>It holds everything and is kept up by every commit.</summary>
    Online,

    /// <summary>It is being filled; nothing is asked of it yet.</summary>
    Populating,

    /// <summary>It could not be filled; it answers nothing until it is dropped and made again.</summary>
    Failed,
}
