using System.Text;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>Patterns as Neo4j's <c>=~</c> reads them (those of Java), written as .NET has them.</summary>
internal static class JavaPatterns
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["Alpha"] = "a-zA-Z",
        ["Digit"] = "0-9",
        ["Alnum"] = "a-zA-Z0-9",
        ["Upper"] = "A-Z",
        ["Lower"] = "a-z",
        ["XDigit"] = "0-9a-fA-F",
        ["Space"] = @" \t\n\x0B\f\r",
        ["Blank"] = @" \t",
        ["Punct"] = @"!-/:-@\[-`{-~",
    };

    /// <summary>Writes quoted texts, the classes of ASCII and the point that stands for a whole code point.</summary>
    public static string Translate(string pattern)
    {
        var written = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var unit = pattern[i];
            if (unit == '\\' && i + 1 < pattern.Length)
            {
                i = Escape(pattern, i, inClass, written);
                continue;
            }

            inClass = unit == '[' || (inClass && unit != ']');
            written.Append(unit == '.' && !inClass ? @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|.)" : unit.ToString());
        }

        return written.ToString();
    }

    /// <summary>Writes what starts with the backslash at this place.</summary>
    /// <returns>The place of its last unit.</returns>
    private static int Escape(string pattern, int at, bool inClass, StringBuilder written)
    {
        var next = pattern[at + 1];
        if (next == 'Q')
        {
            var end = pattern.IndexOf(@"\E", at + 2, StringComparison.Ordinal);
            foreach (var unit in pattern.AsSpan(at + 2, (end < 0 ? pattern.Length : end) - at - 2))
                written.Append(char.IsAscii(unit) && !char.IsAsciiLetterOrDigit(unit) ? $@"\x{(int)unit:X2}" : unit.ToString());
            return end < 0 ? pattern.Length - 1 : end + 1;
        }

        var close = next is 'p' or 'P' && at + 2 < pattern.Length && pattern[at + 2] == '{' ? pattern.IndexOf('}', at) : -1;
        if (close > 0 && Classes.TryGetValue(pattern[(at + 3)..close], out var units) && (next == 'p' || !inClass))
        {
            written.Append(inClass ? units : next == 'p' ? $"[{units}]" : $"[^{units}]");
            return close;
        }

        written.Append('\\').Append(next);
        return at + 1;
    }
}
