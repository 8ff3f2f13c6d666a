using System.IO.Compression;
using System.Text;
using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Library.Tests.Analysis.Networks;

/// <summary>Edge lists as people have them.</summary>
public sealed class EdgeListReaderTests
{
    [Theory]
    [InlineData("a b\nb c\n")]
    [InlineData("a\tb\nb\tc")]
    [InlineData("a,b\r\nb,c\r\n")]
    [InlineData("a; b\n\n# a comment\n  b ;c  \n")]
    [InlineData("\uFEFF\"a\",\"b\"\n\"b\",\"c\"\n")]
    public async Task Reads_two_columns_apart_by_what_people_put_between(string text)
    {
        var data = await ReadAsync(text);

        Assert.Equal(["a", "b", "c"], data.Keys);
        Assert.Equal([0, 1], data.Relationships.Sources);
        Assert.Equal([1, 2], data.Relationships.Targets);
        Assert.Null(data.Relationships.Weights);
        Assert.Equal("2", data.Relationships.KeyOf(1));
    }

    [Fact]
    public async Task Reads_weights_from_a_third_column()
    {
        var data = await ReadAsync("1 2 0.5\n2 3 -1e3\n");

        Assert.Equal([0.5, -1000], data.Relationships.Weights!);
        Assert.True(data.HasNumericKeys);
    }

    [Theory]
    [InlineData("Apollo 11\tSaturn 5\nSaturn 5\tVon Braun, Wernher\n")]
    [InlineData("Apollo 11;Saturn 5\n\"Saturn 5\" ; Von Braun, Wernher\n")]
    [InlineData("# made by hand\n\"Apollo 11\",Saturn 5\n   \nSaturn 5,\"Von Braun, Wernher\"\n")]
    public async Task A_name_may_hold_blanks_where_something_else_stands_between(string text)
    {
        var data = await ReadAsync(text);

        Assert.Equal(["Apollo 11", "Saturn 5", "Von Braun, Wernher"], data.Keys);
        Assert.Null(data.Relationships.Weights);
    }

    [Theory]
    [InlineData("a\tb\nc,d\n", "edges, line 2: two or three columns are expected")]
    [InlineData("a,b,1\nb,c,2\n\nc,d,x\n", "edges, line 4: \"x\" is not a weight")]
    [InlineData("x,y\na,b\n\"c\nd\",e\nf\n", "edges, line 5: two or three columns are expected")]
    public async Task Lines_are_counted_in_CSV_too(string text, string message)
    {
        var refused = await Assert.ThrowsAsync<AnalysisException>(() => ReadAsync(text));

        Assert.Equal(ErrorCodes.InvalidData, refused.Code);
        Assert.StartsWith(message, refused.Message);
    }

    [Fact]
    public async Task Refuses_a_record_without_end_in_CSV()
    {
        var refused = await Assert.ThrowsAsync<AnalysisException>(() =>
            ReadAsync("a,b\nb,\"" + new string('x', 200_000)));

        Assert.Equal(ErrorCodes.InvalidData, refused.Code);
        Assert.Contains("no edge list", refused.Message);
    }

    [Fact]
    public async Task Of_parallel_lengths_the_least_counts_and_of_weights_the_sum()
    {
        var data = await ReadAsync("a b 5\na b 1\nb c 1\na c 4\n");

        var network = Network.Build(data, new Projection { IsWeighted = true });

        Assert.Equal([6, 4, 1], network.LineWeights.ToArray());
        Assert.Equal([1, 4, 1], network.LineLengths.ToArray());
    }

    [Fact]
    public async Task Refuses_gzip_that_was_cut_anywhere()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            await gzip.WriteAsync("x y\ny z\nz x\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var whole = packed.ToArray();

        for (var length = 2; length < whole.Length; length++)
        {
            var refused = await Assert.ThrowsAsync<AnalysisException>(() => EdgeListReader.ReadAsync(
                new MemoryStream(whole, 0, length),
                "edges",
                new EdgeListOptions(),
                TestContext.Current.CancellationToken));
            Assert.Contains("gzip", refused.Message);
        }
    }

    [Fact]
    public async Task Reads_gzip_whatever_the_file_is_called()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            await gzip.WriteAsync("x y\n"u8.ToArray(), TestContext.Current.CancellationToken);
        packed.Position = 0;

        var data = await EdgeListReader.ReadAsync(
            packed,
            "edges",
            new EdgeListOptions(),
            TestContext.Current.CancellationToken);

