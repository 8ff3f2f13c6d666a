using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Stores;
using GraphExplorer.Cli;
using GraphExplorer.Cli.Commands;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Api.Tests.Cli;

/// <summary>What one run of <c>gx</c> gave.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record GxRun(int Code, string Output, string Errors)
{
    private static readonly Task<IGraphStore> Shipped = GraphData.OpenAsync(null);

    /// <summary>Runs a command in this process; the shipped data set is loaded once for all.</summary>
    public static Task<GxRun> Of(params string[] args) => Of(terminal => terminal, args);

    /// <summary>Runs a command in a terminal of one's own making.</summary>
    public static async Task<GxRun> Of(Func<Terminal, Terminal> change, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var terminal = change(new Terminal
        {
            Output = output,
            Errors = errors,
            Variables = new Dictionary<string, string>
            {
                [KeysCommand.DirectoryVariable] = Path.Combine(Path.GetTempPath(), "graphexplorer-none"), // not this user's
            },
            Load = async (options, cancellation) => options is { Store: StoreNames.Embedded, Data: null, GraphFile: null }
                ? await Shipped
                : await StoreOpening.OpenAsync(options, cancellationToken: cancellation),
        });
        var code = await Gx.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return new GxRun(code, output.ToString(), errors.ToString());
    }

    /// <summary>The words of a command line as a shell would split them.</summary>
    public static string[] Split(string line)
    {
        var words = line.Split('"');
        return
        [
            .. words
                .SelectMany((part, at) =>
                    at % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Skip(1),
        ];
    }
}
