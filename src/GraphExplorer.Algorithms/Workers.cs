namespace GraphExplorer.Algorithms;

/// <summary>
/// Works through numbered blocks on the threads of a run. What a block is must not depend on the number of threads, and
/// what blocks add up to must not depend on the order in which they end: then nor does the result.
/// </summary>
internal static class Workers
{
    /// <summary>How many steps a loop takes between two looks at the token.</summary>
    public const int StepsPerCheck = 4_096;

    /// <summary>Does every block once; each thread takes the next one until none is left.</summary>
    /// <param name="run">Threads, cancellation and who hears progress.</param>
    /// <param name="blocks">How many blocks there are.</param>
    /// <param name="open">Called once a thread: makes its scratch and gives back what does a block.</param>
    /// <param name="progress">What a done block is added to; null for nothing.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static void Run(KernelRun run, int blocks, Func<Action<int>> open, ProgressMeter? progress = null)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var threads = Math.Min(Math.Max(1, run.Threads), blocks);
        if (threads <= 1)
        {
            if (blocks == 0)
                return;
            var work = open();
            for (var block = 0; block < blocks; block++)
                Do(work, block);
            return;
        }

        var next = -1;
        try
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, (_, state) =>
            {
                Action<int>? work = null;
                int block;
                while ((block = Interlocked.Increment(ref next)) < blocks)
                {
                    if (state.IsExceptional)
                        return;
                    Do(work ??= open(), block);
                }
            });
        }
        catch (AggregateException) when (run.Cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(run.Cancellation);
        }

        void Do(Action<int> work, int block)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            work(block);
            progress?.Add(1);
        }
    }

    /// <summary>
    /// Cuts rows into blocks of about as many arcs each: the first row of every block, and how many rows there are.
    /// Depends on the rows alone.
    /// </summary>
    public static int[] CutByArcs(ReadOnlySpan<int> offsets, int arcsPerBlock)
    {
        var rows = offsets.Length - 1;
        var cuts = new List<int> { 0 };
        long begin = 0;
        for (var row = 0; row < rows; row++)
        {
            var weight = offsets[row + 1] + (long)row + 1; // a row costs something even without arcs
            if (weight - begin < arcsPerBlock)
                continue;
            cuts.Add(row + 1);
            begin = weight;
        }

        if (cuts[^1] != rows)
            cuts.Add(rows);
        return [.. cuts];
    }
}
