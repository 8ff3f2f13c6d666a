using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GraphExplorer.Evidence.Validation;

/// <summary>The texts that quotes were taken from: never shipped, looked into where the editors have them.</summary>
internal sealed class SeedTexts
{
    private readonly Dictionary<string, SeedText> _texts = new(StringComparer.Ordinal);

    /// <summary>Reads the files of a folder; the name of a text is what stands before the first underscore or
    /// point.</summary>
    public static SeedTexts Read(string folder)
    {
        var texts = new SeedTexts();
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path).Split('_')[0];
            texts._texts.TryAdd(name, new SeedText(File.ReadAllBytes(path)));
        }

        return texts;
    }

    public SeedText? Find(string name) => _texts.GetValueOrDefault(name);
}

/// <summary>One text: its lines, and its sentences. Those are numbered through its longest line, which is the
/// paragraph; each line after it, the imprint, counts as one more.</summary>
internal sealed class SeedText
{
    private readonly string[] _lines;
    private readonly List<string> _sentences;

    public SeedText(byte[] bytes)
    {
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _lines = Encoding.UTF8.GetString(bytes).Split('\n');
        var paragraph = Array.IndexOf(_lines, _lines.MaxBy(line => line.Length));
        _sentences = SplitSentences(_lines[paragraph]);
        _sentences.AddRange(_lines.Skip(paragraph + 1).Where(line => line.Length > 0));
    }

    public string Sha256 { get; }

    /// <summary>What a locator points to: "l4" a line, "s12" a sentence, "l4-l5" all from one to the other; null where
    /// there is no such place.</summary>
    public string? At(string locator)
    {
        var ends = locator.Split('-');
        var isSentence = locator.StartsWith('s');
        if (ends.Length > 2 || !TryNumber(ends[0], out var first) || !TryNumber(ends[^1], out var last) || last < first)
            return null;
        IReadOnlyList<string> parts = isSentence ? _sentences : _lines;
        return last > parts.Count ? null : string.Join(' ', parts.Skip(first - 1).Take(last - first + 1));

        bool TryNumber(string end, out int number)
        {
            number = 0;
            return end.Length > 1 && end[0] == (isSentence ? 's' : 'l')
                && int.TryParse(end.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number)
                && number > 0;
        }
    }

    // A sentence ends at a full stop before a capital letter, with or without a space, unless the stop belongs to an
    // initial. Paragraphs that were run together lost the space between them.
    private static List<string> SplitSentences(string paragraph)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 1; i < paragraph.Length - 1; i++)
        {
            if (paragraph[i] is not ('.' or '!' or '?') || IsInitial(paragraph, i))
                continue;
            var next = paragraph[i + 1] == ' ' && i + 2 < paragraph.Length ? i + 2 : i + 1;
            if (!char.IsUpper(paragraph[next]))
                continue;
            sentences.Add(paragraph[start..(i + 1)]);
            start = next;
        }

        sentences.Add(paragraph[start..]);
        return sentences;
    }

    private static bool IsInitial(string text, int stop) =>
        char.IsUpper(text[stop - 1]) && (stop < 2 || text[stop - 2] == ' ');
}
