using System.Text.RegularExpressions;
using GraphExplorer.Cli;
using GraphExplorer.Cli.Printing;
using Spectre.Console;

namespace GraphExplorer.Api.Tests.Cli;

public sealed partial class TerminalTests
{
    [GeneratedRegex("\\e\\[[0-9;]*m", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape { get; }

    [Theory]
    [InlineData("xterm-256color", "", "", ColorSystemSupport.EightBit)]
    [InlineData("xterm", "truecolor", "", ColorSystemSupport.EightBit)]
    [InlineData("xterm", "", "", ColorSystemSupport.Standard)]
    [InlineData("xterm-256color", "", "1", ColorSystemSupport.NoColors)]
    [InlineData("dumb", "", "", ColorSystemSupport.NoColors)]
    [InlineData("", "", "", ColorSystemSupport.NoColors)]
    public void Colours_are_those_that_the_terminal_has_and_the_person_wants(
        string term,
        string colorTerm,
        string noColor,
        ColorSystemSupport expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows tells by its console, not by variables.");
        var variables = new Dictionary<string, string> { ["TERM"] = term, ["NO_COLOR"] = noColor };
        if (colorTerm.Length > 0)
            variables["COLORTERM"] = colorTerm;

        Assert.Equal(expected, Terminal.ColorsOf(variables));
    }

    [Theory]
    [InlineData(null, 100)]
    [InlineData("", 100)]
    [InlineData("wide", 100)]
    [InlineData("0", 100)]
    [InlineData("80", 80)]
    [InlineData("10", 40)]
    [InlineData("500", 120)]
    public void Width_is_what_can_be_read(string? columns, int expected) =>
        Assert.Equal(expected, Terminal.WidthFor(columns));

    [Fact]
    public async Task A_terminal_with_colours_gets_them_and_the_same_words()
    {
        var plain = await GxRun.Of("search", "Зорге");
        var coloured = await GxRun.Of(
            terminal => terminal with { Colors = ColorSystemSupport.EightBit },
            "search",
            "Зорге");

        Assert.Contains("\e[", coloured.Output);
        Assert.Equal(plain.Output, Escape.Replace(coloured.Output, ""));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public async Task Lines_keep_to_the_width(int width)
    {
        string[] questions =
            ["path manchukuo stalin-assassination-plot", "timeline khokhlov", "search plot", "path --help"];
        foreach (var question in questions)
        {
            var run = await GxRun.Of(terminal => terminal with { Width = width }, question.Split(' '));

            Assert.All(
                run.Output.Split('\n')
                    .Where(line => !line.Contains("gx ", StringComparison.Ordinal)), // commands are to be copied whole
                line => Assert.True(line.Length <= width, line));
        }
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\nb\tc", "a b c")]
    [InlineData("\e[31mred\a", "\uFFFD[31mred\uFFFD")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("Люшков リュシコフ", "Люшков リュシコフ")]
    public void What_a_terminal_would_obey_is_taken_out(string text, string expected) =>
        Assert.Equal(expected, Phrase.Harmless(text));
}
