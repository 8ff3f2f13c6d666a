using System.Globalization;
using System.IO.Compression;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Benchmarks.Analysis;

/// <summary>Undirected networks without loops and parallels: read from a file, or made.</summary>
internal static class Networks
{
    /// <summary>A network of the Stanford collection: a first row "n,m,u|d,name", then two numbers from 1 per
    /// row.</summary>
    public static CsrGraph Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var nodes = Number(reader.ReadLine()!.Split(',')[0]); // the first row is always there
        var edges = new List<long>();
        while (reader.ReadLine() is { } line)
        {
            var comma = line.IndexOf(',', StringComparison.Ordinal);
            if (comma > 0)
                Add(edges, Number(line.AsSpan(0, comma)) - 1, Number(line.AsSpan(comma + 1)) - 1);
        }

        return Fold(nodes, edges);

        static int Number(ReadOnlySpan<char> text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// R-MAT: each edge falls into a quarter of the matrix again and again. Chakrabarti, Zhan, Faloutsos 2004, with the
    /// chances of Graph500. Seeded, nodes shuffled.
    /// </summary>
    public static CsrGraph RMat(int scale, int edgeCount, int seed)
    {
        const double A = 0.57, B = 0.19, C = 0.19;
        var random = new Random(seed);
        var numbers = new int[1 << scale];
        for (var node = 0; node < numbers.Length; node++)
            numbers[node] = node;
        random.Shuffle(numbers);
        var edges = new List<long>(edgeCount);
        for (var edge = 0; edge < edgeCount; edge++)
        {
            int from = 0, to = 0;
            for (var bit = 0; bit < scale; bit++)
            {
                var chance = random.NextDouble();
                from = (from << 1) | (chance < A + B ? 0 : 1);
                to = (to << 1) | (chance is < A or (>= A + B and < A + B + C) ? 0 : 1);
            }

            Add(edges, numbers[from], numbers[to]);
        }

        return Fold(numbers.Length, edges);
    }

    private static void Add(List<long> edges, int from, int to)
    {
        if (from != to)
            edges.Add(((long)Math.Min(from, to) << 32) | (uint)Math.Max(from, to));
    }

    private static CsrGraph Fold(int nodes, List<long> edges)
    {
        edges.Sort();
        var sources = new List<int>(edges.Count);
        var targets = new List<int>(edges.Count);
        long last = -1;
        foreach (var edge in edges)
        {
            if (edge == last)
                continue;
            last = edge;
            sources.Add((int)(edge >> 32));
            targets.Add((int)edge);
        }

        return CsrGraph.Build(nodes, [.. sources], [.. targets], [], isDirected: false);
    }
}
