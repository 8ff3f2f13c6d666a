using System.CommandLine;
using GraphExplorer.Cli;
using GraphExplorer.Cli.Commands;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Requests;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Api.Tests.Cli;

/// <summary>Commands, options, help, completion.</summary>
public sealed class CommandLineTests
{
    private static readonly Terminal Nowhere = new()
    {
        Output = TextWriter.Null,
        Errors = TextWriter.Null,
        Variables = new Dictionary<string, string>(),
    };

    public static TheoryData<string> Commands =>
        [.. Gx.Root(Nowhere).Subcommands.Select(command => command.Name)];

    public static TheoryData<string> Examples =>
    [
        .. Gx.Root(Nowhere).Subcommands.OfType<GxCommand>()
            .SelectMany(command => command.Examples)
            .Where(example => !example.NeedsNeo4j)
            .Select(example => example.Command)
            .Where(example => !example.Contains("my-")),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_of_the_help_works(string example)
    {
        var served = new List<string[]>();

        var run = await GxRun.Of(
            terminal => terminal with
            {
                Serve = (args, _) =>
                {
                    served.Add(args);
                    return Task.FromResult(0);
                },
            },
            GxRun.Split(example));

        Assert.Equal(0, run.Code);
        Assert.True(run.Output.Length > 0 || served.Count > 0);
        Assert.Equal("", run.Errors);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_explains_itself_and_every_option(string name)
    {
        var command = (GxCommand)Gx.Root(Nowhere).Subcommands.Single(sub => sub.Name == name);

        var run = await GxRun.Of(name, "--help");

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Errors);
        Assert.NotEmpty(command.Examples);
        Assert.Contains("Examples\n", run.Output);
        Assert.All(command.Options, option => Assert.Matches($@"(?m)^  {option.Name}( |$)", run.Output));
        Assert.DoesNotContain("Parameter", run.Output);
    }

    [Fact]
    public void The_options_of_questions_are_the_parameters_of_the_API()
    {
        var operations = new OperationTable();
        var commands = Gx.Root(Nowhere).Subcommands.ToDictionary(command => command.Name);

        Assert.Equal(Names(operations.PathsBetweenSets.Body), Options("path"));
        Assert.Equal(Names(operations.Paths.Query), Options("path"));
        Assert.Equal(Names(operations.Neighbourhood.Query), Options("neighbors"));
        Assert.Equal(Names(operations.Timeline.Query), Options("timeline"));
        Assert.Equal(Names(operations.Search.Query.Where(parameter => parameter.Name != "q")), Options("search"));

        IEnumerable<string> Options(string command) =>
            commands[command].Options.OfType<ParameterOption>().Select(option => option.Name).Order();

        static IEnumerable<string> Names(IEnumerable<Parameter> parameters) =>
            parameters.Select(parameter => CommandText.Option(parameter.Name)).Order();
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Without_a_command_the_commands_are_listed(params string[] args)
    {
        var run = await GxRun.Of(args);

        Assert.Equal(0, run.Code);
        Assert.All(Gx.Root(Nowhere).Subcommands, command => Assert.Contains($"\n  {command.Name} ", run.Output));
        Assert.Contains("Ends with", run.Output);
    }

    [Fact]
    public async Task Tells_its_version()
    {
        var run = await GxRun.Of("--version");

        Assert.Equal(0, run.Code);
        Assert.Matches(@"^gx \d+\.\d+\.\d+\n$", run.Output);
    }

    [Theory]
    [InlineData("pat", "There is no command \"pat\" here. Did you mean path?")]
    [InlineData("--jsn", "There is no option \"--jsn\" here.")]
    [InlineData("show", "\"gx show --help\"")]
    [InlineData("show a b", "There is no further argument \"b\" here.")]
    [InlineData("search --limt 3", "There is no option \"--limt\" here. Did you mean --limit?")]
    [InlineData("search --limt=3", "There is no option \"--limt\" here. Did you mean --limit?")]
    [InlineData("show --jsn", "There is no option \"--jsn\" here. Did you mean --json?")]
    [InlineData("completion tcsh", "only for bash, zsh, fish, pwsh")]
    public async Task A_slip_of_the_keyboard_ends_with_2(string line, string message)
    {
        var run = await GxRun.Of(line.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Errors);
    }

    [Fact]
    public async Task Behind_two_dashes_a_word_is_a_name()
    {
        var run = await GxRun.Of("search", "--", "--limt");

        Assert.Equal(0, run.Code);
    }

    [Fact]
    public async Task A_file_is_not_read_for_a_word_that_begins_with_an_at_sign()
    {
        var run = await GxRun.Of("show", "@/etc/hostname");

        Assert.Equal(3, run.Code);
        Assert.Contains("\"@/etc/hostname\"", run.Errors);
    }

    [Fact]
    public async Task Serving_hands_the_host_its_settings()
    {
        string[] served = [];

        var run = await GxRun.Of(
            terminal => terminal with
            {
                Serve = (args, _) =>
                {
                    served = args;
                    return Task.FromResult(7);
                },
            },
            "serve", "--urls", "http://127.0.0.1:0", "--data", "x", "--GraphExplorer:MaxConcurrentQuestions", "3");

        Assert.Equal(7, run.Code);
        Assert.Equal(
            [
                "--urls", "http://127.0.0.1:0", "--GraphExplorer:Data", "x",
                "--GraphExplorer:MaxConcurrentQuestions", "3",
            ],
            served);
    }

    [Fact]
    public async Task Serving_fails_as_the_host_does()
    {
        var run = await GxRun.Of("serve", "--urls", "http://0.0.0.0:5080");

        Assert.Equal(1, run.Code);
        Assert.Contains("needs API keys", run.Errors);
    }

    [Theory]
    [InlineData("gx pa", "path")]
    [InlineData("gx path a b --max", "--max-hops")]
    [InlineData("gx path a b --hubs ", "allow")]
    [InlineData("gx completion ", "fish")]
    public async Task Suggests_what_may_come_next(string line, string expected)
    {
        var run = await GxRun.Of($"[suggest:{line.Length}]", line);

        Assert.Equal(0, run.Code);
        Assert.Contains(expected, run.Output.Split('\n').Select(word => word.Trim()));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _gx gx")]
    [InlineData("zsh", "compdef _gx gx")]
    [InlineData("fish", "complete -c gx")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Gives_shells_their_scripts(string shell, string part)
    {
        var run = await GxRun.Of("completion", shell);

        Assert.Equal(0, run.Code);
        Assert.Contains(part, run.Output);
        Assert.Contains("[suggest:", run.Output);
    }

    [Fact]
    public async Task A_fault_of_its_own_is_told_and_ends_with_1()
    {
        var run = await GxRun.Of(
            terminal => terminal with { Load = (_, _) => throw new InvalidTimeZoneException("planted") },
            "schema");

        Assert.Equal(1, run.Code);
        Assert.Contains("a fault of its own", run.Errors);
        Assert.Contains("planted", run.Errors);
    }

    [Fact]
    public async Task Data_that_cannot_be_read_is_told_and_ends_with_1()
    {
        var run = await GxRun.Of(
            terminal => terminal with { Load = (_, _) => throw new UnauthorizedAccessException("Access is denied.") },
            "schema");

        Assert.Equal((1, "Access is denied.\n"), (run.Code, run.Errors));
    }

    [Fact]
    public async Task Stopping_ends_with_130()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var code = await Gx.RunAsync(["schema"], Nowhere, stopped.Token);

        Assert.Equal(130, code);
    }

    [Theory]
    [InlineData("maxHops", "--max-hops")]
    [InlineData("k", "--k")]
    [InlineData("excludeSources", "--exclude-sources")]
    public void Options_are_parameters_in_kebab_case(string parameter, string option) =>
        Assert.Equal(option, CommandText.Option(parameter));

    [Theory]
    [InlineData("lyushkov", "lyushkov")]
    [InlineData("Люшков", "Люшков")]
    [InlineData("plot to kill", "'plot to kill'")]
    [InlineData("it's $1", "\"it's \\$1\"")]
    [InlineData("", "''")]
    [InlineData("a;b", "'a;b'")]
    public void Words_are_quoted_for_shells_where_they_must_be(string word, string quoted) =>
        Assert.Equal(quoted, CommandText.Quote(word));
}
