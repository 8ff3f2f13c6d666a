using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts;

namespace GraphExplorer.Library.Tests.Storage;

/// <summary>Seeded records with every kind of value, keys of all planes, loops, parallels and hubs.</summary>
internal sealed class RandomRecords(int seed)
{
    private static readonly string[] Words =
        ["anna", "ana", "annabel", "robert", "robret", "roberta", "lovelace", "lovelance", "x", "éva", "count"];

    private readonly Random _random = new(seed);

    public static string NodeKey(int number) => number % 7 == 0 ? $"\U0001F600{number}" : $"n{number}";

    public GraphRecord Node(int number)
    {
        var labels = new[] { "Person", "Author", "Place", "Claim" }.Where(_ => _random.Next(2) == 0).ToArray();
        _random.Shuffle(labels);
        return SampleGraph.Node(NodeKey(number), labels, Properties("name", "subject", "searchKeys", "size", "any"));
    }

    public GraphRecord Relationship(int number, int nodes) => SampleGraph.Relationship(
        $"r{number}",
        "T" + _random.Next(3),
        NodeKey(_random.Next(3) == 0 ? 0 : _random.Next(nodes)),
        NodeKey(_random.Next(nodes)),
        Properties("since", "stance", "any"));

    private (string Name, Value Value)[] Properties(params string[] names) =>
        [.. names.Where(_ => _random.Next(3) > 0).Select(name => (name, Of(name)))];

    private Value Of(string name) => name switch
    {
        "name" or "stance" => Words[_random.Next(Words.Length)],
        "subject" => _random.Next(2) == 0 ? Word() : SampleGraph.Strings(Word(), Word()),
        "searchKeys" => SampleGraph.Strings($"{Word()} {Word()}", Word()),
        "size" => _random.Next(4) == 0 ? long.MaxValue - _random.Next(9) : _random.Next(9),
        "since" => Value.From(new DateOnly(1930, 1, 1).AddDays(_random.Next(5000))),
        _ => _random.Next(6) switch
        {
            0 => Word(),
            1 => _random.NextDouble(),
            2 => _random.Next(2) == 0,
            3 => Value.From(new LocalTime(_random.Next())),
            4 => new Date(_random.NextInt64(-100_000_000_000, 100_000_000_000)),
            _ => Value.From(new Dictionary<string, Value> { ["b"] = 1, ["a"] = SampleGraph.Strings(Word(), "x") }),
        },
    };

    private string Word() => Words[_random.Next(Words.Length)];
}
