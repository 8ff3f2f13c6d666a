using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts;
using GraphExplorer.Library.Tests.Storage.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage;

/// <summary>What a graph's file keeps, and how it refuses what it cannot.</summary>
public sealed class GraphFileTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_loaded_and_what_was_committed_is_there_again(bool isClosed)
    {
        var store = await _file.OpenAsync(SampleGraph.Indexes);
        await store.ImportAsync(SampleGraph.Records.ToAsyncEnumerable(), null, Token);
        await using (var transaction = await store.BeginAsync(Token))
        {
            var node = transaction.CreateNode(null, [transaction.Label("Person"), transaction.Label("Late")]);
            transaction.SetNodeProperty(node, transaction.PropertyName("name"), "Late");
            transaction.SetNodeProperty(node, transaction.PropertyName("at"), Value.From(new ZonedDateTime(
                new LocalDateTime(new Date(1), new LocalTime(2)), 3600, "Europe/Berlin")));
            transaction.CreateRelationship(null, transaction.Type("KNOWS"), node, node);
            await transaction.CreateIndexAsync(
                new IndexDefinition("names", IndexKind.Range, ElementKind.Node, ["Person"], ["name"]), Token);
            await transaction.CommitAsync(Token);
        }

        var before = await DescribeAsync(store);
        if (isClosed)
            await store.DisposeAsync();
        else
            CopyAside();
        await using var again = isClosed ? await _file.OpenAsync(SampleGraph.Indexes) : await OpenCopyAsync();

        Assert.Equal(before, await DescribeAsync(again));
        if (!isClosed)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task A_commit_that_was_not_made_is_not_there_again()
    {
        await using (var store = await _file.OpenAsync())
        {
            await using var transaction = await store.BeginAsync(Token);
            transaction.CreateNode("a", []);
        }

        await using var again = await _file.OpenAsync();
        await using var view = await again.OpenViewAsync(Token);
        Assert.Equal(0, (await view.GetStatisticsAsync(Token)).Nodes);
    }

    [Fact]
    public async Task A_second_opening_is_refused_and_names_the_holder()
    {
        await using var store = await EmbeddedStore.OpenAsync(
            new EmbeddedStoreOptions { File = _file.Location, Address = "http://127.0.0.1:5080" }, Token);

        var refused = await Assert.ThrowsAsync<StorageException>(() => _file.OpenAsync());

        Assert.Equal(ErrorCodes.Conflict, refused.Code);
        Assert.Contains($"process {Environment.ProcessId}, http://127.0.0.1:5080", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opened_to_be_read_it_takes_no_lock_and_refuses_every_write()
    {
        await FillAsync();
        await using var store = await _file.OpenAsync(isReadOnly: true);
        await using var other = await _file.OpenAsync(isReadOnly: true);

        var refused = await Assert.ThrowsAsync<StorageException>(async () => await store.BeginAsync(Token));

        Assert.Equal(ErrorCodes.NotAvailable, refused.Code);
        await using var view = await other.OpenViewAsync(Token);
        Assert.Equal(9, (await view.GetStatisticsAsync(Token)).Nodes);
    }

    [Theory]
    [InlineData("not a database, but a text long enough to be read as one, and then some more of it")]
    [InlineData("x")]
    [InlineData("")]
    public async Task Something_else_than_a_graph_file_is_refused_and_left_as_it_is(string content)
    {
        await File.WriteAllTextAsync(_file.Location, content, Token);

        var refused = await Assert.ThrowsAsync<StorageException>(() => _file.OpenAsync());

        Assert.Equal(ErrorCodes.InvalidData, refused.Code);
        Assert.Contains(_file.Location, refused.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(_file.Location, Token));
    }

    [Fact]
    public async Task A_file_of_a_newer_format_is_refused()
    {
        await FillAsync();
        ChangeByHand("PRAGMA user_version = 99");

        var refused = await Assert.ThrowsAsync<StorageException>(() => _file.OpenAsync());

        Assert.Contains("format 99", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE page SET content = zeroblob(length(content)) WHERE kind = 3", "checksum")]
    [InlineData("DELETE FROM page WHERE kind = 3", "pages were found")]
    [InlineData("DELETE FROM page WHERE kind = 0", "is damaged")]
    [InlineData("UPDATE manifest SET sequence = sequence + 1", "manifest")]
    [InlineData("DELETE FROM manifest", "manifest")]
    public async Task Planted_damage_is_told_and_nothing_is_answered(string statement, string expected)
    {
        await FillAsync();
        ChangeByHand(statement);

        var refused = await Assert.ThrowsAsync<StorageException>(() => _file.OpenAsync());

        Assert.Equal(ErrorCodes.InvalidData, refused.Code);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM log WHERE sequence = (SELECT MIN(sequence) FROM log)", "is missing from the log")]
    [InlineData("UPDATE log SET content = zeroblob(length(content))", "checksum")]
    [InlineData("UPDATE log SET parts = 2", "checksum")]
    public async Task Planted_damage_of_the_log_is_told(string statement, string expected)
    {
        await FillAsync();
        await using (var store = await _file.OpenAsync())
        {
            for (var i = 0; i < 3; i++)
            {
                await using var transaction = await store.BeginAsync(Token);
                transaction.CreateNode($"n{i}", []);
                await transaction.CommitAsync(Token);
            }

            CopyAside();
        }

        File.Copy(_file.Location + ".copy", _file.Location, overwrite: true);
        File.Copy(_file.Location + ".copy-wal", _file.Location + "-wal", overwrite: true);
        ChangeByHand(statement);

        var refused = await Assert.ThrowsAsync<StorageException>(() => _file.OpenAsync());

        Assert.Equal(ErrorCodes.InvalidData, refused.Code);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_a_graph_of_its_own_and_overwrites_nothing()
    {
        var target = Path.Combine(_file.Folder, "backup.db");
        await using var store = await _file.OpenAsync();
        await store.ImportAsync(SampleGraph.Records.ToAsyncEnumerable(), null, Token);

        await store.BackupAsync(target, Token);
        var refused = await Assert.ThrowsAsync<StorageException>(() => store.BackupAsync(target, Token));

        Assert.Equal(ErrorCodes.Conflict, refused.Code);
        await using var copy = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { File = target }, Token);
        Assert.Equal(await DescribeAsync(store), await DescribeAsync(copy));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Any_history_is_there_again_after_any_number_of_checkpoints_and_openings(int seed)
    {
        var random = new Random(seed);
        var store = await _file.OpenAsync(maxLogBytes: 400);
        var driver = new StoreDriver(store);
        for (var step = 0; step < 400; step++)
        {
            await driver.DoAsync(StoreStep.Random(random));
            if (random.Next(25) != 0)
                continue;
            await driver.DoAsync(new StoreStep(StoreAct.Abandon, 0, 0, 0));
            var before = await DescribeAsync(store);
            if (random.Next(2) == 0)
                await store.CheckpointAsync(Token);
            await store.DisposeAsync();
            store = await _file.OpenAsync(maxLogBytes: 400);
            Assert.Equal(before, await DescribeAsync(store));
            Assert.Empty((await store.CheckAsync(Token)).Faults);
            driver = new StoreDriver(store);
        }

        await driver.DoAsync(new StoreStep(StoreAct.Abandon, 0, 0, 0));
        await store.DisposeAsync();
    }

    private static async Task<string> DescribeAsync(ITransactionalStore store)
    {
        await using var view = await store.OpenViewAsync(Token);
        return $"{view.Version}\n{await StoreDescription.OfAsync(view)}";
    }

    private async Task FillAsync()
    {
        await using var store = await _file.OpenAsync();
        await store.ImportAsync(SampleGraph.Records.ToAsyncEnumerable(), null, Token);
    }

    /// <summary>The files as a process leaves them that is killed now.</summary>
    private void CopyAside()
    {
        File.Copy(_file.Location, _file.Location + ".copy", overwrite: true);
        File.Copy(_file.Location + "-wal", _file.Location + ".copy-wal", overwrite: true);
    }

    private Task<EmbeddedStore> OpenCopyAsync() => EmbeddedStore.OpenAsync(
        new EmbeddedStoreOptions { File = _file.Location + ".copy", Indexes = SampleGraph.Indexes }, Token);

    private void ChangeByHand(string statement)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_file.Location};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