        Assert.Equal(["x", "y"], data.Keys);
    }

    [Fact]
    public async Task Passes_over_a_heading_when_asked()
    {
        var data = await ReadAsync("source,target,weight,note\na,b\n", new EdgeListOptions { SkipLines = 1 });

        Assert.Equal(["a", "b"], data.Keys);
    }

    [Fact]
    public async Task Reads_the_same_whatever_pieces_the_bytes_come_in()
    {
        var text = string.Join('\n', Enumerable.Range(0, 500).Select(i => $"né{i % 37} к{i % 41}"));
        var whole = await ReadAsync(text);

        var pieces = await EdgeListReader.ReadAsync(
            new DrippingStream(Encoding.UTF8.GetBytes(text)),
            "edges",
            new EdgeListOptions(),
            TestContext.Current.CancellationToken);

        Assert.Equal(whole.Keys, pieces.Keys);
        Assert.Equal(whole.Relationships.Targets, pieces.Relationships.Targets);
    }

    [Theory]
    [InlineData("a b\na\n", "edges, line 2: two or three columns are expected")]
    [InlineData("a b 1 2\n", "edges, line 1: two or three columns are expected (source, target and perhaps a " +
        "weight), not \"a b 1 2\"; pass over a heading with \"skipLines\" 1")]
    [InlineData("a b 1\nb c\n", "edges, line 2: the weight is missing; the lines before have one")]
    [InlineData("# note\n\na b\nb c 1\n", "edges, line 4: a weight is given; the lines before have none")]
    [InlineData("a b heavy\n", "edges, line 1: \"heavy\" is not a weight; right would be a number such as 0.5")]
    [InlineData("a b NaN\n", "edges, line 1: \"NaN\" is not a weight")]
    [InlineData("a b 1e999\n", "edges, line 1: \"1e999\" is not a weight")]
    public async Task Says_which_line_is_wrong_and_what_would_be_right(string text, string message)
    {
        var refused = await Assert.ThrowsAsync<AnalysisException>(() => ReadAsync(text));

        Assert.Equal(ErrorCodes.InvalidData, refused.Code);
        Assert.StartsWith(message, refused.Message);
    }

    [Fact]
    public async Task Refuses_text_that_is_not_UTF8()
    {
        var stream = new MemoryStream([(byte)'a', (byte)' ', 0xFF, 0xFE, 0xFD]);

        var refused = await Assert.ThrowsAsync<AnalysisException>(() =>
            EdgeListReader.ReadAsync(stream, "edges", new EdgeListOptions(), TestContext.Current.CancellationToken));

        Assert.Equal(ErrorCodes.InvalidData, refused.Code);
        Assert.Contains("not UTF-8", refused.Message);
    }

    [Fact]
    public async Task Refuses_damaged_gzip()
    {
        var stream = new MemoryStream([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5]);

        var refused = await Assert.ThrowsAsync<AnalysisException>(() =>
            EdgeListReader.ReadAsync(stream, "edges", new EdgeListOptions(), TestContext.Current.CancellationToken));

        Assert.Contains("gzip", refused.Message);
    }

    [Fact]
    public async Task Refuses_a_line_without_end()
    {
        var refused = await Assert.ThrowsAsync<AnalysisException>(() =>
            ReadAsync("a b\n" + new string('x', 200_000)));

        Assert.Equal(ErrorCodes.InvalidData, refused.Code);
        Assert.Contains("line 2: a line has more than 4096 characters", refused.Message);
    }

    [Fact]
    public async Task Refuses_an_id_that_is_a_text()
    {
        var refused = await Assert.ThrowsAsync<AnalysisException>(() => ReadAsync(new string('x', 1025) + " b"));

        Assert.Contains("an id of 1025 characters; at most 1024 are read", refused.Message);
    }

    [Fact]
    public async Task Refuses_more_relationships_than_it_may_read()
    {
        var refused = await Assert.ThrowsAsync<AnalysisException>(() =>
            ReadAsync("a b\nb c\nc d\n", new EdgeListOptions { MaxRelationships = 2 }));

        Assert.Equal(ErrorCodes.TooLarge, refused.Code);
        Assert.StartsWith("edges, line 3: more than 2 relationships", refused.Message);
    }

    [Fact]
    public async Task Refuses_a_network_over_the_memory_limit_before_it_is_read_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{i} {i + 1}\n")) + "not an edge";

        var refused = await Assert.ThrowsAsync<AnalysisException>(() =>
            ReadAsync(text, new EdgeListOptions { Memory = new MemoryLimit(1 << 20) }));

        Assert.Equal(ErrorCodes.TooLarge, refused.Code);
        Assert.Contains("\"maxMemory\"", refused.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n\n")]
    public async Task Refuses_a_file_without_relationships(string text)
    {
        var refused = await Assert.ThrowsAsync<AnalysisException>(() => ReadAsync(text));

        Assert.Equal(ErrorCodes.InvalidValue, refused.Code);
        Assert.Contains("nothing to analyse", refused.Message);
    }

    [Fact]
    public async Task Ends_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EdgeListReader.ReadAsync(
            new MemoryStream("a b"u8.ToArray()),
            "edges",
            new EdgeListOptions(),
            cancellation.Token));
    }

    private static Task<NetworkData> ReadAsync(string text, EdgeListOptions? options = null) =>
        EdgeListReader.ReadAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(text)),
            "edges",
            options ?? new EdgeListOptions(),
            TestContext.Current.CancellationToken);

    /// <summary>Gives a byte at a time.</summary>
    private sealed class DrippingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
    }
}
