using System.CommandLine;
using GraphExplorer.Api;
using GraphExplorer.Api.Hosting;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx serve</c>: the host of the API.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    public static GxCommand Create(Terminal terminal)
    {
        var urls = new Option<string?>("--urls")
        {
            Description = "Where to listen, several with \";\" between; where others could reach it, it needs a key (gx " +
                "keys add). [default: http://127.0.0.1:5080, or ASPNETCORE_URLS]",
            HelpName = "URL",
        };
        var allowWrites = new Option<bool>("--allow-writes")
        {
            Description = "Where no keys are, let callers write. With keys, their roles decide.",
        };
        var data = QueryOptions.DataOption();
        var store = new StoreOptions();
        var settings = new Argument<string[]>("SETTINGS")
        {
            Description = "Further settings of the host, as --GraphExplorer:Name VALUE.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new GxCommand(Name, "Serve the API and its documentation over HTTP until stopped with Ctrl+C.")
        {
            Groups = [new("What and where", [urls, data, allowWrites, .. store.All])],
            Examples =
            [
                new("gx serve", "the shipped data set on http://127.0.0.1:5080"),
                new("gx serve --urls http://127.0.0.1:8080 --data my-data", "a data set of your own, on another port"),
                new("gx serve --store neo4j --neo4j-address bolt://localhost:7687", "the graph in a Neo4j database"),
            ],
        };
        command.Add(settings);
        command.Add(urls);
        command.Add(data);
        command.Add(allowWrites);
        foreach (var option in store.All)
            command.Add(option);
        command.SetAction((parsed, _) =>
        {
            var args = new List<string>();
            if (parsed.GetValue(urls) is { } addresses)
                args.AddRange(["--urls", addresses]);
            if (parsed.GetValue(data) is { } path)
                args.AddRange(["--GraphExplorer:Data", path]);
            args.AddRange(store.Switches(parsed));
            if (parsed.GetValue(allowWrites))
                args.Add(CommandLine.AllowWritesSwitch);
            args.AddRange(parsed.GetValue(settings) ?? []);
            return terminal.Serve([.. args], terminal);
        });
        return command;
    }

    /// <summary>Runs the host in this process.</summary>
    public static Task<int> RunAsync(string[] args, Terminal terminal) =>
        ApiHost.RunAsync(args, terminal.Output, terminal.Errors);
}
