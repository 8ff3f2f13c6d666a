using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Neo4j.Tests.Bolt.Server;

namespace GraphExplorer.Neo4j.Tests.Faults;

/// <summary>What the user sees of a real server that is killed and started again.</summary>
[Collection(nameof(FaultyServers))]
public sealed class ServerLossTests(FaultyServer faulty)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_killed_while_nobody_asked_is_said_to_be_gone_and_used_again_when_it_is_back()
    {
        var server = await faulty.RequireAsync();
        await using var store = await faulty.OpenAsync();
        await using (var before = await FaultyServer.OpenViewAsync(store))
            await before.GetStatisticsAsync(Token);

        server.Kill();
        var refused = await Assert.ThrowsAsync<StorageException>(async () => await store.OpenViewAsync(Token));
        await server.StartAgainAsync();
        await using var after = await FaultyServer.OpenViewAsync(store);

        ServerRefusalTests.AssertUnavailable(refused);
        Assert.NotNull(await after.GetStatisticsAsync(Token));
    }

    [Fact]
    public async Task A_server_killed_while_rows_come_ends_them_with_an_error_and_not_with_an_end()
    {
        var server = await faulty.RequireAsync();
        await using var store = await faulty.OpenAsync();
        var statement = new CypherStatement("UNWIND range(1, 10000000) AS x RETURN x, 'some text to fill a packet'")
        {
            Limits = new CypherLimits { Rows = 10_000_000, Bytes = long.MaxValue },
        };
        await using (await FaultyServer.OpenViewAsync(store))
        await using (var result = await store.Cypher.RunAsync(statement, Token))
        {
            Assert.True(await result.ReadAsync(Token));

            server.Kill();
            var refused = await Assert.ThrowsAsync<StorageException>(async () =>
            {
                while (await result.ReadAsync(Token))
                {
                }
            });

            ServerRefusalTests.AssertUnavailable(refused);
            Assert.Null(result.Summary);
        }
    }

    [Fact]
    public async Task What_a_transaction_had_written_when_the_server_was_killed_is_not_there_afterwards()
    {
        var server = await faulty.RequireAsync();
        await using var store = await faulty.OpenAsync();
        var statement = new CypherStatement("UNWIND range(1, 5000) AS x CREATE (n:Torn {x: x}) RETURN x")
        {
            Access = CypherAccess.Write,
        };
        await using (await FaultyServer.OpenViewAsync(store))
        await using (var result = await store.Cypher.RunAsync(statement, Token))
        {
            Assert.True(await result.ReadAsync(Token));

            server.Kill();
            ServerRefusalTests.AssertUnavailable(await Assert.ThrowsAsync<StorageException>(async () =>
            {
                while (await result.ReadAsync(Token))
                {
                }
            }));
        }

        await server.StartAgainAsync();
        await using var view = await FaultyServer.OpenViewAsync(store);
        Assert.DoesNotContain((await view.GetStatisticsAsync(Token)).Labels, label => label.Name == "Torn");
    }

    [Fact]
    public async Task An_import_that_loses_its_server_is_whole_or_says_that_it_failed_and_can_be_run_again()
    {
        var server = await faulty.RequireAsync();
        await using var store = await faulty.OpenAsync();
        await using (await FaultyServer.OpenViewAsync(store))
        {
        }

        var killer = new Killer(server);
        var import = store.ImportAsync(ManyRecords.Of("Survivor"), killer, Token);
        await killer.KilledAsync.WaitAsync(Token);
        await server.StartAgainAsync();

        var summary = await CompleteAsync(import, store);

        Assert.Equal(new ImportSummary(ManyRecords.Count, 0), summary);
        Assert.Equal(ManyRecords.Count, await ManyRecords.CountAsync(store, "Survivor"));
    }

    /// <summary>
    /// Where the server stays away for longer than work is tried again, or went at the very moment of a commit, the
    /// import has failed, and says so.
    /// </summary>
    private static async Task<ImportSummary> CompleteAsync(Task<ImportSummary> import, Neo4jStore store)
    {
        try
        {
            return await import;
        }
        catch (StorageException lost)
        {
            ServerRefusalTests.AssertUnavailable(lost);
            await using (await FaultyServer.OpenViewAsync(store))
                return await store.ImportAsync(ManyRecords.Of("Survivor"), null, Token);
        }
    }

    /// <summary>Kills the server once part of an import is in.</summary>
    private sealed class Killer(LocalServer server) : IProgress<ImportProgress>
    {
        private readonly TaskCompletionSource _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task KilledAsync => _killed.Task;

        public void Report(ImportProgress value)
        {
            if (_killed.Task.IsCompleted)
                return;
            server.Kill();
            _killed.SetResult();
        }
    }
}
