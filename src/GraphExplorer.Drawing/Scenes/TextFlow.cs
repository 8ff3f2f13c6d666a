using System.Text.RegularExpressions;
using GraphExplorer.Drawing.Layout;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>Breaks running text with footnote numbers into lines.</summary>
internal static partial class TextFlow
{
    /// <summary>How small footnote numbers are beside the text.</summary>
    public const double RaisedSize = 0.72;

    /// <summary>How far they are raised, in sizes of the text.</summary>
    public const double RaisedBy = 0.36;

    /// <summary>Splits "… on 13 June 1938 [1] and … [2, 3]." at its footnotes.</summary>
    public static IReadOnlyList<SceneRun> RunsOf(string sentence, string? noteColour)
    {
        var runs = new List<SceneRun>();
        var at = 0;
        foreach (Match found in NotesPattern().Matches(sentence))
        {
            if (found.Index > at)
                runs.Add(new SceneRun(sentence[at..found.Index]));
            runs.Add(new SceneRun(found.Groups["notes"].Value, IsRaised: true, noteColour));
            at = found.Index + found.Length;
        }

        if (at < sentence.Length)
            runs.Add(new SceneRun(sentence[at..]));
        return runs;
    }

    /// <summary>Lines no wider than a width; where there would be more than so many, the last ends with an ellipsis.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<SceneRun>> Break(
        IEnumerable<SceneRun> runs,
        double width,
        double size,
        int max = int.MaxValue,
        bool bold = false)
    {
        var lines = new List<IReadOnlyList<SceneRun>>();
        var line = new LineBuilder();
        foreach (var word in WordsOf(runs, width, size, bold))
        {
            var room = word.Width(size, bold) + (word.HasSpace && !line.IsEmpty ? Space(size, bold) : 0);
            if (!line.IsEmpty && !word.IsGlued && line.Used + room > width)
            {
                if (lines.Count == max - 1)
                {
                    lines.Add(line.Finish(cutTo: width, size, bold));
                    return lines;
                }

                lines.Add(line.Finish());
                line = new LineBuilder();
                room = word.Width(size, bold);
            }

            line.Add(word, room);
        }

        if (!line.IsEmpty)
            lines.Add(line.Finish());
        return lines;
    }

    /// <summary>Breaks into as few lines as the width allows, and makes them about equally long.</summary>
    public static IReadOnlyList<IReadOnlyList<SceneRun>> BreakEvenly(
        IReadOnlyList<SceneRun> runs,
        double width,
        double size,
        int max)
    {
        var lines = Break(runs, width, size, max);
        if (lines.Count is < 2 or > 4 || lines.Count == max)
            return lines;
        for (var narrower = width * 0.95; narrower > width / 2; narrower *= 0.95)
        {
            var narrow = Break(runs, narrower, size, max);
            if (narrow.Count > lines.Count)
                break;
            lines = narrow;
        }

        return lines;
    }

    private static double Space(double size, bool bold) => TextMeasure.Width(" ", size, bold);

    /// <summary>The pieces that a line may be broken between: words, and characters of scripts without
    /// spaces.</summary>
    private static IEnumerable<Word> WordsOf(IEnumerable<SceneRun> runs, double width, double size, bool bold)
    {
        foreach (var run in runs)
        {
            if (run.IsRaised)
            {
                yield return new Word(run, HasSpace: false, IsGlued: true);
                continue;
            }

            var hasSpace = false;
            var start = 0;
            var text = run.Text;
            for (var i = 0; i <= text.Length; i++)
            {
                if (i < text.Length && text[i] != ' ')
                {
                    if (i > start && IsIdeograph(text[i]))
                    {
                        yield return Make(text[start..i]);
                        (start, hasSpace) = (i, false);
                    }

                    continue;
                }

                if (i > start)
                    yield return Make(text[start..i]);
                (start, hasSpace) = (i + 1, true);
            }

            Word Make(string word) => new(
                run with { Text = TextMeasure.Shorten(word, width, size, bold) },
                hasSpace,
                IsGlued: !hasSpace && !IsIdeograph(word[0]));
        }
    }

    private static bool IsIdeograph(char rune) =>
        rune is >= '\u2e80' and <= '\ud7ff' and not ('、' or '。' or '」');

    [GeneratedRegex(
        @" ?\[(?<notes>\d+(, ?\d+)*)\]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotesPattern();

    /// <param name="Run">The text and its style.</param>
    /// <param name="HasSpace">Whether a space stands before it.</param>
    /// <param name="IsGlued">Whether it stays on the line of what is before it.</param>
    private sealed record Word(SceneRun Run, bool HasSpace, bool IsGlued)
    {
        public double Width(double size, bool bold) =>
            TextMeasure.Width(Run.Text, Run.IsRaised ? size * RaisedSize : size, bold);
    }

    private sealed class LineBuilder
    {
        private readonly List<SceneRun> _runs = [];

        public double Used { get; private set; }

        public bool IsEmpty => _runs.Count == 0;

        public void Add(Word word, double room)
        {
            Used += room;
            var text = word.HasSpace && !IsEmpty ? " " + word.Run.Text : word.Run.Text;
            if (_runs.Count > 0 && _runs[^1] is var last && !last.IsRaised && !word.Run.IsRaised &&
                last.Fill == word.Run.Fill)
            {
                _runs[^1] = last with { Text = last.Text + text };
            }
            else
            {
                _runs.Add(word.Run with { Text = text });
            }
        }

        public List<SceneRun> Finish() => _runs;

        public List<SceneRun> Finish(double cutTo, double size, bool bold)
        {
            if (_runs[^1].IsRaised)
                _runs.Add(new SceneRun("…"));
            else
                _runs[^1] = _runs[^1] with { Text = _runs[^1].Text.TrimEnd() + "…" };
            if (_runs.Count == 1)
                _runs[0] = _runs[0] with { Text = TextMeasure.Shorten(_runs[0].Text, cutTo, size, bold) };
            return _runs;
        }
    }
}
