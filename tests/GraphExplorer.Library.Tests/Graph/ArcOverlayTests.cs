using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class ArcOverlayTests
{
    private const int Seed = 20_260_412;

    [Fact]
    public void A_chunk_with_an_overlay_reads_as_one_made_of_the_same_arcs()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 200; round++)
        {
            var rows = random.Next(1, 8);
            var before = Arcs(random, rows);
            var after = before.ToDictionary(entry => entry.Key, entry => entry.Value);
            var replaced = new Dictionary<int, OverlayRow>();
            for (var change = random.Next(4); change > 0; change--)
            {
                var row = random.Next(rows + 2); // also rows that came after the chunk was made
                after[row] = Arcs(random, 1)[0];
                replaced[row] = Row(after[row]);
            }

            var changed = Chunk(before, rows, new PreparedRows(replaced));

            for (var row = 0; row < rows + 2; row++)
                Assert.Equal(Read(after.GetValueOrDefault(row, [])), Read(changed, row));
        }
    }

    [Fact]
    public void Implied_relationships_are_those_that_are_held()
    {
        var held = new ArcChunk([0, 2], [3, 4], [0, 2, 3], [7, 8, 9], [40, 41, 42], [[1, 2, 3]]);
        var implied = new ArcChunk([0, 2], [3, 4], [0, 2, 3], [7, 8, 9], null, [[1, 2, 3]], null, 40);

        Assert.Equal(Read(held, 0), Read(implied, 0));
    }

    [Fact]
    public void An_implied_relationship_past_the_end_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RelationshipNumbers(5, 2)[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RelationshipNumbers(5, 2)[-1]);
    }

    private static Dictionary<int, (int Type, int Neighbour, int Relationship, int Value)[]> Arcs(Random random, int rows) =>
        Enumerable.Range(0, rows).ToDictionary(row => row, _ => Enumerable.Range(0, random.Next(6))
            .Select(_ => (random.Next(3), random.Next(9), random.Next(1_000), random.Next(5)))
            .OrderBy(arc => arc.Item1)
            .ToArray());

    private static ArcChunk Chunk(
        Dictionary<int, (int Type, int Neighbour, int Relationship, int Value)[]> rows,
        int count,
        ArcOverlay overlay)
    {
        var rowStart = new List<int> { 0 };
        var types = new List<int>();
        var starts = new List<int>();
        var arcs = new List<(int Type, int Neighbour, int Relationship, int Value)>();
        for (var row = 0; row < count; row++)
        {
            foreach (var type in rows[row].GroupBy(arc => arc.Type))
            {
                types.Add(type.Key);
                starts.Add(arcs.Count);
                arcs.AddRange(type);
            }

            rowStart.Add(types.Count);
        }

        starts.Add(arcs.Count);
        return new ArcChunk(
            [.. rowStart],
            [.. types],
            [.. starts],
            [.. arcs.Select(arc => arc.Neighbour)],
            [.. arcs.Select(arc => arc.Relationship)],
            [[.. arcs.Select(arc => arc.Value)]],
            overlay);
    }

    private static OverlayRow Row((int Type, int Neighbour, int Relationship, int Value)[] arcs) => new(
    [
        .. arcs.GroupBy(arc => arc.Type).SelectMany(type => type.Chunk(2)).Select(block => new OverlayBlock(
            block[0].Type,
            [.. block.Select(arc => arc.Neighbour)],
            [.. block.Select(arc => arc.Relationship)],
            [[.. block.Select(arc => arc.Value)]])),
    ]);

    private static string Read((int Type, int Neighbour, int Relationship, int Value)[] arcs) =>
        string.Join(' ', arcs.Select(arc => $"{arc.Type}>{arc.Neighbour}:{arc.Relationship}={arc.Value}"));

    private static string Read(ArcChunk chunk, int row)
    {
        var arcs = new List<string>();
        foreach (var block in new ArcBlocks(chunk, row, null, 0))
        {
            for (var i = 0; i < block.Count; i++)
                arcs.Add($"{block.Type}>{block.Neighbours[i]}:{block.Relationships[i]}={block.Column(0)[i]}");
        }

        return string.Join(' ', arcs);
    }

    private sealed class PreparedRows(Dictionary<int, OverlayRow> rows) : ArcOverlay
    {
        public override OverlayRow? Find(int row) => rows.GetValueOrDefault(row);
    }
}
