namespace GraphExplorer.Benchmarks.Neo4j;

/// <summary>One figure per line.</summary>
internal static class Figures
{
    public static void Print(string what, FormattableString figure) =>
        Console.WriteLine($"{what,-56} {FormattableString.Invariant(figure)}");
}
