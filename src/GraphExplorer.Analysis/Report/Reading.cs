using System.Globalization;
using System.Text.Json.Nodes;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;

namespace GraphExplorer.Analysis.Report;

/// <summary>What the sections of a report read an analysis by: ranks within kinds, communities, what is thin.</summary>
internal sealed class Reading
{
    /// <summary>Kinds with fewer entities than this are no field to be ranked in.</summary>
    private const int MinOfKind = 3;

    private readonly Dictionary<string, int> _numbers;

    public Reading(AnalysisResult result)
    {
        Result = result;
        Support = Report.Support.Of(result.Network);
        _numbers = result.Network.Data.Keys.Index()
            .ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
    }

    public AnalysisResult Result { get; }

    public Network Network => Result.Network;

    /// <summary>What each node rests on; null where the network knows no claims.</summary>
    public Support[]? Support { get; }

    public int Top => Result.Plan.Options.Top;

    /// <summary>What nodes of the network are called together.</summary>
    public static string Entities(long count) => Say.Count(count, "entity", "entities");

    /// <summary>The kinds in which nodes are ranked, the largest first; one null kind where none is known.</summary>
    public IReadOnlyList<(string? Kind, int Count)> Kinds()
    {
        if (Network.Data.Facts is not { } facts)
            return [(null, Network.NodeCount)];
        return
        [
            .. facts.Entities
                .GroupBy(entity => entity.Kind, StringComparer.Ordinal)
                .Where(group => group.Count() >= MinOfKind)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Count())),
        ];
    }

    /// <summary>The first nodes of a kind by a column, the greatest first, of equals the least id; nothing at 0.</summary>
    public IReadOnlyList<int> First(string column, string? kind, int max)
    {
        var values = Result.NodeColumn(column)?.Values;
        if (values is null)
            return [];
        return
        [
            .. Enumerable.Range(0, values.Length)
                .Where(node => values[node] > 0 && (Network.Data.Facts is null || Network.KindOf(node) == kind))
                .OrderByDescending(node => values[node])
                .ThenBy(node => Network.Ranks[node])
                .Take(max),
        ];
    }

    /// <summary>A node with what must stand beside its name.</summary>
    public string Name(int node)
    {
        var contested = Network.Data.Facts?.Entities[node].Contested;
        return contested is null ? Network.NameOf(node) : $"{Network.NameOf(node)} (contested: {contested})";
    }

    public string Name(string key) => _numbers.TryGetValue(key, out var node) ? Name(node) : key;

    public int? Number(string key) => _numbers.TryGetValue(key, out var node) ? node : null;

    /// <summary>What a value of a node rests on, in words; nothing where the network knows no claims.</summary>
    public string RestsOn(int node) => Support is null ? "" : Support[node].Words;

    public string Work(string id) => Network.Data.Facts?.WorkTitles.GetValueOrDefault(id) ?? id;

    /// <summary>Kinds as a plural in running text.</summary>
    public static string Plural(string? kind)
    {
        if (kind is null)
            return "entities";
        var word = kind.ToLower(CultureInfo.InvariantCulture);
        return word.EndsWith('y') ? word[..^1] + "ies" : word + "s";
    }

    /// <summary>A number that a metric says of the network; null where it does not.</summary>
    public double? Fact(string metric, string member) =>
        Result.Summary(metric)?[member] is JsonValue value && value.TryGetValue<double>(out var number) ? number
        : Result.Summary(metric)?[member] is JsonValue whole && whole.TryGetValue<int>(out var count) ? count
        : Result.Summary(metric)?[member] is JsonValue large && large.TryGetValue<long>(out var total) ? total
        : null;
}
