namespace GraphExplorer.Algorithms;

/// <summary>Counts the arcs that a search looks at, and looks at the token once per 4,096 of them.</summary>
internal struct ArcBudget(long limit)
{
    private const int StepsBetweenChecks = 4_096;
    private int _steps;

    /// <summary>Arcs counted so far; never above the limit.</summary>
    public long Spent { get; private set; }

    public readonly bool Affords(long arcs) => arcs <= limit - Spent;

    public bool TrySpend(long arcs)
    {
        if (!Affords(arcs))
            return false;
        Spent += arcs;
        return true;
    }

    /// <summary>Counts work, whether or not it counts against the limit, towards the next look at the token.</summary>
    public void Step(int steps, CancellationToken cancellationToken)
    {
        _steps += steps;
        if (_steps < StepsBetweenChecks)
            return;
        _steps = 0;
        cancellationToken.ThrowIfCancellationRequested();
    }
}
