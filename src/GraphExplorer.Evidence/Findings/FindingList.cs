namespace GraphExplorer.Evidence.Findings;

/// <summary>Collects findings; keeps the first, counts all.</summary>
internal sealed class FindingList
{
    /// <summary>Findings that are kept: a file of the wrong kind would otherwise give one a line.</summary>
    public const int MaxKept = 100;

    private readonly List<SeedFinding> _kept = [];

    public IReadOnlyList<SeedFinding> Kept => _kept;

    public int Count { get; private set; }

    public void Add(string code, string file, int line, string? id, string? field, string message)
    {
        Count++;
        if (_kept.Count < MaxKept)
            _kept.Add(new SeedFinding(code, file, line, id, field, message));
    }

    public SeedReport ToReport() => new(_kept, Count);
}
