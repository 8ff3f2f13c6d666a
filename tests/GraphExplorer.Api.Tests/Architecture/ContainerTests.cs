using System.Text.RegularExpressions;
using GraphExplorer.Api.Hosting;
using GraphExplorer.Api.Settings;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using YamlDotNet.Serialization;

using Map = System.Collections.Generic.Dictionary<object, object>;

namespace GraphExplorer.Api.Tests.Architecture;

/// <summary>What can be held of docker-compose.yml and the Dockerfile without an engine that runs them.</summary>
public sealed partial class ContainerTests
{
    private static readonly string[] Dockerfile =
        File.ReadAllLines(Repository.PathOf("src", "GraphExplorer.Api", "Dockerfile"));

    private readonly Map _compose = new DeserializerBuilder().Build()
        .Deserialize<Map>(File.ReadAllText(Repository.PathOf("docker-compose.yml")));

    private Dictionary<string, Map> Services =>
        MapOf(_compose, "services").ToDictionary(pair => (string)pair.Key, pair => (Map)pair.Value);

    [Fact]
    public void It_runs_Neo4j_and_the_server()
    {
        Assert.Equal(["api", "neo4j"], Services.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("neo4j:5.26-community", Services["neo4j"]["image"]);
        var build = MapOf(Services["api"], "build");
        Assert.True(File.Exists(Repository.PathOf((string)build["context"], (string)build["dockerfile"])));
    }

    [Fact]
    public void No_image_is_whatever_is_newest()
    {
        var images = Services.Values.Select(service => (string)service["image"])
            .Concat(Lines("FROM").Select(line =>
                line.Split(' ').First(word => !word.StartsWith("--", StringComparison.Ordinal))));

        Assert.All(images, image =>
        {
            Assert.Matches(@":[0-9]+\.[0-9]", image);
            Assert.DoesNotContain("latest", image, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_it_opens_it_opens_to_this_machine_alone()
    {
        var ports = Services.Values.SelectMany(service => Texts(service, "ports")).ToList();

        Assert.NotEmpty(ports);
        Assert.All(ports, port => Assert.Matches("^127\\.0\\.0\\.1:[0-9]+:[0-9]+$", port));
        Assert.All(Services.Values, service => Assert.DoesNotContain("network_mode", service.Keys));
    }

    [Fact]
    public void Passwords_and_keys_come_from_files_that_git_does_not_see()
    {
        var secrets = MapOf(_compose, "secrets");
        Assert.All(secrets, secret => Assert.Equal(
            $"./secrets/{secret.Key}",
            (string)((Map)secret.Value)["file"]));
        Assert.Contains("secrets/", File.ReadAllLines(Repository.PathOf(".gitignore")));

        foreach (var service in Services.Values)
        {
            var given = Texts(service, "secrets").ToHashSet(StringComparer.Ordinal);
            Assert.Subset(secrets.Keys.Cast<string>().ToHashSet(StringComparer.Ordinal), given);
            var named = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (name, value) in MapOf(service, "environment"))
            {
                var text = (string)value;
                if (text.StartsWith("/run/secrets/", StringComparison.Ordinal))
                    named.Add(text["/run/secrets/".Length..]);
                else
                    Assert.DoesNotMatch("(?i)password|auth|secret|keyfile", (string)name);
            }

            Assert.Equal(given, named);
        }
    }

    [Fact]
    public void The_server_waits_until_Neo4j_is_well_and_both_have_their_share_of_memory()
    {
        var waits = MapOf(MapOf(Services["api"], "depends_on"), "neo4j");
        var health = MapOf(Services["neo4j"], "healthcheck");

        Assert.Equal("service_healthy", waits["condition"]);
        Assert.Equal("CMD", Texts(health, "test").First());
        Assert.All(["interval", "timeout", "retries", "start_period"], key => Assert.Contains(key, health.Keys));
        Assert.All(Services.Values, service => Assert.Matches("^[0-9]+[mg]$", (string)service["mem_limit"]));
        var neo4j = MapOf(Services["neo4j"], "environment");
        var inside = Megabytes(neo4j["NEO4J_server_memory_heap_max__size"]) +
            Megabytes(neo4j["NEO4J_server_memory_pagecache_size"]);
        Assert.InRange(Megabytes(Services["neo4j"]["mem_limit"]), inside + 512, inside + 2048);
    }

    [Fact]
    public void What_is_to_last_lies_on_volumes_that_are_declared()
    {
        var declared = MapOf(_compose, "volumes").Keys.Cast<string>().Order(StringComparer.Ordinal);

        var mounted = Services.Values.SelectMany(service => Texts(service, "volumes")).ToList();

        Assert.Equal(declared, mounted.Select(volume => volume.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Contains("neo4j-data:/data", Texts(Services["neo4j"], "volumes"));
        Assert.Contains("GraphExplorer__DataDirectory=/data", string.Join('\n', Dockerfile), StringComparison.Ordinal);
        Assert.Contains("api-data:/data", Texts(Services["api"], "volumes"));
    }

    [Fact]
    public void Every_setting_is_one_that_the_server_knows()
    {
        var environment = MapOf(Services["api"], "environment")
            .ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value);
        var settings = environment.Concat(
            SettingOfImage().Matches(string.Join('\n', Dockerfile)).Select(match =>
                KeyValuePair.Create(match.Groups["name"].Value, match.Groups["value"].Value)));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair =>
                KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value)))
            .Build();

        CommandLine.CheckSettings(configuration);
        var options = configuration.GetSection(ApiOptions.SectionName).Get<ApiOptions>();

        Assert.Equal("neo4j", options?.Store);
        Assert.Equal("/data", options?.DataDirectory);
        Assert.Equal("/run/secrets/admin-key", options?.KeyFile);
        Assert.Equal("bolt://neo4j:7687", options?.Neo4j.Address);
        Assert.Equal("/run/secrets/neo4j-password", options?.Neo4j.PasswordFile);
        Assert.Empty(options?.Neo4j.Faults() ?? ["missing"]);
    }

    [Fact]
    public async Task The_image_runs_as_nobody_special_and_asks_after_its_own_health()
    {
        var text = string.Join('\n', Dockerfile);
        await using var factory = new TrialFactory();
        var open = factory.Services.GetServices<IOperationSource>()
            .SelectMany(source => source.Operations)
            .Where(operation => operation.Needs == Role.None)
            .Select(operation => operation.Pattern);

        Assert.Equal("$APP_UID", Lines("USER").Last());
        var asked = AskedAfter().Match(text);
        Assert.Contains(asked.Groups["path"].Value, open);
        var port = asked.Groups["port"].Value;
        Assert.Equal([port], Lines("EXPOSE"));
        Assert.Contains($"ASPNETCORE_URLS=http://0.0.0.0:{port}", text, StringComparison.Ordinal);
        Assert.All(
            Texts(Services["api"], "ports"),
            mapped => Assert.EndsWith($":{port}", mapped, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_image_is_built_from_exists_and_is_let_in()
    {
        var let = File.ReadAllLines(Repository.PathOf("src", "GraphExplorer.Api", "Dockerfile.dockerignore"))
            .Where(line => line.StartsWith('!'))
            .Select(line => line[1..])
            .ToList();

        var copied = Lines("COPY").Where(line => !line.StartsWith("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[..^1])
            .ToList();

        Assert.NotEmpty(copied);
        Assert.All(copied, path => Assert.True(Path.Exists(Repository.PathOf(path)), path));
        Assert.All(copied, path => Assert.Contains(path.Split('/')[0], let));
    }

    [GeneratedRegex(@"(?m)^(?:ENV| {3}) *(?<name>GraphExplorer__\w+)=(?<value>\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SettingOfImage();

    [GeneratedRegex(@"/dev/tcp/127\.0\.0\.1/(?<port>[0-9]+) .*GET (?<path>\S+) HTTP/1\.1", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AskedAfter();

    private static IEnumerable<string> Lines(string instruction) => Dockerfile
        .Where(line => line.StartsWith(instruction + " ", StringComparison.Ordinal))
        .Select(line => line[(instruction.Length + 1)..]);

    private static Map MapOf(Map map, string key) => (Map)map[key];

    private static IEnumerable<string> Texts(Map map, string key) =>
        map.TryGetValue(key, out var list) ? ((List<object>)list).Cast<string>() : [];

    private static int Megabytes(object size)
    {
        var text = (string)size;
        var number = int.Parse(text[..^1], System.Globalization.CultureInfo.InvariantCulture);
        return text.EndsWith('g') ? number * 1024 : number;
    }
}
