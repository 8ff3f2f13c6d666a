namespace GraphExplorer.Benchmarks.Storage;

/// <summary>
/// Relationships between 2^scale nodes by the R-MAT rule (Chakrabarti, Zhan and Faloutsos, SIAM SDM 2004), with loops
/// and parallel ones as they come, of eight types of which each is half as common as the one before.
/// </summary>
internal sealed class LayoutEdges
{
    public const int Types = 8;

    private const double A = 0.57;
    private const double B = 0.19;
    private const double C = 0.19;

    private LayoutEdges(int scale, int count)
    {
        Nodes = 1 << scale;
        From = new int[count];
        To = new int[count];
        Type = new byte[count];
    }

    public int Nodes { get; }

    public int[] From { get; }

    public int[] To { get; }

    public byte[] Type { get; }

    /// <summary>The same relationships for the same arguments.</summary>
    public static LayoutEdges RMat(int scale, int count, int seed)
    {
        var random = new Random(seed);
        var edges = new LayoutEdges(scale, count);
        var numbers = new int[edges.Nodes];
        for (var node = 0; node < numbers.Length; node++)
            numbers[node] = node;
        random.Shuffle(numbers); // else the hubs would all stand in the first group
        for (var edge = 0; edge < count; edge++)
        {
            int from = 0, to = 0;
            for (var bit = 0; bit < scale; bit++)
            {
                var chance = random.NextDouble();
                from = (from << 1) | (chance < A + B ? 0 : 1);
                to = (to << 1) | (chance is < A or (>= A + B and < A + B + C) ? 0 : 1);
            }

            edges.From[edge] = numbers[from];
            edges.To[edge] = numbers[to];
            edges.Type[edge] = RandomType(random);
        }

        return edges;
    }

    /// <summary>A type: 0 in half of all cases, 1 in a quarter, and so on.</summary>
    public static byte RandomType(Random random) =>
        (byte)Math.Min(Types - 1, int.TrailingZeroCount(random.Next() | (1 << (Types - 1))));
}
