using System.Text;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// Gives one string for the names that come again with every record: keys, labels, types. Not thread-safe.
/// </summary>
/// <remarks>A fixed table in which a new name displaces the old one of its slot: a peer that sends ever new names
/// costs nothing more than without it.</remarks>
internal sealed class NameCache
{
    private const int Slots = 256; // a power of two
    private const int MaxBytes = 48;

    private readonly (byte[] Utf8, string Text)[] _slots = new (byte[], string)[Slots];

    /// <summary>The text of valid UTF-8.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > MaxBytes)
            return Encoding.UTF8.GetString(utf8);
        ref var slot = ref _slots[Hash(utf8) & (Slots - 1)];
        if (slot.Utf8 is null || !utf8.SequenceEqual(slot.Utf8))
            slot = (utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        return slot.Text;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 2_166_136_261u; // FNV-1a
        foreach (var value in bytes)
            hash = (hash ^ value) * 16_777_619u;
        return hash ^ (hash >> 16);
    }
}
