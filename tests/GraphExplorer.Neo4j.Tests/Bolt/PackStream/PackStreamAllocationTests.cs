using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Bolt.PackStream;

public sealed class PackStreamAllocationTests
{
    [Fact]
    public void Reading_numbers_dates_and_nulls_allocates_nothing()
    {
        Value[] row = [1, -70_000, long.MaxValue, 1.5, true, Value.Null, new DateOnly(1938, 6, 13), Value.From(new LocalTime(7))];
        var bytes = new PackStreamWriter();
        foreach (var value in row)
            ValueWriter.Write(bytes, value, Codec.Bolt5);
        var reader = new ValueReader(Codec.Bolt5);
        var message = bytes.Written;

        var allocated = Measure(() =>
        {
            var stream = new PackStreamReader(message.Span);
            for (var i = 0; i < 8; i++)
                reader.Read(ref stream);
        });

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Names_that_come_again_are_one_string()
    {
        var bytes = Codec.Hex("B4 4E 03 91 86 50 65 72 73 6F 6E A1 84 6E 61 6D 65 01 81 61");
        var reader = new ValueReader(Codec.Bolt5);

        var first = Read().AsNode();
        var second = Read().AsNode();

        Assert.Same(first.Labels[0], second.Labels[0]);
        Assert.Same(first.Properties.Keys.Single(), second.Properties.Keys.Single());

        Value Read()
        {
            var stream = new PackStreamReader(bytes);
            return reader.Read(ref stream);
        }
    }

    [Fact]
    public void Writing_into_a_warm_buffer_allocates_nothing()
    {
        var writer = new GraphExplorer.Bolt.Transport.MessageWriter();
        var value = Value.From([1, 70_000, 1.5, "text", new DateOnly(1938, 6, 13)]);

        var allocated = Measure(() =>
        {
            writer.Begin();
            ValueWriter.Write(writer, value, Codec.Bolt5);
            writer.End();
            writer.Clear();
        });

        Assert.Equal(0, allocated);
    }

    private static long Measure(Action work)
    {
        for (var i = 0; i < 100; i++)
            work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
