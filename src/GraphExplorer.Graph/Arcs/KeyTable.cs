namespace GraphExplorer.Graph.Arcs;

/// <summary>
/// The public keys of all nodes, or of all relationships, by number. Asked late, for what an answer shows: a store need
/// not hold a string for each. Immutable, or grows at its end; safe for concurrent use.
/// </summary>
public abstract class KeyTable
{
    /// <summary>Numbers are 0 to this, less one. Where something was deleted, a number may stand for nothing.</summary>
    public abstract int Limit { get; }

    /// <summary>The key of a number in use.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not below <see cref="Limit"/>.</exception>
    public abstract string KeyOf(int number);

    /// <summary>The number of a key, or -1 where there is none.</summary>
    public abstract int Find(string key);

    /// <summary>
    /// Whether the key outlives what it names: false where the data brought none and the store made one up.
    /// </summary>
    public virtual bool IsDurable(int number) => true;
}
