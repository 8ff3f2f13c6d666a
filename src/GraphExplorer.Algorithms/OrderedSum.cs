namespace GraphExplorer.Algorithms;

/// <summary>
/// Adds up what blocks of work found, in the order of the blocks, whatever order they end in: sums of floating-point
/// numbers are then equal on any number of threads.
/// </summary>
/// <param name="length">How many numbers a block finds.</param>
internal sealed class OrderedSum(int length)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, double[]> _waiting = [];
    private readonly Stack<double[]> _spare = [];
    private int _next;

    /// <summary>The sums so far.</summary>
    public double[] Total { get; } = new double[length];

    /// <summary>Zeros for a block to add to.</summary>
    public double[] Rent()
    {
        lock (_lock)
        {
            if (_spare.TryPop(out var part))
            {
                Array.Clear(part);
                return part;
            }
        }

        return new double[length];
    }

    /// <summary>Takes over what a block found, and adds all that is next in order.</summary>
    public void Add(int block, double[] part)
    {
        lock (_lock)
        {
            _waiting.Add(block, part);
            while (_waiting.Remove(_next, out var next))
            {
                for (var i = 0; i < length; i++)
                    Total[i] += next[i];
                _spare.Push(next);
                _next++;
            }
        }
    }
}
