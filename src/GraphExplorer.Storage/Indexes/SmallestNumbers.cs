namespace GraphExplorer.Storage.Indexes;

/// <summary>Keeps the least of the numbers given to it, up to a limit: O(n log limit) time, O(limit) space.</summary>
internal sealed class SmallestNumbers(int limit)
{
    private int[] _numbers = new int[Math.Min(limit, 64)];
    private int _count;
    private int _largest = int.MaxValue; // no number above it can be among the least

    public void Add(int number)
    {
        if (number > _largest)
            return;
        if (_count == _numbers.Length)
            MakeRoom();
        if (number <= _largest)
            _numbers[_count++] = number;
    }

    /// <summary>The numbers kept, ascending and without repetition.</summary>
    public ReadOnlySpan<int> Sorted()
    {
        Compact();
        return _numbers.AsSpan(0, Math.Min(_count, limit));
    }

    private void MakeRoom()
    {
        if (_count < 2L * limit)
        {
            Array.Resize(ref _numbers, (int)Math.Min(Math.Min(2L * _count, 2L * limit), Array.MaxLength));
            return;
        }

        Compact();
    }

    private void Compact()
    {
        _numbers.AsSpan(0, _count).Sort();
        var kept = 0;
        for (var i = 0; i < _count && kept < limit; i++)
        {
            if (kept == 0 || _numbers[i] != _numbers[kept - 1])
                _numbers[kept++] = _numbers[i];
        }

        _count = kept;
        if (_count == limit)
            _largest = _numbers[_count - 1];
    }
}
