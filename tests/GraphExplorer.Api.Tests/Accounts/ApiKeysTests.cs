using System.Net;
using System.Text;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Database;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Accounts;
using Microsoft.Extensions.Time.Testing;

namespace GraphExplorer.Api.Tests.Accounts;

public sealed class ApiKeysTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly AppDatabase _database;

    public ApiKeysTests() => _database = new AppDatabase(_folder.Location);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ApiKeys Keys => new(_database, _time);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_key_is_found_by_itself_alone()
    {
        var (kept, key) = await Keys.AddAsync("notebook", Role.Write, TimeSpan.FromDays(90), Stop);

        Assert.Matches("^gx_[0-9a-f]{12}_[A-Za-z0-9_-]{43}$", key);
        Assert.Equal(kept, Keys.Find(key));
        Assert.Equal(_time.GetUtcNow().AddDays(90), kept.Expires);
        for (var i = 0; i < key.Length; i++)
        {
            var changed = key.Remove(i, 1).Insert(i, key[i] == 'A' ? "B" : "A");
            Assert.Null(Keys.Find(changed));
        }

        Assert.Null(Keys.Find(key[..^1]));
        Assert.Null(Keys.Find(key + "A"));
        Assert.Null(Keys.Find(""));
    }

    [Fact]
    public async Task The_key_itself_is_nowhere_in_the_files()
    {
        var (_, key) = await Keys.AddAsync("notebook", Role.Write, lifetime: null, Stop);
        var secret = key.Split('_', 3)[2];

        foreach (var file in Directory.GetFiles(_folder.Location))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, Stop);
            Assert.DoesNotContain(secret, Encoding.Latin1.GetString(bytes.ToArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Keys_are_different_and_listed_by_name()
    {
        var made = new List<string>();
        foreach (var name in new[] { "c", "a", "Б", "b" })
            made.Add((await Keys.AddAsync(name, Role.Read, lifetime: null, Stop)).Key);

        Assert.Distinct(made);
        Assert.Equal(["a", "b", "c", "Б"], Keys.List().Select(key => key.Name));
    }

    [Fact]
    public async Task A_name_is_taken_until_its_key_is_revoked()
    {
        var (first, _) = await Keys.AddAsync("notebook", Role.Read, lifetime: null, Stop);
        var taken = await Assert.ThrowsAsync<AccountException>(() => Keys.AddAsync("notebook", Role.Read, null, Stop));
        await Keys.RevokeAsync("notebook", Stop);

        var (second, _) = await Keys.AddAsync("notebook", Role.Read, lifetime: null, Stop);

        Assert.Equal(ErrorCodes.Conflict, taken.Code);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(second.Id, (await Keys.RevokeAsync("notebook", Stop)).Id);
        Assert.Equal(first.Id, (await Keys.RevokeAsync(first.Id, Stop)).Id); // again, which changes nothing
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" a")]
    [InlineData("-a")]
    [InlineData("a\nb")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task What_is_no_name_is_refused(string name)
    {
        var refused = await Assert.ThrowsAsync<AccountException>(() => Keys.AddAsync(name, Role.Read, null, Stop));

        Assert.Equal(ErrorCodes.InvalidValue, refused.Code);
        Assert.False(_database.Exists);
    }

    [Fact]
    public async Task Keys_end_at_a_number_that_people_still_read()
    {
        await Keys.AddAsync("first", Role.Read, lifetime: null, Stop);
        await _database.WriteAsync(
            connection => connection.Execute(
                """
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @most - 1)
                INSERT INTO api_key (id, hash, name, role, created) SELECT i, zeroblob(32), i, 'read', 0 FROM n
                """,
                ("@most", ApiKeys.MaxKeys)),
            Stop);

        var refused = await Assert.ThrowsAsync<AccountException>(() => Keys.AddAsync("more", Role.Read, null, Stop));

        Assert.Equal(ErrorCodes.Conflict, refused.Code);
    }

    [Fact]
    public async Task Revoking_what_does_not_exist_creates_nothing()
    {
        var refused = await Assert.ThrowsAsync<AccountException>(() => Keys.RevokeAsync("none", Stop));

        Assert.Equal(ErrorCodes.NotFound, refused.Code);
        Assert.False(_database.Exists);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:1::", "2001:db8:1:2::/64")]
    public void Who_has_a_whole_network_is_one_sender(string address, string expected) =>
        Assert.Equal(expected, AttemptLimiter.Place(IPAddress.Parse(address)));

    [Fact]
    public void Attempts_are_forgotten_one_by_one()
    {
        var limiter = new AttemptLimiter(_time);
        for (var i = 0; i < AttemptLimiter.Burst; i++)
            Assert.Null(limiter.Count("a"));

        Assert.Equal(TimeSpan.FromSeconds(6), limiter.Count("a"));
        Assert.Null(limiter.Count("b")); // another address
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Null(limiter.Count("a"));
        Assert.Equal(TimeSpan.FromSeconds(6), limiter.Count("a"));
        limiter.TakeBack("a");
        Assert.Null(limiter.Count("a"));
        _time.Advance(TimeSpan.FromHours(1));
        for (var i = 0; i < AttemptLimiter.Burst; i++)
            Assert.Null(limiter.Count("a"));
        Assert.NotNull(limiter.Count("a"));
    }
}
