namespace GraphExplorer.Analysis;

/// <summary>Something that who asks for an analysis can set.</summary>
/// <param name="Name">Its name as a member of a request, such as <c>maxMemory</c>.</param>
public readonly record struct Setting(string Name)
{
    internal static readonly Setting At = new("at");
    internal static readonly Setting Directed = new("directed");
    internal static readonly Setting During = new("during");
    internal static readonly Setting Epsilon = new("epsilon");
    internal static readonly Setting From = new("from");
    internal static readonly Setting Grouping = new("grouping");
    internal static readonly Setting Iterations = new("iterations");
    internal static readonly Setting MaxMemory = new("maxMemory");
    internal static readonly Setting Metrics = new("metrics");
    internal static readonly Setting Output = new("output");
    internal static readonly Setting Overwrite = new("overwrite");
    internal static readonly Setting Paths = new("paths");
    internal static readonly Setting SkipLines = new("skipLines");
    internal static readonly Setting Start = new("start");
    internal static readonly Setting Store = new("store");
    internal static readonly Setting To = new("to");
    internal static readonly Setting Weighted = new("weighted");

    /// <summary>The name as a member, quoted.</summary>
    public override string ToString() => $"\"{Name}\"";
}
