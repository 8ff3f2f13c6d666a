using System.Text;

namespace GraphExplorer.Storage.Catalog;

/// <summary>
/// The keys of all nodes, or of all relationships, as UTF-8, in pages of 256. All versions share it: keys are added at
/// the end and never changed, so that a reader, who knows how many numbers there are in its version, meets only what was
/// there before. One writer at a time.
/// </summary>
/// <remarks>
/// A key that the store made up takes no room: its number says it. After a rollback the numbers at the end are given
/// again, and their keys written over.
/// </remarks>
internal sealed class KeyPages(char kind)
{
    private const int PageBits = 8;
    private const int PageLength = 1 << PageBits;
    private const byte MadeUp = 0xFF; // stands in no UTF-8: before a key that the store made up and that needs a text

    private readonly string _prefix = "_:" + kind;
    private Page[] _pages = [];

    /// <summary>How a key begins that the store makes up.</summary>
    public string Prefix => _prefix;

    /// <summary>Writes down the next key.</summary>
    /// <param name="number">Its number: the one after the last, or one that is given again.</param>
    /// <param name="key">The key; null for one that its number says.</param>
    /// <param name="isDurable">Whether the key was given, rather than made up.</param>
    public void Set(int number, string? key, bool isDurable)
    {
        var length = key is null ? 0 : Encoding.UTF8.GetByteCount(key) + (isDurable ? 0 : 1);
        var (page, start) = Place(number, length);
        if (key is not null)
        {
            if (!isDurable)
                page.Bytes[start++] = MadeUp;
            start += Encoding.UTF8.GetBytes(key, page.Bytes.AsSpan(start));
        }

        page.Ends[number & (PageLength - 1)] = start;
    }

    /// <summary>A key as it lies here, to be put back by <see cref="SetRaw"/>.</summary>
    public ReadOnlySpan<byte> RawOf(int number) => BytesOf(number);

    /// <summary>Writes down the next key as <see cref="RawOf"/> gave it.</summary>
    public void SetRaw(int number, ReadOnlySpan<byte> raw)
    {
        var (page, start) = Place(number, raw.Length);
        raw.CopyTo(page.Bytes.AsSpan(start));
        page.Ends[number & (PageLength - 1)] = start + raw.Length;
    }

    /// <summary>The same keys under other numbers; all of them texts.</summary>
    /// <param name="numberOf">Per number here the number there.</param>
    public KeyPages Permuted(int[] numberOf)
    {
        var from = new int[numberOf.Length];
        for (var number = 0; number < from.Length; number++)
            from[numberOf[number]] = number;
        var permuted = new KeyPages(kind) { _pages = new Page[(from.Length + PageLength - 1) >> PageBits] };
        for (var first = 0; first < from.Length; first += PageLength)
        {
            var own = from.AsSpan(first, Math.Min(PageLength, from.Length - first));
            var page = new Page();
            var length = 0;
            for (var row = 0; row < own.Length; row++)
                page.Ends[row] = length += BytesOf(own[row]).Length;
            page.Bytes = new byte[length];
            for (var row = 0; row < own.Length; row++)
                BytesOf(own[row]).CopyTo(page.Bytes.AsSpan(row == 0 ? 0 : page.Ends[row - 1]));
            permuted._pages[first >> PageBits] = page;
        }

        return permuted;
    }

    /// <summary>The key.</summary>
    public string KeyOf(int number)
    {
        var bytes = BytesOf(number);
        if (bytes.IsEmpty)
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_prefix}{number}");
        return Encoding.UTF8.GetString(bytes[0] == MadeUp ? bytes[1..] : bytes);
    }

    /// <summary>The key's bytes; empty where the number says it.</summary>
    public ReadOnlySpan<byte> TextOf(int number)
    {
        var bytes = BytesOf(number);
        return bytes.IsEmpty || bytes[0] != MadeUp ? bytes : bytes[1..];
    }

    /// <summary>Whether the key was given, rather than made up.</summary>
    public bool IsDurable(int number)
    {
        var bytes = BytesOf(number);
        return !bytes.IsEmpty && bytes[0] != MadeUp;
    }

    /// <summary>Whether these two keys are in this order, or equal: as the bytes of their UTF-8 are.</summary>
    public int Compare(int left, int right)
    {
        var x = TextOf(left);
        var y = TextOf(right);
        if (!x.IsEmpty && !y.IsEmpty)
            return x.SequenceCompareTo(y);
        return Graph.Text.KeyOrder.Compare(KeyOf(left), KeyOf(right));
    }

    /// <summary>Compares a number's key with the UTF-8 of another.</summary>
    public int Compare(int number, ReadOnlySpan<byte> key)
    {
        var own = TextOf(number);
        if (!own.IsEmpty)
            return own.SequenceCompareTo(key);
        Span<byte> made = stackalloc byte[16]; // the prefix and ten digits
        var length = Encoding.UTF8.GetBytes(KeyOf(number), made);
        return made[..length].SequenceCompareTo(key);
    }

    /// <summary>The number that a made-up key says, or -1.</summary>
    public int NumberIn(string key) =>
        key.StartsWith(_prefix, StringComparison.Ordinal) && key.Length > _prefix.Length &&
        (key[_prefix.Length] != '0' || key.Length == _prefix.Length + 1) &&
        int.TryParse(
            key.AsSpan(_prefix.Length),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number)
            ? number
            : -1;

    /// <summary>Whether a number in use says its key itself.</summary>
    public bool IsImplied(int number) => BytesOf(number).IsEmpty;

    /// <summary>Where the next key goes, with room for it.</summary>
    private (Page Page, int Start) Place(int number, int length)
    {
        var pages = _pages;
        var place = number >> PageBits;
        if (place == pages.Length)
        {
            Array.Resize(ref pages, Math.Max(4, pages.Length * 2));
            Volatile.Write(ref _pages, pages);
        }

        var page = pages[place] ??= new Page();
        var row = number & (PageLength - 1);
        var start = row == 0 ? 0 : page.Ends[row - 1];
        var bytes = page.Bytes;
        if (start + length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(start + length, bytes.Length * 2));
            Volatile.Write(ref page.Bytes, bytes); // readers of the old array find there all that they may ask for
        }

        return (page, start);
    }

    private ReadOnlySpan<byte> BytesOf(int number)
    {
        var page = Volatile.Read(ref _pages)[number >> PageBits];
        var row = number & (PageLength - 1);
        var start = row == 0 ? 0 : page.Ends[row - 1];
        return Volatile.Read(ref page.Bytes).AsSpan(start, page.Ends[row] - start);
    }

    private sealed class Page
    {
        public byte[] Bytes = [];

        public int[] Ends { get; } = new int[PageLength];
    }
}
