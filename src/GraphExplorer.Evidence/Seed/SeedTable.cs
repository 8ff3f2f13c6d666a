using System.Collections;

namespace GraphExplorer.Evidence.Seed;

/// <summary>The records of one kind, in the order of their file, with the line each stands on.</summary>
public sealed class SeedTable<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T> _items;
    private readonly IReadOnlyList<int>? _lines;

    /// <summary>Makes a table.</summary>
    /// <param name="file">Name of the file, without its folder.</param>
    /// <param name="items">The records.</param>
    /// <param name="lines">Their lines, from 1; null where the records stand one a line.</param>
    public SeedTable(string file, IReadOnlyList<T> items, IReadOnlyList<int>? lines = null)
    {
        if (lines is not null && lines.Count != items.Count)
            throw new ArgumentException("There must be one line for each record.", nameof(lines));
        File = file;
        _items = items;
        _lines = lines;
    }

    public string File { get; }

    public int Count => _items.Count;

    public T this[int index] => _items[index];

    /// <summary>The line of a record, from 1.</summary>
    public int LineOf(int index) => _lines is null ? index + 1 : _lines[index];

    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
