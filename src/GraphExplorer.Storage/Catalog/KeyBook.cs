using System.Text;

namespace GraphExplorer.Storage.Catalog;

/// <summary>Keys by number and numbers by key, of all nodes or of all relationships; all versions share it.</summary>
internal sealed class KeyBook(char kind)
{
    private const int MaxOnStack = 512;

    private KeyHash _hash = new();

    public KeyPages Pages { get; private set; } = new(kind);

    /// <summary>Makes room for that many keys more.</summary>
    public void Reserve(int count) => _hash.Reserve(count);

    /// <summary>Writes down a key under the next number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="key">The key; null for one that is made up.</param>
    /// <param name="isTaken">Whether a made-up key is in use already.</param>
    public void Add(int number, string? key, Predicate<string> isTaken)
    {
        if (key is not null)
        {
            Pages.Set(number, key, isDurable: true);
            Enter(number);
            return;
        }

        Pages.Set(number, null, isDurable: false);
        var own = Pages.KeyOf(number);
        if (!isTaken(own))
            return;
        while (isTaken(own)) // somebody gave to another what would be this one's
            own += "_";
        Pages.Set(number, own, isDurable: false);
        Enter(number);
    }

    /// <summary>Writes down a key under the next number, where nothing is made up and nothing is taken.</summary>
    public void Add(int number, string key)
    {
        Pages.Set(number, key, isDurable: true);
        Enter(number);
    }

    /// <summary>The number of a key among those that are there; -1 where none is.</summary>
    public int Find<TThere>(string key, TThere isThere)
        where TThere : struct, IIsThere
    {
        var implied = Pages.NumberIn(key);
        if (implied >= 0 && isThere.Has(implied) && Pages.IsImplied(implied))
            return implied;
        var length = Encoding.UTF8.GetMaxByteCount(key.Length);
        Span<byte> bytes = length <= MaxOnStack ? stackalloc byte[MaxOnStack] : new byte[length];
        bytes = bytes[..Encoding.UTF8.GetBytes(key, bytes)];
        var candidates = _hash.Find(KeyHash.HashOf(bytes));
        for (var number = candidates.Next(); number >= 0; number = candidates.Next())
        {
            if (isThere.Has(number) && Pages.TextOf(number).SequenceEqual(bytes))
                return number;
        }

        return -1;
    }

    /// <summary>Takes the keys of another book, each under another number; that book is void then.</summary>
    /// <param name="other">The book.</param>
    /// <param name="numberOf">Per number there the number here.</param>
    public void TakeOver(KeyBook other, int[] numberOf)
    {
        Pages = other.Pages.Permuted(numberOf);
        _hash = other._hash;
        _hash.Renumber(numberOf);
    }

    /// <summary>Makes a number that is written down be found by its key.</summary>
    public void Enter(int number)
    {
        if (!Pages.IsImplied(number))
            _hash.Add(KeyHash.HashOf(Pages.TextOf(number)), number);
    }
}

/// <summary>Which numbers are in use in a version.</summary>
internal interface IIsThere
{
    /// <summary>Whether this one is. Any int may be asked.</summary>
    bool Has(int number);
}
