using GraphExplorer.Cli;
using GraphExplorer.Neo4j.Tests.Bolt.Server;
using GraphExplorer.Neo4j.Tests.Http;

namespace GraphExplorer.Neo4j.Tests.Faults;

/// <summary>What the users of the server and of <c>gx</c> see of a real Neo4j that does not let them in.</summary>
[Collection(nameof(FaultyServers))]
public sealed class RefusedHostsTests(FaultyServer faulty)
{
    private const string WrongPassword = "hunter2-hunter2";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <remarks>A user of its own: the server makes one wait who was wrong several times, whoever it is.</remarks>
    [Fact]
    public async Task A_wrong_password_is_told_over_HTTP_and_by_gx_with_the_settings_to_look_at()
    {
        await AssertRefusedAsync(
            new() { ["User"] = "stranger", ["Password"] = WrongPassword },
            "unauthorized|authentication",
            "Look at GraphExplorer:Neo4j:User and Password or PasswordFile.");
    }

    [Fact]
    public async Task A_wrong_database_is_told_over_HTTP_and_by_gx_with_the_setting_to_look_at()
    {
        await AssertRefusedAsync(
            new() { ["User"] = "neo4j", ["Password"] = FaultyServer.Password, ["Database"] = "nowhere" },
            "nowhere",
            "Look at GraphExplorer:Neo4j:Database.");
    }

    [Fact]
    public async Task A_certificate_of_another_name_is_told_over_HTTP_and_by_gx_with_the_address()
    {
        var server = await faulty.RequireAsync();
        using var certificate = Certificates.SelfSigned("somewhere.example");
        await using var proxy = new Proxy(server.Address) { Certificate = certificate };

        await AssertRefusedAsync(
            new()
            {
                ["Address"] = $"bolt+s://127.0.0.1:{proxy.Port}",
                ["User"] = "neo4j",
                ["Password"] = FaultyServer.Password,
            },
            $"The certificate of Neo4j at 127\\.0\\.0\\.1:{proxy.Port} is not trusted",
            "or say where it is: GraphExplorer:Neo4j:Address.");
    }

    private async Task AssertRefusedAsync(Dictionary<string, string> settings, string reason, string diagnostics)
    {
        var server = await faulty.RequireAsync();
        await using (var right = await faulty.OpenAsync())
        await using (await FaultyServer.OpenViewAsync(right)) // its database is open
        {
        }

        settings.TryAdd("Address", server.Address);
        string[] switches =
        [
            "--GraphExplorer:Store", "neo4j",
            .. settings.SelectMany(pair => (string[])[$"--GraphExplorer:Neo4j:{pair.Key}", pair.Value]),
        ];
        await using var api = await HostedApi.StartAsync(switches);

        HttpAnswer[] answers =
        [
            await api.GetAsync("/health/ready"),
            await api.GetAsync("/api/v1/paths?from=lyushkov&to=stalin"),
            await api.QueryAsync("RETURN 1"),
        ];
        var (code, output, errors) = await GxAsync(settings, "schema");

        Assert.All(answers, answer =>
        {
            Assert.Equal((503, "store_unavailable"), (answer.Status, answer.Code));
            AssertTold((string?)answer.Json["detail"]);
        });
        Assert.Equal((1, ""), (code, output));
        AssertTold(errors.ReplaceLineEndings(" "));
        Assert.DoesNotContain(api.Log.Entries, entry => IsSecret($"{entry.Text} {entry.Exception}"));

        void AssertTold(string? text)
        {
            Assert.NotNull(text);
            Assert.Matches(reason, text);
            Assert.Contains(diagnostics, text);
            Assert.False(IsSecret(text), text);
        }

        static bool IsSecret(string text) =>
            text.Contains(WrongPassword, StringComparison.Ordinal) ||
            text.Contains(FaultyServer.Password, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> GxAsync(
        Dictionary<string, string> settings,
        params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var variables = settings.ToDictionary(pair => $"GraphExplorer__Neo4j__{pair.Key}", pair => pair.Value);
        variables["GraphExplorer__Store"] = "neo4j";
        var terminal = new Terminal { Output = output, Errors = errors, Variables = variables };
        return (await Gx.RunAsync(args, terminal, Token), output.ToString(), errors.ToString());
    }
}
