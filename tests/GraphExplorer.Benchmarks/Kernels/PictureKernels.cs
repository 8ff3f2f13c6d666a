using BenchmarkDotNet.Attributes;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Png;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Svg;

namespace GraphExplorer.Benchmarks.Kernels;

/// <summary>A network drawn on the server, from entities without places to the bytes.</summary>
[MemoryDiagnoser]
public class PictureKernels
{
    private static readonly PictureText Text = new() { Title = "A network" };

    private readonly FontLibrary _fonts = FontLibrary.Open();
    private Picture _picture = new() { Nodes = [], Links = [] };
    private Scene? _scene;

    /// <summary>How many entities.</summary>
    [Params(50, 500, 2000)]
    public int Nodes { get; set; }

    [GlobalSetup]
    public void Build()
    {
        var random = new Random(17);
        var links = Enumerable.Range(1, Nodes * 3 / 2)
            .Select(i => (A: i % Nodes, B: (int)(random.NextDouble() * random.NextDouble() * Nodes)))
            .Where(pair => pair.A != pair.B)
            .Select((pair, i) => new PictureLink($"r{i}", $"e{pair.A}", $"e{pair.B}", "met"));
        _picture = new Picture
        {
            Nodes = [.. Enumerable.Range(0, Nodes).Select(i => new PictureNode($"e{i}", $"Entity {i}", "Person"))],
            Links = [.. links],
        };
        _scene = Compose();
    }

    /// <summary>What the others are compared with: distances between 250,000 pairs of points, as layouts reckon them.</summary>
    [Benchmark(Baseline = true)]
    public double Calibrate()
    {
        var sum = 0.0;
        for (var i = 0; i < 500; i++)
        {
            for (var j = 0; j < 500; j++)
                sum += Math.Sqrt((double)(i - j) * (i - j) + (double)(i + j) * (i + j) + 1);
        }

        return sum;
    }

    [Benchmark]
    public Scene Compose() => SceneComposer.Compose(_picture, Text, new PictureOptions());

    [Benchmark]
    public string WriteSvg() => SvgWriter.Write(_scene!); // set in Build

    [Benchmark]
    public byte[] WritePng() => PngWriter.Write(_scene!, _fonts); // set in Build

    [GlobalCleanup]
    public void Close() => _fonts.Dispose();
}
