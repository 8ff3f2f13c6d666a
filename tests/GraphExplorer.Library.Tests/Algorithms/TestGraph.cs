using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Algorithms;

/// <summary>A graph as plain lists, from which both kinds of topology are made; oracles read the lists.</summary>
internal sealed class TestGraph
{
    public static readonly string[] AllTypes = ["KNOWS", "SERVED", "MET", "BORN"];

    public List<Node> Nodes { get; } = [];

    public List<Relationship> Relationships { get; } = [];

    /// <summary>Nodes in no order of keys, some isolated; relationships with loops and parallels.</summary>
    public static TestGraph Random(Random random, int nodes, int relationships)
    {
        var graph = new TestGraph();
        var names = Enumerable.Range(0, nodes).Select(i => $"n{i:00}").ToArray();
        random.Shuffle(names);
        foreach (var name in names)
            graph.Nodes.Add(new Node(name, Blocked: random.Next(6) == 0));
        var keys = Enumerable.Range(0, relationships).Select(i => $"r{i:000}").ToArray();
        random.Shuffle(keys);
        var reach = Math.Max(1, nodes - random.Next(3)); // the last ones stay isolated
        foreach (var key in keys)
        {
            var from = random.Next(reach);
            var to = random.Next(reach);
            var type = AllTypes[random.Next(AllTypes.Length)];
            graph.Relationships.Add(new Relationship(key, from, to, type, Weight: random.Next(10)));
        }

        return graph;
    }

    /// <summary>A graph of the nodes named and arcs written "a-b", all of one type.</summary>
    public static TestGraph Of(params string[] arcs)
    {
        var graph = new TestGraph();
        foreach (var arc in arcs)
        {
            var ends = arc.Split('-');
            var key = $"{arc}#{graph.Relationships.Count:000}";
            graph.Relationships.Add(new Relationship(key, Number(ends[0]), Number(ends[1]), "KNOWS", 9));
        }

        return graph;

        int Number(string key)
        {
            var number = graph.Nodes.FindIndex(node => node.Key == key);
            if (number >= 0)
                return number;
            graph.Nodes.Add(new Node(key, Blocked: false));
            return graph.Nodes.Count - 1;
        }
    }

    public TopologyRequest Request(IReadOnlyList<string>? types) => new()
    {
        Types = types,
        ArcColumns = [new ArcColumn("weight", ColumnEncoding.Integer)],
        NodeColumns = [new ArcColumn("blocked", ColumnEncoding.Boolean)],
    };

    /// <summary>The whole graph at once.</summary>
    public Topology Whole(IReadOnlyList<string>? types, int blockLength = TopologyLevel.DefaultBlockLength)
    {
        var ranks = Ranks();
        var pages = Math.Max(1, (Nodes.Count + ArcChunk.Rows - 1) / ArcChunk.Rows);
        var data = new TopologyData
        {
            Types = AllTypes,
            NodeKeys = new ListedKeys([.. Nodes.Select(node => node.Key)]),
            RelationshipKeys = new ListedKeys([.. Relationships.Select(relationship => relationship.Key)]),
            NodeOrder = Paged(node => ranks[node] * 16L),
            NodeColumns = [Paged(node => Nodes[node].Blocked ? 1 : 0)],
            ArcTexts = [null],
            NodeTexts = [null],
            Outgoing = Chunks(pages, ranks, blockLength, outgoing: true),
            Incoming = Chunks(pages, ranks, blockLength, outgoing: false),
        };
        return new Topology(Request(types), data, new WholeSource(this));
    }

    /// <summary>A topology that knows no more than it was asked for.</summary>
    public Topology Growing(IReadOnlyList<string>? types, ITopologySource source) => new(Request(types), source);

    private int[] Ranks()
    {
        var sorted = Enumerable.Range(0, Nodes.Count).ToArray();
        Array.Sort(sorted, (left, right) => KeyOrder.Comparer.Compare(Nodes[left].Key, Nodes[right].Key));
        var ranks = new int[sorted.Length];
        for (var rank = 0; rank < sorted.Length; rank++)
            ranks[sorted[rank]] = rank;
        return ranks;
    }

    private PagedArray<T> Paged<T>(Func<int, T> value) =>
        PagedArray.From<T>([.. Enumerable.Range(0, Nodes.Count).Select(value)]);

    private ArcChunk[] Chunks(int pages, int[] ranks, int blockLength, bool outgoing)
    {
        var byNode = Enumerable.Range(0, Relationships.Count)
            .ToLookup(r => outgoing ? Relationships[r].From : Relationships[r].To);
        var chunks = new ArcChunk[pages];
        for (var page = 0; page < pages; page++)
        {
            var rowStart = new List<int> { 0 };
            var blockType = new List<int>();
            var blockStart = new List<int>();
            var arcs = new List<int>();
            var rows = Math.Min(ArcChunk.Rows, Nodes.Count - (page * ArcChunk.Rows));
            for (var row = 0; row < rows; row++)
            {
                foreach (var type in byNode[(page * ArcChunk.Rows) + row].GroupBy(Type).OrderBy(type => type.Key))
                {
                    var sorted = type
                        .OrderBy(r => ranks[Neighbour(r)])
                        .ThenBy(r => Relationships[r].Key, KeyOrder.Comparer);
                    foreach (var block in sorted.Chunk(blockLength))
                    {
                        blockType.Add(type.Key);
                        blockStart.Add(arcs.Count);
                        arcs.AddRange(block);
                    }
                }

                rowStart.Add(blockType.Count);
            }

            blockStart.Add(arcs.Count);
            chunks[page] = new ArcChunk(
                [.. rowStart],
                [.. blockType],
                [.. blockStart],
                [.. arcs.Select(Neighbour)],
                [.. arcs],
                [[.. arcs.Select(r => Relationships[r].Weight)]]);
        }

        return chunks;

        int Type(int r) => Array.IndexOf(AllTypes, Relationships[r].Type);

        int Neighbour(int r) => outgoing ? Relationships[r].To : Relationships[r].From;
    }

    internal sealed record Node(string Key, bool Blocked)
    {
        public IReadOnlyList<Value> Columns => [Blocked];
    }

    internal sealed record Relationship(string Key, int From, int To, string Type, int Weight);

    internal sealed class ListedKeys(string[] keys) : KeyTable
    {
        public override int Limit => keys.Length;

        public override string KeyOf(int number) => keys[number];

        public override int Find(string key) => Array.IndexOf(keys, key);
    }

    private sealed class WholeSource(TestGraph graph) : ITopologySource
    {
        public ValueTask<int[]> ResolveNodesAsync(
            Topology topology,
            IReadOnlyList<string> keys,
            CancellationToken cancellationToken) =>
            new(keys.Select(key => graph.Nodes.FindIndex(node => node.Key == key)).ToArray());

        public ValueTask<int[]> ResolveRelationshipsAsync(
            Topology topology,
            IReadOnlyList<string> keys,
            CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask GrowAsync(Topology topology, ReadOnlyMemory<int> nodes, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask DisposeAsync() => default;
    }
}
