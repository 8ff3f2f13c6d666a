using System.Text.Json.Nodes;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Database;
using GraphExplorer.Cli.Commands;
using GraphExplorer.Requests.Accounts;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Api.Tests.Cli;

/// <summary><c>gx keys</c>.</summary>
public sealed class KeysCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_key_is_shown_once_and_opens_what_it_says()
    {
        var add = await RunAsync("add", "notebook", "--role", "write", "--days", "90");
        var list = await RunAsync("list");

        Assert.Equal((0, ""), (add.Code, add.Errors));
        Assert.StartsWith("The key \"notebook\" (write, until 2030-04-01):\n", add.Output);
        var key = add.Output.Split('\n').Single(line => line.StartsWith("  gx_", StringComparison.Ordinal)).Trim();
        using var database = new AppDatabase(_folder.Location);
        Assert.Equal(Role.Write, new ApiKeys(database, _time).Find(key)?.Role);
        Assert.Equal(0, list.Code);
        Assert.Matches(@"(?m)^notebook +write +[0-9a-f]{12} +2030-01-01 +never +2030-04-01$", list.Output);
        Assert.DoesNotContain(key, list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(key[16..], list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_role_it_reads_and_without_days_it_lasts()
    {
        var add = await RunAsync("add", "notebook", "--json");

        var key = JsonNode.Parse(add.Output)!;
        Assert.Equal("read", (string?)key["role"]);
        Assert.True((bool?)key["valid"]);
        Assert.Null(key["expires"]);
        Assert.Matches("^gx_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$", (string?)key["key"]);
    }

    [Fact]
    public async Task A_revoked_key_is_ended_and_listed_only_when_asked_for()
    {
        await RunAsync("add", "old");
        await RunAsync("add", "new");

        var revoke = await RunAsync("revoke", "old");
        var list = await RunAsync("list");
        var all = await RunAsync("list", "--all");
        var json = await RunAsync("list", "--all", "--json");

        Assert.Equal(0, revoke.Code);
        Assert.Contains("\"old\"", revoke.Output);
        Assert.DoesNotContain("old", list.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^old .* revoked 2030-01-01$", all.Output);
        Assert.Matches(@"(?m)^new .* when revoked$", all.Output);
        var items = JsonNode.Parse(json.Output)!["items"]!.AsArray();
        Assert.Equal(["new", "old"], items.Select(item => (string?)item!["name"]));
        Assert.Equal([true, false], items.Select(item => (bool)item!["valid"]!));
        Assert.All(items, item => Assert.Null(item!["key"]));
    }

    [Fact]
    public async Task An_ended_key_says_so()
    {
        await RunAsync("add", "short", "--days", "1");
        _time.Advance(TimeSpan.FromDays(2));

        var list = await RunAsync("list");

        Assert.Matches(@"(?m)^short .* ended 2030-01-02$", list.Output);
    }

    [Fact]
    public async Task Where_there_are_none_it_says_where_it_looked_and_creates_nothing()
    {
        var list = await RunAsync("list");

        Assert.Equal(0, list.Code);
        Assert.Contains("There are no keys in", list.Output);
        Assert.Empty(Directory.GetFiles(_folder.Location));
    }

    [Theory]
    [InlineData(2, "--role takes read, write or admin", "add", "a", "--role", "owner")]
    [InlineData(2, "--days takes 1 to 3650, not 0", "add", "a", "--days", "0")]
    [InlineData(2, "--days takes 1 to 3650, not 3651", "add", "a", "--days", "3651")]
    [InlineData(2, "soon", "add", "a", "--days", "soon")]
    [InlineData(2, "NAME", "add")]
    [InlineData(2, "1 to 64 characters", "add", "")]
    [InlineData(2, "There is no option \"--rolle\" here. Did you mean --role?", "add", "--rolle", "read")]
    [InlineData(2, "There is no command \"ad\" here. Did you mean add?", "ad")]
    [InlineData(3, "There is no key \"a\"", "revoke", "a")]
    public async Task A_slip_is_told(int code, string message, params string[] args)
    {
        var run = await RunAsync(args);

        Assert.Equal(code, run.Code);
        Assert.Contains(message, run.Errors.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task A_taken_name_ends_with_1()
    {
        await RunAsync("add", "a");

        var run = await RunAsync("add", "a", "--json");

        Assert.Equal(1, run.Code);
        Assert.Equal("conflict", (string?)JsonNode.Parse(run.Errors)!["code"]);
    }

    [Fact]
    public async Task A_damaged_database_ends_with_5_and_is_named()
    {
        _folder.Write("app.db", "this is not a database, whatever its name says");

        var run = await RunAsync("list");

        Assert.Equal(5, run.Code);
        Assert.Contains("app.db", run.Errors);
        Assert.Contains("This is no database.", run.Errors);
    }

    [Fact]
    public async Task The_folder_may_be_named_by_an_option_or_by_a_variable()
    {
        await RunAsync("add", "a");

        var byOption = await GxRun.Of("keys", "list", "--data-directory", _folder.Location);

        Assert.Contains("a     read", byOption.Output);
    }

    [Theory]
    [InlineData("add", "Usage: gx keys add NAME [options]")]
    [InlineData("list", "Usage: gx keys list [options]")]
    [InlineData("revoke", "Usage: gx keys revoke NAME [options]")]
    public async Task Each_explains_itself(string name, string usage)
    {
        var run = await RunAsync(name, "--help");

        Assert.Equal(0, run.Code);
        Assert.Contains(usage, run.Output);
        Assert.Contains("--data-directory DIR", run.Output);
        Assert.Contains("Examples\n", run.Output);
    }

    [Fact]
    public async Task Without_a_command_they_are_listed()
    {
        var run = await RunAsync();

        Assert.Equal(0, run.Code);
        Assert.Contains("Usage: gx keys COMMAND [options]", run.Output);
        Assert.All(["add", "list", "revoke"], name => Assert.Contains($"\n  {name} ", run.Output));
    }

    private Task<GxRun> RunAsync(params string[] args) => GxRun.Of(
        terminal => terminal with
        {
            Time = _time,
            Variables = new Dictionary<string, string> { [KeysCommand.DirectoryVariable] = _folder.Location },
        },
        ["keys", .. args]);
}
