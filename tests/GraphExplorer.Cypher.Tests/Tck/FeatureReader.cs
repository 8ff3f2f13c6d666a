using System.Text.RegularExpressions;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>Reads what the TCK uses of Gherkin: backgrounds, scenarios, outlines with examples, texts, tables.</summary>
internal static partial class FeatureReader
{
    public static IReadOnlyList<Scenario> Read(string name, IReadOnlyList<string> lines)
    {
        var scenarios = new List<Scenario>();
        var background = new List<Step>();
        var steps = background;
        var title = "";
        var examples = new List<string[]>();
        var inExamples = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (Header().Match(line) is { Success: true } header)
            {
                Flush();
                title = header.Groups["title"].Value.Trim();
                steps = [];
            }
            else if (line.StartsWith("Examples:", StringComparison.Ordinal))
            {
                inExamples = true;
            }
            else if (line.StartsWith('|') && inExamples)
            {
                examples.Add(Cells(line));
            }
            else if (line.StartsWith("\"\"\"", StringComparison.Ordinal))
            {
                var text = new List<string>();
                while (lines[++i].Trim() != "\"\"\"")
                    text.Add(lines[i]);
                steps[^1] = steps[^1] with { Text = string.Join('\n', text) };
            }
            else if (line.StartsWith('|') && steps.Count > 0)
            {
                steps[^1] = steps[^1] with { Table = [.. steps[^1].Table, Cells(line)] };
            }
            else if (StepLine().IsMatch(line))
            {
                steps.Add(new Step(line, "", []));
            }
        }

        Flush();
        return scenarios;

        void Flush()
        {
            if (title.Length > 0 && examples.Count == 0)
                scenarios.Add(Make($"{name} {title}", [.. background, .. steps]));
            for (var row = 1; row < examples.Count; row++)
            {
                var (names, values) = (examples[0], examples[row]);
                string Fill(string text) => names.Zip(values).Aggregate(
                    text, (filled, pair) => filled.Replace($"<{pair.First}>", pair.Second, StringComparison.Ordinal));
                var filledSteps = background.Concat(steps).Select(step => new Step(
                    Fill(step.Line), Fill(step.Text), [.. step.Table.Select(cells => cells.Select(Fill).ToArray())]));
                scenarios.Add(Make($"{name} {title} #{row}", [.. filledSteps]));
            }

            (title, examples, inExamples) = ("", [], false);
        }
    }

    private static Scenario Make(string key, IReadOnlyList<Step> steps)
    {
        var setup = steps.Where(step => step.Line.Contains("having executed:", StringComparison.Ordinal));
        var queries = steps.Where(step => step.Line.Contains("executing query:", StringComparison.Ordinal)
            || step.Line.Contains("executing control query:", StringComparison.Ordinal));
        var error = steps.Select(step => CompileError().Match(step.Line)).FirstOrDefault(match => match.Success);
        return new Scenario(
            key, [.. setup.Select(step => step.Text)], [.. queries.Select(step => step.Text)], error?.Groups["detail"].Value,
            steps);
    }

    private static string[] Cells(string line) =>
    [
        .. CellBorder().Split(line)[1..^1].Select(cell => Escape().Replace(
            cell.Trim(), found => found.Value switch { "\\n" => "\n", var other => other[1..] })),
    ];

    [GeneratedRegex(@"^(Scenario|Scenario Outline):(?<title>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Header();

    [GeneratedRegex(@"^(Given|When|Then|And|But) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StepLine();

    [GeneratedRegex(@"should be raised at compile time: (?<detail>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CompileError();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CellBorder();

    [GeneratedRegex(@"\\[\\|n]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}
