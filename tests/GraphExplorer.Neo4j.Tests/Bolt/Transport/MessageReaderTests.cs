using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Transport;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Tests.Bolt.PackStream;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Neo4j.Tests.Bolt.Transport;

public sealed class MessageReaderTests
{
    private const int Limit = 1024 * 1024;

    private static readonly BoltAddress Address = new("graph.example");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_messages_that_arrive_a_byte_at_a_time()
    {
        var (bytes, values) = Conversation();

        Assert.Equal(values, await ReadAllAsync(bytes, _ => 1, values.Length));
    }

    [Fact]
    public async Task Reads_messages_that_arrive_cut_in_two_at_any_byte()
    {
        var (bytes, values) = Conversation();
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            var at = cut;
            Assert.Equal(values, await ReadAllAsync(bytes, position => position < at ? at - position : int.MaxValue, values.Length));
        }
    }

    [Fact]
    public async Task Reads_messages_that_arrive_in_random_pieces()
    {
        var (bytes, values) = Conversation();
        var random = new Random(41);
        for (var i = 0; i < 200; i++)
            Assert.Equal(values, await ReadAllAsync(bytes, _ => random.Next(1, 40), values.Length));
    }

    [Fact]
    public async Task Reads_a_message_cut_into_chunks_at_each_of_its_bytes()
    {
        var value = Value.From([1, "two", 3.0, Value.From(new Dictionary<string, Value> { ["four"] = 5 })]);
        var body = Codec.Write(value, Codec.Bolt5);
        for (var cut = 1; cut < body.Length; cut++)
        {
            byte[] bytes = [.. Chunk(body[..cut]), .. Chunk(body[cut..]), 0, 0];

            Assert.Equal([value], await ReadAllAsync(bytes, _ => int.MaxValue, 1));
            Assert.Equal([value], await ReadAllAsync(bytes, _ => 3, 1));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(131_070)]
    [InlineData(131_071)]
    [InlineData(1_000_000)]
    public async Task Reads_back_what_was_written_whatever_the_number_of_chunks(int length)
    {
        var random = new Random(length);
        var content = new byte[length];
        random.NextBytes(content);
        var writer = new MessageWriter();
        for (var i = 0; i < 2; i++)
        {
            writer.Begin();
            writer.WriteBytes(content);
            writer.End();
        }

        var reader = new MessageReader(Address, new MemoryStream(writer.Written.ToArray()), Limit, TimeProvider.System);

        for (var i = 0; i < 2; i++)
        {
            var message = await reader.ReadAsync(Cancel);
            Assert.Equal(content, new PackStreamReader(message.Span).ReadBytes().ToArray());
        }
    }

    [Fact]
    public void Cuts_a_long_message_into_full_chunks()
    {
        var writer = new MessageWriter();
        writer.Begin();
        writer.WriteBytes(new byte[140_000]); // 140,005 bytes with the header
        writer.End();

        var bytes = writer.Written.Span;
        Assert.Equal([0xFF, 0xFF], bytes[..2].ToArray());
        Assert.Equal([0xFF, 0xFF], bytes.Slice(65_537, 2).ToArray());
        Assert.Equal([0x22, 0xE7], bytes.Slice(2 * 65_537, 2).ToArray()); // 140,005 - 131,070 = 8,935
        Assert.Equal([0, 0], bytes[^2..].ToArray());
        Assert.Equal(140_005 + 3 * 2 + 2, bytes.Length);
    }

    [Fact]
    public async Task Skips_empty_chunks_between_messages()
    {
        byte[] bytes = [0, 0, 0, 0, 0, 1, 0x2A, 0, 0, 0, 0, 0, 1, 0x2B, 0, 0];

        Assert.Equal([42, 43], await ReadAllAsync(bytes, _ => 1, 2));
    }

    [Fact]
    public async Task Refuses_a_message_over_the_limit_before_it_has_come_whole()
    {
        var chunk = Chunk(new byte[65_535]);
        byte[] bytes = [.. Enumerable.Repeat(chunk, 20).SelectMany(part => part)];
        var reader = new MessageReader(Address, new MemoryStream(bytes), Limit, TimeProvider.System);

        var refused = await Assert.ThrowsAsync<BoltProtocolException>(() => reader.ReadAsync(Cancel).AsTask());

        Assert.Equal("A message is longer than the 1048576 bytes allowed.", refused.Message);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0, 5, 1, 2 })]
    [InlineData(new byte[] { 0, 1, 1 })]
    public async Task Says_that_the_server_hung_up(byte[] bytes)
    {
        var reader = new MessageReader(Address, new MemoryStream(bytes), Limit, TimeProvider.System);

        var broken = await Assert.ThrowsAsync<BoltTransportException>(() => reader.ReadAsync(Cancel).AsTask());

        Assert.True(broken.IsTransient);
        Assert.Equal("Neo4j at graph.example:7687 closed the connection.", broken.Message);
    }

    [Fact]
    public async Task Loses_no_byte_when_a_caller_gives_up()
    {
        var stream = new SlowStream();
        var reader = new MessageReader(Address, stream, Limit, TimeProvider.System);
        using var impatience = new CancellationTokenSource();

        var reading = reader.ReadAsync(impatience.Token).AsTask();
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        stream.Arrive([0, 1, 0x2A, 0, 0]);

        var message = await reader.ReadAsync(Cancel);
        Assert.Equal([0x2A], message.ToArray());
    }

    [Fact]
    public async Task Gives_up_when_nothing_comes_for_the_time_the_server_named()
    {
        var time = new FakeTimeProvider();
        var reader = new MessageReader(Address, new SlowStream(), Limit, time) { ReceiveTimeout = TimeSpan.FromSeconds(20) };

        var reading = reader.ReadAsync(Cancel).AsTask();
        time.Advance(TimeSpan.FromSeconds(21));

        var late = await Assert.ThrowsAsync<BoltTransportException>(() => reading);
        Assert.Equal("Neo4j at graph.example:7687 sent nothing for 20 s.", late.Message);
        Assert.Equal("timed_out", late.Code.Name);
    }

    private static (byte[] Bytes, Value[] Values) Conversation()
    {
        Value[] values =
        [
            1,
            "a text",
            Value.From([1, 2, Value.From([3.5, Value.Null])]),
            Value.From(new Dictionary<string, Value> { ["name"] = "Ada", ["born"] = new DateOnly(1815, 12, 10) }),
            new string('x', 200),
        ];
        var writer = new MessageWriter();
        foreach (var value in values)
        {
            writer.Begin();
            ValueWriter.Write(writer, value, Codec.Bolt5);
            writer.End();
        }

        return (writer.Written.ToArray(), values);
    }

    private static async Task<Value[]> ReadAllAsync(byte[] bytes, Func<int, int> pieceAt, int count)
    {
        var reader = new MessageReader(Address, new ChoppedStream(bytes, pieceAt), Limit, TimeProvider.System);
        var values = new Value[count];
        for (var i = 0; i < count; i++)
            values[i] = Codec.Read((await reader.ReadAsync(Cancel)).Span, Codec.Bolt5);
        await Assert.ThrowsAsync<BoltTransportException>(() => reader.ReadAsync(Cancel).AsTask());
        return values;
    }

    private static byte[] Chunk(byte[] content) => [(byte)(content.Length >> 8), (byte)content.Length, .. content];

    /// <summary>A stream whose bytes come when the test says so.</summary>
    private sealed class SlowStream : MemoryStream
    {
        private readonly TaskCompletionSource<byte[]> _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Arrive(byte[] bytes) => _arrival.SetResult(bytes);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var bytes = await _arrival.Task;
            bytes.CopyTo(buffer);
            return bytes.Length;
        }
    }
}
