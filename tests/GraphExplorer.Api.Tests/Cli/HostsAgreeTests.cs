using System.CommandLine;
using GraphExplorer.Cli;
using GraphExplorer.Cli.Commands;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Requests;
using GraphExplorer.Requests.Analyses;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Api.Tests.Cli;

/// <summary>The API and <c>gx</c> read the same table: what one offers the other has, by name, limit and word.</summary>
public sealed class HostsAgreeTests
{
    private static readonly OperationTable Table = new();

    /// <summary>The operations that each command asks.</summary>
    private static readonly Dictionary<string, IReadOnlyList<Operation>> Asked = new(StringComparer.Ordinal)
    {
        ["path"] = [Table.Paths, Table.PathsBetweenSets],
        ["search"] = [Table.Search],
        ["show"] = [Table.Entity, .. Table.Evidence],
        ["neighbors"] = [Table.Neighbourhood],
        ["timeline"] = [Table.Timeline],
        ["schema"] = [Table.Schema],
        ["query"] = [Table.Query],
    };

    /// <summary>Parameters that are typed otherwise than as an option of their name.</summary>
    private static readonly Dictionary<string, string> TypedOtherwise = new(StringComparer.Ordinal)
    {
        ["id"] = "the argument: an id or a name",
        ["q"] = "the argument",
        ["query query"] = "the argument, or standard input",
        ["query parameters"] = "--param NAME=VALUE, one by one",
        ["query access"] = "--write",
    };

    /// <summary>Options that say where and how, and not what is asked.</summary>
    private static readonly HashSet<string> OfTheCommandLine = new(StringComparer.Ordinal)
    {
        "--json", "--server", "--data", // whom to ask, and the form of the answer
        "--store", "--neo4j-address", "--neo4j-database", "--neo4j-user", "--neo4j-password-file", "--neo4j-key-property",
        "--param", "--write", "--format", // of query: see above
    };

    /// <summary>Operations that no command asks, with the reason.</summary>
    private static readonly Dictionary<string, string> NotAsked = new(StringComparer.Ordinal)
    {
        ["suggestEntities"] = "for fields that complete what is being typed; gx search finds the same",
        ["listRelationships"] = "gx timeline and gx neighbors list them with what they mean",
        ["explainQuery"] = "a statement may begin with EXPLAIN",
    };

    public static TheoryData<string> Commands => [.. Asked.Keys];

    [Fact]
    public void Every_operation_is_asked_by_a_command_or_its_absence_has_a_reason()
    {
        var asked = Asked.Values.SelectMany(operations => operations).Select(operation => operation.Id);

        Assert.Equal(
            Table.All.Select(operation => operation.Id).Order(StringComparer.Ordinal),
            asked.Concat(NotAsked.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_parameter_of_what_a_command_asks_is_an_option_of_it(string command)
    {
        var options = OptionsOf(command).Select(option => option.Name).ToHashSet(StringComparer.Ordinal);

        var missing = Asked[command].SelectMany(operation => operation.All)
            .Select(parameter => parameter.Name)
            .Where(name => !TypedOtherwise.ContainsKey(name) && !TypedOtherwise.ContainsKey($"{command} {name}"))
            .Where(name => !options.Contains(CommandText.Option(name)));

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_option_of_a_question_is_a_parameter_of_the_table_with_its_name_limits_and_words(string command)
    {
        var declared = Asked[command].SelectMany(operation => operation.All).ToHashSet();

        var own = OptionsOf(command).Where(option => !OfTheCommandLine.Contains(option.Name)).ToList();

        Assert.All(own, option =>
        {
            var parameter = Assert.IsType<ParameterOption>(option).Parameter;
            Assert.Contains(parameter, declared); // the same object: it reads, limits and explains
            Assert.Equal(CommandText.Option(parameter.Name), option.Name);
        });
    }

    [Fact]
    public void An_analysis_has_the_same_names_in_both_hosts()
    {
        var options = OptionsOf("analyze").Select(option => option.Name).ToHashSet(StringComparer.Ordinal);

        var missing = AnalysisParameters.All.Select(parameter => CommandText.Option(parameter.Name))
            .Where(name => !options.Contains(name));

        Assert.Empty(missing);
    }

    [Fact]
    public async Task The_server_answers_every_operation_of_the_table_by_the_same_parameters()
    {
        await using var server = await TrialServer.StartAsync();
        var served = server.Services.GetServices<IOperationSource>()
            .SelectMany(source => source.Operations)
            .ToDictionary(operation => operation.Id, StringComparer.Ordinal);

        Assert.All(Table.All, operation =>
        {
            Assert.Equal(operation.Pattern, served[operation.Id].Pattern);
            Assert.Equal<Parameter>(operation.All, served[operation.Id].All);
        });
    }

    private static IEnumerable<Option> OptionsOf(string command)
    {
        var terminal = new Terminal
        {
            Output = TextWriter.Null,
            Errors = TextWriter.Null,
            Variables = new Dictionary<string, string>(StringComparer.Ordinal),
        };
        return Gx.Root(terminal).Subcommands.Single(known => known.Name == command).Options;
    }
}
