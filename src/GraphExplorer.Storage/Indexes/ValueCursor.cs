using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Storage.Indexes;

/// <summary>Gives the numbers of some runs of entries that pass a filter.</summary>
/// <param name="entries">All entries.</param>
/// <param name="runs">The runs, in the order of the values.</param>
/// <param name="isDescending">Whether the greatest value comes first; equal ones come by number all the same.</param>
/// <param name="filter">What an entry must pass; null for none.</param>
internal sealed class ValueCursor(
    OrderedTree<ValueEntry> entries,
    List<(int Start, int End)> runs,
    bool isDescending,
    Predicate<ValueEntry>? filter) : NumberCursor
{
    private int _next = isDescending ? runs.Count - 1 : 0; // of the runs
    private int _untouched = -1; // of a run that is read backwards: the end of what is still to come
    private OrderedTree<ValueEntry>.Run _run;
    private int _left;

    public override int Read(Span<int> numbers)
    {
        var count = 0;
        while (count < numbers.Length && (_left > 0 || MoveToNext()))
        {
            _left--;
            _run.MoveNext();
            if (filter is null || filter(_run.Current))
                numbers[count++] = _run.Current.Number;
        }

        return count;
    }

    private bool MoveToNext()
    {
        if (!isDescending)
        {
            if (_next == runs.Count)
                return false;
            Take(runs[_next].Start, runs[_next].End);
            _next++;
            return true;
        }

        if (_next < 0)
            return false;
        var (start, end) = runs[_next];
        if (_untouched >= 0)
            end = _untouched;
        var last = entries[end - 1];
        var first = Math.Max(start, entries.RankOf(new FirstEqual(last)));
        Take(first, end);
        _untouched = first;
        if (first == start)
        {
            _next--;
            _untouched = -1;
        }

        return true;
    }

    private void Take(int start, int end)
    {
        _run = entries.From(start);
        _left = end - start;
    }

    /// <summary>Finds the first of the entries with the same values.</summary>
    private readonly struct FirstEqual(ValueEntry entry) : ISeek<ValueEntry>
    {
        public int Compare(ValueEntry item) => item.CompareValues(entry) < 0 ? -1 : 1;
    }
}
