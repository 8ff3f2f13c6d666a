using System.Text;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Requests.Statements;

namespace GraphExplorer.Api.Tests.Statements;

/// <summary>How rows are written: as they come, and no faster than they are taken.</summary>
public sealed class QueryWriterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_not_taken_from_the_engine_while_nobody_takes_the_lines()
    {
        var engine = new TinyEngine();
        await using var body = new GatedStream();
        await using var rows = await QueryRows.StartAsync(engine, new CypherStatement("RETURN 1000"), Token);

        var writing = QueryWriter.WriteLinesAsync(rows, body, Token);
        var takenAtFirst = engine.Taken;
        body.Open();
        var failure = await writing;

        Assert.InRange(takenAtFirst, 1, 40); // what one sending holds
        Assert.Null(failure);
        Assert.Equal(1000, engine.Taken);
        Assert.Equal(1002, Encoding.UTF8.GetString(body.Written).Count(sign => sign == '\n'));
    }

    [Fact]
    public async Task Every_sending_ends_with_a_whole_line()
    {
        var engine = new TinyEngine();
        await using var body = new GatedStream();
        body.Open();
        await using var rows = await QueryRows.StartAsync(engine, new CypherStatement("RETURN 100"), Token);

        await QueryWriter.WriteLinesAsync(rows, body, Token);

        Assert.True(body.Sendings.Count > 3);
        Assert.All(body.Sendings, sent => Assert.Equal((byte)'\n', sent[^1]));
    }

    [Fact]
    public async Task What_fails_before_the_first_row_is_thrown_and_leaves_nothing_open()
    {
        var engine = new TinyEngine();

        await Assert.ThrowsAsync<GraphExplorer.Graph.Queries.StatementException>(
            () => QueryRows.StartAsync(engine, new CypherStatement("FAIL 0"), Token));

        Assert.Equal(0, engine.Open);
    }

    /// <summary>A reader that takes nothing until it is opened.</summary>
    private sealed class GatedStream : MemoryStream
    {
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<byte[]> Sendings { get; } = [];

        public byte[] Written => [.. Sendings.SelectMany(sent => sent)];

        public void Open() => _gate.SetResult();

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default)
        {
            await _gate.Task;
            Sendings.Add(buffer.ToArray());
        }
    }
}
