using GraphExplorer.Graph.Text;

namespace GraphExplorer.Storage.Catalog;

/// <summary>
/// The numbers that nodes, or relationships, get in a new version: their places in key order. Comes of merging the keys
/// of the version before with those that an import brings, of which the latter win.
/// </summary>
internal sealed class Numbering
{
    private Numbering(string[] keys, int[] sources, int[] ofOld, int[] ofNew)
    {
        Keys = keys;
        Sources = sources;
        OfOld = ofOld;
        OfNew = ofNew;
    }

    /// <summary>All keys, in key order.</summary>
    public string[] Keys { get; }

    /// <summary>
    /// Per number where its content comes from: an old number, or the complement of a place in the import.
    /// </summary>
    public int[] Sources { get; }

    /// <summary>Per old number the new one.</summary>
    public int[] OfOld { get; }

    /// <summary>Per place in the import the number; -1 for places that were not merged.</summary>
    public int[] OfNew { get; }

    /// <summary>Merges.</summary>
    /// <param name="old">Keys of the version before, in key order.</param>
    /// <param name="staged">Keys by place in the import.</param>
    /// <param name="order">The places to take in, in the order of their keys, which are distinct.</param>
    public static Numbering Merge(string[] old, List<string> staged, int[] order)
    {
        var keys = new List<string>(old.Length + order.Length);
        var sources = new List<int>(old.Length + order.Length);
        var ofOld = new int[old.Length];
        var ofNew = new int[staged.Count];
        Array.Fill(ofNew, -1);
        var next = 0;
        foreach (var place in order)
        {
            var key = staged[place];
            while (next < old.Length && KeyOrder.Compare(old[next], key) < 0)
                TakeOld();
            if (next < old.Length && string.Equals(old[next], key, StringComparison.Ordinal))
                ofOld[next++] = keys.Count;
            ofNew[place] = keys.Count;
            keys.Add(key);
            sources.Add(~place);
        }

        while (next < old.Length)
            TakeOld();
        return new Numbering([.. keys], [.. sources], ofOld, ofNew);

        void TakeOld()
        {
            ofOld[next] = keys.Count;
            keys.Add(old[next]);
            sources.Add(next++);
        }
    }

    /// <summary>Whether the content under an old number is replaced by a record of the import.</summary>
    public bool IsReplaced(int old) => Sources[OfOld[old]] < 0;
}
