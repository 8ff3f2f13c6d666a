using System.Globalization;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Stores;
using GraphExplorer.Graph.Stores;
using Spectre.Console;

namespace GraphExplorer.Cli;

/// <summary>What a command writes to and what it may know of the world; a test gives its own.</summary>
internal sealed record Terminal
{
    /// <summary>Width of what is written to a file or another program, in columns.</summary>
    public const int PlainWidth = 100;

    private const int NarrowestWidth = 40;

    /// <summary>Wider lines than this are hard to read, however wide the window is.</summary>
    private const int MaxWidth = 120;

    /// <summary>Where answers go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where everything else goes: failures, and what a person should know.</summary>
    public required TextWriter Errors { get; init; }

    /// <summary>The environment's variables, whatever the case of their names, as the host has it.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Columns of the output.</summary>
    public int Width { get; init; } = PlainWidth;

    /// <summary>The colours of the output; <see cref="ColorSystemSupport.NoColors"/> for plain text.</summary>
    public ColorSystemSupport Colors { get; init; } = ColorSystemSupport.NoColors;

    /// <summary>Whether a person sees what is written to <see cref="Errors"/> as it comes.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where a statement is read from when it is not typed.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Opens the store to be asked in this process, with its data.</summary>
    public Func<ApiOptions, CancellationToken, Task<IGraphStore>> Load { get; init; } =
        (options, cancellationToken) => StoreOpening.OpenAsync(options, cancellationToken: cancellationToken);

    /// <summary>Opens connections for <c>--server</c>.</summary>
    public Func<HttpMessageHandler> Connect { get; init; } = OpenHandler;

    /// <summary>Runs the host for <c>gx serve</c>.</summary>
    public Func<string[], Terminal, Task<int>> Serve { get; init; } = Commands.ServeCommand.RunAsync;

    /// <summary>The terminal that this process was started in.</summary>
    public static Terminal OfProcess()
    {
        var variables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        var isTerminal = !Console.IsOutputRedirected;
        return new Terminal
        {
            Output = Console.Out,
            Errors = Console.Error,
            Input = Console.In,
            Variables = variables,
            Width = isTerminal ? WindowWidth() : WidthFor(variables.GetValueOrDefault("COLUMNS")),
            Colors = isTerminal ? ColorsOf(variables) : ColorSystemSupport.NoColors,
            ShowsProgress = !Console.IsErrorRedirected,
        };
    }

    /// <summary>A variable's value; null where it is not set or empty.</summary>
    public string? Variable(string name) =>
        Variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The colours that a terminal with these variables shows; <c>NO_COLOR</c> (no-color.org) wins.</summary>
    internal static ColorSystemSupport ColorsOf(IReadOnlyDictionary<string, string> variables)
    {
        var term = variables.GetValueOrDefault("TERM", "");
        if (variables.GetValueOrDefault("NO_COLOR", "").Length > 0 || term == "dumb")
            return ColorSystemSupport.NoColors;
        if (OperatingSystem.IsWindows())
            return AnsiConsole.Profile.Capabilities.Ansi ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors;
        var hasPalette = term.Contains("256", StringComparison.Ordinal) || variables.ContainsKey("COLORTERM");
        return hasPalette ? ColorSystemSupport.EightBit
            : term.Length > 0 ? ColorSystemSupport.Standard
            : ColorSystemSupport.NoColors;
    }

    /// <summary>The width that a text asks for, within bounds; the plain one where it is no number.</summary>
    internal static int WidthFor(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? Math.Clamp(columns, NarrowestWidth, MaxWidth)
            : PlainWidth;

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Math.Clamp(Console.WindowWidth, NarrowestWidth, MaxWidth) : PlainWidth;
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return PlainWidth; // a terminal that does not tell
        }
    }

    /// <summary>Redirects are followed by us, within the address that was named; cookies are of no use.</summary>
    private static SocketsHttpHandler OpenHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };
}
