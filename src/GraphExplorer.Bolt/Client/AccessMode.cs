namespace GraphExplorer.Bolt.Client;

/// <summary>What a session's work does; servers refuse writes in <see cref="Read"/>, clusters route by it.</summary>
public enum AccessMode
{
    /// <summary>Reads and writes: sent to the leader.</summary>
    Write,

    /// <summary>Reads only: sent to any member that serves reads, and held to it by the server.</summary>
    Read,
}
