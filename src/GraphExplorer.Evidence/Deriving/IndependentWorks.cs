using GraphExplorer.Evidence.Seed;

namespace GraphExplorer.Evidence.Deriving;

/// <summary>Which works are one witness: a copy or translation, and what it was made from.</summary>
internal sealed class IndependentWorks
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    public IndependentWorks(IEnumerable<Source> sources)
    {
        foreach (var source in sources)
        {
            if (source.DerivedFrom is { } origin)
                Join(source.Work, origin);
        }
    }

    /// <summary>How many independent works some sources are of.</summary>
    public int Count(IEnumerable<Source> sources) =>
        sources.Select(source => Root(source.Work)).Distinct(StringComparer.Ordinal).Count();

    private string Root(string work)
    {
        while (_parents.TryGetValue(work, out var parent))
            work = parent;
        return work;
    }

    private void Join(string left, string right)
    {
        var leftRoot = Root(left);
        var rightRoot = Root(right);
        if (leftRoot != rightRoot)
            _parents[leftRoot] = rightRoot;
    }
}
