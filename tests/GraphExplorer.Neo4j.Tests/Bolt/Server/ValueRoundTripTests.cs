using GraphExplorer.Bolt.Client;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Bolt.Server;

/// <summary>
/// Every Cypher value at its limits: sent, stored where it can be, read back, and printed as the server does.
/// </summary>
public sealed class ValueRoundTripTests(Neo4jServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly Value[] Limits =
    [
        true, false,
        0, 1, -1, -16, -17, 127, 128, -128, -129, 32_767, 32_768, -32_769, int.MaxValue, int.MinValue,
        int.MaxValue + 1L, long.MaxValue, long.MinValue,
        0.0, -0.0, 1.1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, double.MaxValue,
        double.MinValue, 1e300,
        "", "a", "Люшков 日本 😀", "\0\u0001\uFFFF", new string('x', 1_048_576), new string('é', 65_536),
        Date.From(-Date.MaxYear, 1, 1), Date.From(Date.MaxYear, 12, 31), Date.From(0, 2, 29), new Date(0),
        Value.From(new LocalTime(0)), Value.From(new LocalTime(LocalTime.NanosecondsPerDay - 1)), Value.From(new LocalTime(1)),
        Value.From(new OffsetTime(new LocalTime(LocalTime.NanosecondsPerDay - 1), 64_800)),
        Value.From(new OffsetTime(new LocalTime(0), -64_800)), Value.From(new OffsetTime(new LocalTime(1), 1)),
        Value.From(At("-999999999-01-01T00:00:00")), Value.From(At("+999999999-12-31T23:59:59.999999999")),
        Value.From(At("1969-12-31T23:59:59.999999999")),
        Moment("1938-06-13T05:30:00+09:00"), Moment("1969-12-31T23:59:59.999999999Z"), Moment("2024-01-01T00:00:00-18:00"),
        Moment("2024-01-01T00:00:00+18:00"), Moment("2024-01-01T00:00:00+00:00:01"),
        Moment("2024-07-01T00:00:00+02:00[Europe/Berlin]"), Moment("2024-01-01T00:00:00+01:00[Europe/Berlin]"),
        Moment("2024-10-27T02:30:00+02:00[Europe/Berlin]"), Moment("2024-10-27T02:30:00+01:00[Europe/Berlin]"),
        Moment("1890-01-01T00:00:00+00:53:28[Europe/Berlin]"), Moment("1938-06-13T05:30:00+09:00[Asia/Tokyo]"),
        Moment("9999-07-01T00:00:00+02:00[Europe/Berlin]"), Moment("+100000-07-01T00:00:00+02:00[Europe/Berlin]"),
        Moment("2024-01-01T00:00:00Z[UTC]"), Moment("0001-01-01T00:00:00Z"),
        Value.From(new Duration(0, 0, 0, 0)), Value.From(new Duration(14, -3, 3723, 500_000_000)),
        Value.From(new Duration(-1, 0, -1, 999_999_999)), Value.From(new Duration(0, 106_751_991_167_300, 0, 0)),
        Value.From(new Duration(0, 0, long.MaxValue, 999_999_999)), Value.From(new Duration(0, 0, long.MinValue, 0)),
        Value.From(new Point(Point.Wgs84, -180, -90)), Value.From(new Point(Point.Wgs84, 180, 90)),
        Value.From(new Point(Point.Wgs84WithHeight, 139.75, 35.68, double.MinValue)),
        Value.From(new Point(Point.Cartesian, double.MaxValue, -0.0)),
        Value.From(new Point(Point.CartesianSpace, double.Epsilon, 0, 1e300)),
        Value.From(Array.Empty<Value>()), Value.From([1, 2, 3]), Value.From(["a", ""]), Value.From([1.5, -0.0]),
        Value.From([true]), Value.From([new DateOnly(1938, 6, 13)]),
        Value.From(Array.Empty<byte>()), Value.From([.. Enumerable.Range(0, 256).Select(i => (byte)i)]),
        Value.From(new byte[100_000]),
    ];

    private static readonly Value[] Unstorable =
    [
        Value.Null, Value.From([1, Value.Null, "a", 1.5]), Value.From(new Dictionary<string, Value>()),
        Value.From(new Dictionary<string, Value> { [""] = 1, ["日"] = Value.From([Value.Null]), ["$type"] = "Date" }),
        Value.From([.. Enumerable.Range(0, 70_000).Select(i => (Value)i)]),
    ];

    [Fact]
    public async Task Every_value_comes_back_as_it_was_sent()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();
        foreach (var value in Limits.Concat(Unstorable))
            AssertSame(value, await AskAsync(session, "RETURN $v", value));
    }

    [Fact]
    public async Task Every_value_that_can_be_stored_is_read_back_as_it_was_written()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();
        foreach (var value in Limits)
        {
            await using var transaction = await session.BeginAsync(cancellationToken: Cancel);
            var parameters = new Dictionary<string, Value> { ["v"] = value };

            var made = await transaction.RunAsync("CREATE (n:Value {v: $v}) RETURN n, n.v", parameters, cancellationToken: Cancel);
            var row = Assert.Single(await made.ToListAsync(Cancel));
            var found = await transaction.RunAsync("MATCH (n:Value) RETURN n.v", cancellationToken: Cancel);

            AssertSame(value, row[0].AsNode().Properties["v"]);
            AssertSame(value, row[1]);
            AssertSame(value, Assert.Single(await found.ToListAsync(Cancel))[0]);
        }
    }

    [Fact]
    public async Task Temporal_values_and_durations_print_as_the_server_prints_them()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();
        foreach (var value in Limits)
        {
            var ours = value.Kind switch
            {
                ValueKind.Date => value.AsDate().ToString(),
                ValueKind.LocalTime => value.AsLocalTime().ToString(),
                ValueKind.Time => value.AsTime().ToString(),
                ValueKind.LocalDateTime => value.AsLocalDateTime().ToString(),
                ValueKind.DateTime => value.AsDateTime().ToString(),
                ValueKind.Duration => value.AsDuration().ToString(),
                _ => null,
            };
            if (ours is null)
                continue;

            var theirs = (await AskAsync(session, "RETURN toString($v)", value)).AsString();

            Assert.Equal(Seconds(theirs), Seconds(ours));
        }

        // Java leaves seconds of 0 out: 05:30 and 05:30:00 are the same; so are +00:00 and Z.
        static string Seconds(string text) => System.Text.RegularExpressions.Regex.Replace(
            text, "(?<=T|^)[0-9]{2}:[0-9]{2}(?=Z|\\+|-|\\[|$)", "$0:00", default, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task The_server_makes_the_same_values()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();
        (string Cypher, Value Value)[] pairs =
        [
            ("9223372036854775807", long.MaxValue),
            ("-9223372036854775808", long.MinValue),
            ("-0.0", -0.0),
            ("0.0/0.0", double.NaN),
            ("1.0/0.0", double.PositiveInfinity),
            ("date('1938-06-13')", new DateOnly(1938, 6, 13)),
            ("date('-999999999-01-01')", Date.From(-Date.MaxYear, 1, 1)),
            ("localtime('23:59:59.999999999')", Value.From(new LocalTime(LocalTime.NanosecondsPerDay - 1))),
            ("time('12:00:00+18:00')", Value.From(new OffsetTime(new LocalTime(43_200 * LocalTime.NanosecondsPerSecond), 64_800))),
            ("datetime('1890-01-01T00:00:00[Europe/Berlin]')", Moment("1890-01-01T00:00:00+00:53:28[Europe/Berlin]")),
            ("datetime('2024-07-01T00:00:00[America/New_York]')", Moment("2024-07-01T00:00:00-04:00[America/New_York]")),
            ("datetime('2024-07-01T00:00:00+05:45')", Moment("2024-07-01T00:00:00+05:45")),
            ("duration('P1Y2M3DT-0.5S')", Value.From(new Duration(14, 3, -1, 500_000_000))),
            ("point({longitude: 1.5, latitude: 2})", Value.From(new Point(Point.Wgs84, 1.5, 2))),
            ("point({x: 1, y: 2, z: 3})", Value.From(new Point(Point.CartesianSpace, 1, 2, 3))),
            ("[1, 'a', null, [true]]", Value.From([1, "a", Value.Null, Value.From([true])])),
            ("{a: 1, b: {c: []}}", Value.From(new Dictionary<string, Value>
            {
                ["a"] = 1,
                ["b"] = Value.From(new Dictionary<string, Value> { ["c"] = Value.From(Array.Empty<Value>()) }),
            })),
        ];
        foreach (var (cypher, value) in pairs)
            AssertSame(value, await AskAsync(session, $"RETURN {cypher}", Value.Null));
    }

    [Fact]
    public async Task Lists_nest_to_the_limit_of_the_codec()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();
        Value deep = 1;
        for (var i = 0; i < 100; i++)
            deep = Value.From([deep]);
        AssertSame(deep, await AskAsync(session, "RETURN $v", deep));

        var deeper = Value.From(Array.Empty<Value>());
        for (var i = 1; i < ValueReader.MaxDepth - 1; i++)
            deeper = Value.From([deeper]);
        AssertSame(deeper, await AskAsync(session, "RETURN $v", deeper));
        await Assert.ThrowsAsync<ArgumentException>(
            () => AskAsync(session, "RETURN $v", Value.From([Value.From([deeper])])));
    }

    [Fact]
    public async Task Half_surrogate_pairs_are_refused_by_name()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();

        // Not as rows of a theory: what names a test cannot hold them either.
        (string Text, string Unit, int Position)[] halves =
            [("a\uD83D", "D83D", 1), ("\uDE00", "DE00", 0), ("😀\uD83D😀", "D83D", 2)];
        foreach (var (text, unit, position) in halves)
        {
            var refused = await Assert.ThrowsAsync<ArgumentException>(() => AskAsync(session, "RETURN $v", text));

            Assert.Equal(
                $"The parameter \"v\" holds half a surrogate pair, U+{unit}, which no UTF-8 text can: " +
                $"position {position} of the text.",
                refused.Message);
            Assert.Equal(1, (await AskAsync(session, "RETURN $v", 1)).AsInteger());
        }
    }

    [Fact]
    public async Task Entities_and_paths_come_with_their_keys()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();
        await using var transaction = await session.BeginAsync(cancellationToken: Cancel);

        var result = await transaction.RunAsync(
            "CREATE p = (a:Person:Author {name: 'Ada'})-[r:KNOWS {since: 1938}]->(b)<-[:KNOWS]-(a) " +
            "RETURN p, a, r, b, elementId(a), elementId(r), elementId(b)",
            cancellationToken: Cancel);
        var row = Assert.Single(await result.ToListAsync(Cancel));

        var (path, ada, knows, other) = (row[0].AsPath(), row[1].AsNode(), row[2].AsRelationship(), row[3].AsNode());
        Assert.Equal((row[4].AsString(), row[5].AsString(), row[6].AsString()), (ada.Key, knows.Key, other.Key));
        Assert.Equal(["Author", "Person"], ada.Labels.Order(StringComparer.Ordinal));
        Assert.Equal("Ada", ada.Properties["name"].AsString());
        Assert.Equal(("KNOWS", ada.Key, other.Key), (knows.Type, knows.From, knows.To));
        Assert.Equal(1938, knows.Properties["since"].AsInteger());
        Assert.Equal([ada, other, ada], path.Nodes);
        Assert.Equal([knows.Key, path.Relationships[1].Key], path.Relationships.Select(step => step.Key));
        Assert.All(path.Relationships, step => Assert.Equal((ada.Key, other.Key), (step.From, step.To)));
    }

    [Fact]
    public async Task The_server_refuses_what_it_cannot_store_and_says_so()
    {
        await using var driver = await server.ConnectAsync();
        await using var session = driver.OpenSession();

        var refused = await Assert.ThrowsAsync<BoltServerException>(() => AskAsync(
            session, "CREATE (n {v: $v}) RETURN n", Value.From(new Dictionary<string, Value> { ["a"] = 1 })));

        Assert.Equal("Neo.ClientError.Statement.TypeError", refused.Neo4jCode);
        Assert.Equal("invalid_query", refused.Code.Name);
    }

    private static async Task<Value> AskAsync(BoltSession session, string query, Value value)
    {
        var parameters = new Dictionary<string, Value> { ["v"] = value };
        var result = await session.RunAsync(query, parameters, cancellationToken: Cancel);
        return Assert.Single(await result.ToListAsync(Cancel))[0];
    }

    private static void AssertSame(Value expected, Value actual)
    {
        if (expected != actual)
            Assert.Fail($"Sent {Start(expected)}, got {Start(actual)}");

        static string Start(Value value) => value.ToString()[..Math.Min(200, value.ToString().Length)];
    }

    private static LocalDateTime At(string text)
    {
        Assert.True(LocalDateTime.TryParse(text, out var value), text);
        return value;
    }

    private static Value Moment(string text)
    {
        Assert.True(ZonedDateTime.TryParse(text, out var value), text);
        return Value.From(value);
    }
}
