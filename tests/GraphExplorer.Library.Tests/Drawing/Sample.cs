using System.Text;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Scenes;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>Pictures to try things on.</summary>
internal static class Sample
{
    private static readonly string[] Kinds =
        ["Person", "Group", "Agency", "State", "Place", "Event", "Operation", "Document", "Concept", "Ship"];

    public static PictureText Text { get; } = new()
    {
        Title = "How is Anna connected with the Border?",
        Caption = "Anna met Boris in 1938 [1] and Boris crossed the border [2, 3].",
        Sources =
        [
            new PictureSource([1], "Letters from the Far East, line 4"),
            new PictureSource([2, 3], "Archive of the district, file 12"),
        ],
        Caution = "Paths show how records connect, not that people knew each other.",
        Credit = "The authors (CC BY-SA 4.0)",
        Signature = "GraphExplorer, data of 22 November 2026",
    };

    /// <summary>Two paths over four entities, one line for two relationships, every strength.</summary>
    public static Picture Paths(string name = "Anna Petrova") => new()
    {
        Nodes =
        [
            new PictureNode("anna", name, "Person"),
            new PictureNode("boris", "Борис Щукин", "Person"),
            new PictureNode("bureau", "Bureau of Records", "Agency") { Note = "a hub", Hub = true },
            new PictureNode("border", "The Border", "Place"),
        ],
        Links =
        [
            new PictureLink("r1", "anna", "boris", "met") { Date = "13 June 1938" },
            new PictureLink("r2", "boris", "border", "crossed") { Date = "1938" },
            new PictureLink("r3", "anna", "bureau", "served in") { Strength = PictureStrength.Dashed },
            new PictureLink("r4", "bureau", "border", "was to guard") { Strength = PictureStrength.Dotted },
            new PictureLink("r5", "border", "bureau", "was watched by") { Strength = PictureStrength.Dotted },
        ],
        Paths =
        [
            new PicturePath(["anna", "boris", "border"], ["r1", "r2"]),
            new PicturePath(["anna", "bureau", "border"], ["r3", "r4"], [[], ["r5"]]),
        ],
    };

    /// <summary>Paths over a layered graph, from a seed.</summary>
    public static Picture RandomPaths(int seed)
    {
        var random = new Random(seed);
        var links = new Dictionary<string, PictureLink>(StringComparer.Ordinal);
        var paths = new List<PicturePath>();
        for (var i = 2 + random.Next(9); i > 0; i--)
        {
            var nodes = new List<string> { "start" };
            for (var hop = 1 + random.Next(4); hop > 0; hop--)
            {
                var id = $"n{random.Next(4)}-{random.Next(5)}";
                if (!nodes.Contains(id))
                    nodes.Add(id);
            }

            nodes.Add("end");
            var used = new List<string>();
            for (var hop = 1; hop < nodes.Count; hop++)
            {
                var id = $"{nodes[hop - 1]}>{nodes[hop]}";
                var verb = $"was joined in a way {random.Next(9)} with";
                links[id] = new PictureLink(id, nodes[hop - 1], nodes[hop], verb) { Date = "1938" };
                used.Add(id);
            }

            paths.Add(new PicturePath(nodes, used));
        }

        paths.Sort((a, b) => a.Nodes.Count.CompareTo(b.Nodes.Count));
        return new Picture
        {
            Nodes =
            [
                .. paths.SelectMany(path => path.Nodes).Distinct(StringComparer.Ordinal)
                    .Select(id => new PictureNode(id, $"Somebody called {id}", "Person")),
            ],
            Links = [.. links.Values],
            Paths = paths,
        };
    }

    /// <summary>A network with hubs, leaves and loose parts, from a seed.</summary>
    public static Picture RandomNetwork(int seed, int nodes, double linesPerNode = 1.5)
    {
        var random = new Random(seed);
        var links = new List<PictureLink>();
        for (var i = 0; i < nodes * linesPerNode; i++)
        {
            var (a, b) = (random.Next(nodes), (int)(random.NextDouble() * random.NextDouble() * nodes));
            if (a != b)
                links.Add(new PictureLink($"r{i}", $"e{a}", $"e{b}", "met") { Strength = (PictureStrength)(i % 3) });
        }

        return new Picture
        {
            Nodes =
            [
                .. Enumerable.Range(0, nodes)
                    .Select(i => new PictureNode($"e{i}", $"Name {Word(random)}", Kinds[i % 10])),
            ],
            Links = links,
        };
    }

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var i = 3 + random.Next(8); i > 0; i--)
            word.Append((char)('a' + random.Next(26)));
        return word.ToString();
    }
}
