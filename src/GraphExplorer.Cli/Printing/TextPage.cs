using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace GraphExplorer.Cli.Printing;

/// <summary>Lays out an answer in memory and gives it as text: lines end at their last visible character.</summary>
internal sealed class TextPage
{
    private const int Step = 2;
    private const int MaxCommandLength = 1_000_000;
    private const int ColumnGap = 2;
    private const int NarrowestColumn = 8; // what a column that may be broken is left at least

    private readonly StringBuilder _text = new();
    private readonly IAnsiConsole _console;
    private bool _isAtTop = true;

    public TextPage(Terminal terminal)
    {
        Width = terminal.Width;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.Colors == ColorSystemSupport.NoColors ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = terminal.Colors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StringWriter(_text)),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = terminal.Width;
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>Columns there are.</summary>
    public int Width { get; }

    /// <summary>An empty line, except at the top.</summary>
    public TextPage Gap()
    {
        if (!_isAtTop)
            _console.WriteLine();
        return this;
    }

    /// <summary>A heading, with an empty line above it.</summary>
    public TextPage Heading(string text) => Gap().Line(Phrase.Of(text, TextStyles.Strong));

    /// <summary>A paragraph.</summary>
    /// <param name="words">What it says.</param>
    /// <param name="indent">How deep it stands, in steps.</param>
    public TextPage Line(Phrase words, int indent = 0) =>
        Write(new Padder(words.ToRenderable(), new Padding(indent * Step, 0, 0, 0)));

    /// <summary>A command, on one line however long it is, so that it can be copied.</summary>
    /// <param name="before">What stands before it.</param>
    /// <param name="command">The command.</param>
    /// <param name="indent">How deep it stands, in steps.</param>
    public TextPage Command(string before, string command, int indent = 0)
    {
        _console.Profile.Width = MaxCommandLength;
        Line(new Phrase().Muted(before).Command(command), indent);
        _console.Profile.Width = Width;
        return this;
    }

    /// <summary>A paragraph behind a mark; its lines stand under each other.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="words">What it says.</param>
    /// <param name="indent">How deep the mark stands, in steps.</param>
    /// <param name="markWidth">Columns of the mark with its gap; 0 for as many as it needs.</param>
    public TextPage Item(string mark, Phrase words, int indent = 0, int markWidth = 0)
    {
        var width = Math.Min(markWidth > 0 ? markWidth : mark.Length + 1, Math.Max(1, Width / 2));
        var grid = new Grid { Expand = true };
        grid.AddColumn(new GridColumn { Width = width, NoWrap = mark.Length < width, Padding = new Padding(0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0) });
        grid.AddRow(Phrase.Of(mark, TextStyles.Muted).ToRenderable(), words.ToRenderable());
        return Write(new Padder(grid, new Padding(indent * Step, 0, 0, 0)));
    }

    /// <summary>
    /// Rows under each other without lines. Cells of a column that is whole are not broken where the page is wide enough
    /// for all such columns and something of the others; else those of its widest are.
    /// </summary>
    /// <param name="columns">Their heads; null heads for none.</param>
    /// <param name="rows">One cell per column.</param>
    /// <param name="indent">How deep it stands, in steps.</param>
    public TextPage Table(IReadOnlyList<TableHead> columns, IEnumerable<IReadOnlyList<Phrase>> rows, int indent = 0)
    {
        var table = new Table
        {
            Border = TableBorder.None,
            ShowHeaders = columns.Any(column => column.Text is not null),
        };
        var cells = rows.Select(row => row.Select(cell => cell.ToRenderable()).ToArray()).ToList();
        var stayWhole = FitWhole(columns, cells, indent);
        for (var i = 0; i < columns.Count; i++)
        {
            var head = columns[i];
            table.AddColumn(new TableColumn(Phrase.Of(head.Text ?? "", TextStyles.Muted).ToRenderable())
            {
                Alignment = head.IsNumber ? Justify.Right : Justify.Left,
                NoWrap = stayWhole[i],
                Padding = new Padding(0, 0, i == columns.Count - 1 ? 0 : ColumnGap, 0),
            });
        }

        foreach (var row in cells)
            table.AddRow(row);
        return Write(new Padder(table, new Padding(indent * Step, 0, 0, 0)));
    }

    /// <summary>Which columns can be kept whole: Spectre never ends where unbroken ones do not fit the page.</summary>
    private bool[] FitWhole(IReadOnlyList<TableHead> columns, List<IRenderable[]> rows, int indent)
    {
        var options = RenderOptions.Create(_console);
        var widths = columns
            .Select((head, column) => !head.IsWhole ? NarrowestColumn : rows
                .Select(row => row[column].Measure(options, MaxCommandLength).Max)
                .Append(head.Text?.Length ?? 0)
                .Max())
            .ToArray();
        var stayWhole = columns.Select(head => head.IsWhole).ToArray();
        var left = Width - (indent * Step) - (ColumnGap * (columns.Count - 1)) - widths.Sum();
        while (left < 0)
        {
            var widest = Enumerable.Range(0, widths.Length)
                .Where(column => stayWhole[column] && widths[column] > NarrowestColumn)
                .OrderByDescending(column => widths[column])
                .FirstOrDefault(-1);
            if (widest < 0)
                return stayWhole;
            stayWhole[widest] = false;
            left += widths[widest] - NarrowestColumn;
        }

        return stayWhole;
    }

    /// <summary>Whatever Spectre can lay out.</summary>
    public TextPage Write(IRenderable renderable)
    {
        _console.Write(renderable);
        _isAtTop = false;
        return this;
    }

    /// <summary>The text, each line ended.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var lines = _text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        foreach (var line in lines)
            text.Append(line.TrimEnd()).Append('\n');
        return text.ToString();
    }
}

/// <summary>The head of a column.</summary>
/// <param name="Text">What it says; null for nothing.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand to the right.</param>
/// <param name="IsWhole">Whether its cells are never broken.</param>
internal readonly record struct TableHead(string? Text, bool IsNumber = false, bool IsWhole = false);
