using System.Text.Json;

namespace GraphExplorer.Benchmarks.Analysis;

/// <summary>What igraph found in a network: a file beside the networks.</summary>
internal sealed class Reference
{
    private readonly JsonElement _values;

    public Reference(string folder, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "reference-igraph.json")));
        _values = document.RootElement.GetProperty("graphs").GetProperty(name).Clone();
    }

    public int Number(string property) => _values.GetProperty(property).GetInt32();

    /// <summary>The greatest relative difference over a list of nodes, numbered from 1, and their scores.</summary>
    public double Farthest(string property, double[] scores)
    {
        double farthest = 0;
        foreach (var row in _values.GetProperty(property).EnumerateArray())
        {
            var expected = row[1].GetDouble();
            farthest = Math.Max(farthest, Math.Abs(scores[row[0].GetInt32() - 1] - expected) / expected);
        }

        return farthest;
    }
}
