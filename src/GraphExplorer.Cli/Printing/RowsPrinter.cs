using System.Text;
using System.Text.Json;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cli.Printing;

/// <summary>
/// Writes the rows of a statement. JSON and tables are written when all rows are there, so that what is written is
/// whole; CSV as they come.
/// </summary>
internal static class RowsPrinter
{
    /// <summary>A column narrower than this cannot be read: more columns are shown under each other.</summary>
    private const int NarrowestColumn = 8;

    /// <summary>Longest text of a cell of a table: a node with all it holds would fill a screen.</summary>
    private const int MaxCellLength = 300;

    public static Task WriteAsync(
        Terminal terminal,
        QueryLines lines,
        string format,
        CancellationToken cancellationToken) =>
        format switch
        {
            "csv" => WriteCsvAsync(terminal, lines, cancellationToken),
            "json" => WriteJsonAsync(terminal, lines, cancellationToken),
            _ => WriteTableAsync(terminal, lines, cancellationToken),
        };

    /// <summary>A line of names, then a line for each row.</summary>
    private static async Task WriteCsvAsync(Terminal terminal, QueryLines lines, CancellationToken cancellationToken)
    {
        var isBegun = false;
        var hasRow = true;
        while (hasRow)
        {
            hasRow = await lines.ReadAsync(cancellationToken);
            if (!isBegun)
                await terminal.Output.WriteAsync(CsvText.Record(lines.Columns));
            isBegun = true;
            if (hasRow)
                await terminal.Output.WriteAsync(CsvText.Record(lines.Current.EnumerateArray().Select(CellText.OfField)));
        }

        foreach (var limit in lines.Summary.Limits)
            await terminal.Errors.WriteLineAsync(limit.Message);
    }

    private static async Task WriteJsonAsync(Terminal terminal, QueryLines lines, CancellationToken cancellationToken)
    {
        var rows = new StringBuilder();
        while (await lines.ReadAsync(cancellationToken))
            rows.Append(rows.Length == 0 ? "" : ",").Append(lines.Current.GetRawText());
        var columns = ValueJson.ToText(Value.From([.. lines.Columns.Select(name => (Value)name)]));
        await terminal.Output.WriteLineAsync(
            $"{{\"columns\":{columns},\"rows\":[{rows}],\"summary\":{lines.SummaryText}}}");
    }

    private static async Task WriteTableAsync(Terminal terminal, QueryLines lines, CancellationToken cancellationToken)
    {
        var rows = new List<JsonElement>();
        while (await lines.ReadAsync(cancellationToken))
            rows.Add(lines.Current);
        var page = new TextPage(terminal);
        var isCut = false;
        if (lines.Columns.Count > 0 && rows.Count > 0)
            Print(page, lines.Columns, rows, CellOf);
        PrintSummary(page, rows.Count, lines);
        if (isCut)
            page.Line(
                Phrase.Of("Values that end with … are cut; --format json and csv write them whole.", TextStyles.Muted));
        await terminal.Output.WriteAsync(page.ToString());

        Phrase CellOf(JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Null)
                return Phrase.Of("null", TextStyles.Muted);
            var text = CellText.Of(value);
            if (text.Length <= MaxCellLength)
                return text;
            isCut = true;
            var end = char.IsHighSurrogate(text[MaxCellLength - 1]) ? MaxCellLength - 1 : MaxCellLength;
            return $"{text[..end]}…";
        }
    }

    private static void Print(
        TextPage page,
        IReadOnlyList<string> columns,
        List<JsonElement> rows,
        Func<JsonElement, Phrase> cellOf)
    {
        if (columns.Count * NarrowestColumn <= page.Width)
        {
            var heads = columns.Select((name, at) => new TableHead(
                Phrase.Harmless(name),
                IsNumber: rows.All(row => row[at].ValueKind is JsonValueKind.Number or JsonValueKind.Null)));
            page.Table([.. heads], rows.Select(row => row.EnumerateArray().Select(cellOf).ToArray()));
            return;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            page.Heading($"Row {Count.Number(i + 1)}");
            for (var column = 0; column < columns.Count; column++)
                page.Line(new Phrase().Muted($"{columns[column]}: ").Add(cellOf(rows[i][column])), indent: 1);
        }
    }

    private static void PrintSummary(TextPage page, int rows, QueryLines lines)
    {
        var summary = lines.Summary;
        if (lines.Columns.Count > 0 && summary.Plan is null)
            page.Gap().Line(Phrase.Of($"{Count.Of(rows, "row")}.", TextStyles.Muted));
        if (Changes(summary.Counters) is { Length: > 0 } changes)
            page.Line(changes);
        foreach (var limit in summary.Limits)
            page.Line(Phrase.Of(limit.Message, TextStyles.Doubt));
        foreach (var note in summary.Notifications)
        {
            var at = note.Position is null ? "" : $" (line {note.Position.Line}, column {note.Position.Column})";
            page.Line(new Phrase().Doubt($"{note.Title}{at} ").Add(note.Description));
        }

        if (summary.Plan is not null)
            PrintPlan(page, summary.Plan);
    }

    private static string Changes(CypherCounters counters)
    {
        (long Number, string What)[] all =
        [
            (counters.NodesCreated, "node created"), (counters.NodesDeleted, "node deleted"),
            (counters.RelationshipsCreated, "relationship created"),
            (counters.RelationshipsDeleted, "relationship deleted"),
            (counters.PropertiesSet, "property set"),
            (counters.LabelsAdded, "label added"), (counters.LabelsRemoved, "label removed"),
            (counters.IndexesAdded, "index added"), (counters.IndexesRemoved, "index removed"),
            (counters.ConstraintsAdded, "constraint added"), (counters.ConstraintsRemoved, "constraint removed"),
        ];
        var made = all.Where(change => change.Number > 0).Select(change => Count.Of(
            change.Number,
            change.What,
            change.What.Replace(" ", "s ", StringComparison.Ordinal)
                .Replace("propertys", "properties", StringComparison.Ordinal)
                .Replace("indexs", "indexes", StringComparison.Ordinal)));
        var text = string.Join(", ", made);
        return text.Length == 0 ? "" : $"{text}.";
    }

    private static void PrintPlan(TextPage page, CypherPlan plan)
    {
        var hasCosts = plan.Rows is not null;
        var rows = new List<Phrase[]>();
        Add(plan, 0);
        page.Gap();
        page.Table(
            hasCosts
                ? [new("Operator"), new("Details"), new("Rows", IsNumber: true), new("Reads", IsNumber: true)]
                : [new("Operator"), new("Details")],
            rows);

        void Add(CypherPlan step, int depth)
        {
            var details = step.Arguments.TryGetValue("Details", out var found) && found.TryGetString(out var text)
                ? text
                : "";
            Phrase[] row = [new string(' ', depth) + step.Operator.Split('@')[0], details];
            rows.Add(hasCosts ? [.. row, Count.Number(step.Rows ?? 0), Count.Number(step.DbHits ?? 0)] : row);
            foreach (var child in step.Children)
                Add(child, depth + 1);
        }
    }
}
