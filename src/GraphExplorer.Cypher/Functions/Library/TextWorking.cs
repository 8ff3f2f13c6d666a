using System.Buffers.Text;
using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions.Library;

/// <summary><c>apoc.text</c>: texts out of texts.</summary>
internal static class TextWorking
{
    private const string Category = "apoc.text";

    public static IEnumerable<LibraryFunction> All { get; } =
    [
        Of("indexOf(text :: STRING, lookup :: STRING, from = 0 :: INTEGER, to = -1 :: INTEGER) :: INTEGER",
            "Where the part stands first, from 0 by UTF-16 unit; -1 where nowhere.", 2, 4, IndexOf).NullForFirst(),
        Of("lpad(text :: STRING, count :: INTEGER, delim = ' ' :: STRING) :: STRING", "The text, filled on its left with the first unit of the other.", 2, 3,
            arguments => Pad("lpad", arguments, isLeft: true)).NullForFirst(),
        Of("rpad(text :: STRING, count :: INTEGER, delim = ' ' :: STRING) :: STRING", "The text, filled on its right with the first unit of the other.", 2, 3,
            arguments => Pad("rpad", arguments, isLeft: false)).NullForFirst(),
        Of("capitalizeAll(text :: STRING) :: STRING", "Each word with a capital.", 1, 1,
            arguments => EachWord(Text("capitalizeAll", arguments), char.ToUpperInvariant)).NullForNull(),
        Of("decapitalize(text :: STRING) :: STRING", "The text without its capital.", 1, 1,
            arguments => First(Text("decapitalize", arguments), char.ToLowerInvariant)).NullForNull(),
        Of("decapitalizeAll(text :: STRING) :: STRING", "Each word without its capital.", 1, 1,
            arguments => EachWord(Text("decapitalizeAll", arguments), char.ToLowerInvariant)).NullForNull(),
        Of("swapCase(text :: STRING) :: STRING", "Large letters small, small letters large.", 1, 1,
            arguments => string.Concat(Text("swapCase", arguments).Select(unit =>
                char.IsUpper(unit) ? char.ToLowerInvariant(unit) : char.ToUpperInvariant(unit)))).NullForNull(),
        Of("camelCase(text :: STRING) :: STRING", "The words as oneWord, each but the first with a capital.", 1, 1,
            arguments => First(Capitals(Text("camelCase", arguments)), char.ToLowerInvariant)).NullForNull(),
        Of("upperCamelCase(text :: STRING) :: STRING", "The words as OneWord, each with a capital.", 1, 1,
            arguments => Capitals(Text("upperCamelCase", arguments))).NullForNull(),
        Of("code(codepoint :: INTEGER) :: STRING", "The character of a code point; null where there is none.", 1, 1,
            arguments => Rune.TryCreate((int)Math.Clamp(new Arguments("apoc.text.code", arguments).Whole(0), -1, int.MaxValue),
                out var rune) ? rune.ToString() : Value.Null).NullForNull(),
        Of("charAt(text :: STRING, index :: INTEGER) :: INTEGER", "The UTF-16 unit at a place, from 0; null where none.", 2, 2,
            arguments =>
            {
                var all = new Arguments("apoc.text.charAt", arguments);
                var (text, at) = (all.Text(0), all.Whole(1));
                return at >= 0 && at < text.Length ? (Value)(long)text[(int)at] : Value.Null;
            }).NullForNull(),
        Of("bytes(text :: STRING) :: LIST<INTEGER>", "The bytes of the text in UTF-8.", 1, 1,
            arguments => Value.From([.. Encoding.UTF8.GetBytes(Text("bytes", arguments)).Select(one => (Value)(long)one)]))
            .NullForNull(),
        Of("hexValue(value :: INTEGER) :: STRING", "The number in base 16, with four, eight or sixteen digits.", 1, 1,
            arguments => Hex(new Arguments("apoc.text.hexValue", arguments).Whole(0))).NullForNull(),
        Of("base64Encode(text :: STRING) :: STRING", "The text's bytes in base 64.", 1, 1,
            arguments => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text("base64Encode", arguments)))).NullForNull(),
        Of("base64Decode(text :: STRING) :: STRING", "The text that stands in base 64.", 1, 1,
            arguments => Decode(Text("base64Decode", arguments))).NullForNull(),
        Of("urlencode(text :: STRING) :: STRING", "The text as a form's field has it.", 1, 1,
            arguments => System.Net.WebUtility.UrlEncode(Text("urlencode", arguments))).NullForNull(),
        Of("urldecode(text :: STRING) :: STRING", "The text that a form's field has.", 1, 1,
            arguments => Unescaped(Text("urldecode", arguments))).NullForNull(),
    ];

    private static LibraryFunction Of(
        string signature, string description, int least, int most, Func<Value[], Value> body) =>
        new("apoc.text." + signature, description, Category, least, most, body);

    private static string Text(string function, Value[] arguments) => new Arguments("apoc.text." + function, arguments).Text(0);

    private static Value IndexOf(Value[] arguments)
    {
        if (arguments[1].IsNull)
            return -1L;
        var all = new Arguments("apoc.text.indexOf", arguments);
        var (text, part) = (all.Text(0), all.Text(1));
        var from = (int)Math.Clamp(all.Whole(2, 0), 0, text.Length);
        var to = all.Whole(3, -1) is var end and >= 0 ? (int)Math.Clamp(end, from, text.Length) : text.Length;
        var at = text.AsSpan(from, to - from).IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? -1L : (Value)(long)(at + from);
    }

    private static Value Pad(string function, Value[] arguments, bool isLeft)
    {
        var all = new Arguments("apoc.text." + function, arguments);
        var text = all.Text(0);
        var fill = arguments.Length > 2 && !arguments[2].IsNull ? all.Text(2) : " ";
        var missing = all.Whole(1) - text.Length;
        if (missing <= 0)
            return text;
        if (fill.Length == 0)
            throw CypherFault.Argument($"apoc.text.{function} fills with a letter, and none is given.", "InvalidArgumentValue");
        Arguments.HoldText((Int128)missing + text.Length);
        var padding = new string(fill[0], (int)missing);
        return isLeft ? padding + text : text + padding;
    }

    private static string First(string text, Func<char, char> change) =>
        text.Length == 0 ? text : string.Concat([change(text[0])], text.AsSpan(1));

    private static string EachWord(string text, Func<char, char> change)
    {
        var changed = text.ToCharArray();
        for (var i = 0; i < changed.Length; i++)
        {
            if (!char.IsWhiteSpace(changed[i]) && (i == 0 || char.IsWhiteSpace(changed[i - 1])))
                changed[i] = change(changed[i]);
        }

        return new string(changed);
    }

    private static string Capitals(string text)
    {
        var joined = new StringBuilder(text.Length);
        var starts = true;
        foreach (var unit in text)
        {
            if (!char.IsLetterOrDigit(unit))
            {
                starts = true;
                continue;
            }

            joined.Append(starts ? char.ToUpperInvariant(unit) : char.ToLowerInvariant(unit));
            starts = false;
        }

        return joined.ToString();
    }

    /// <summary>Four or eight digits are of the number's lower half: so is the negative number's answer in Neo4j.</summary>
    private static string Hex(long number) => number switch
    {
        > uint.MaxValue => number.ToString("X16", CultureInfo.InvariantCulture),
        > ushort.MaxValue => unchecked((int)number).ToString("X8", CultureInfo.InvariantCulture),
        _ => unchecked((int)number).ToString("X4", CultureInfo.InvariantCulture),
    };

    private static string Unescaped(string text)
    {
        for (var at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                throw CypherFault.Argument("In a form's field two digits of base 16 follow each %.", "InvalidArgumentValue");
        }

        return System.Net.WebUtility.UrlDecode(text);
    }

    private static string Decode(string text) => Base64.IsValid(text)
        ? Encoding.UTF8.GetString(Convert.FromBase64String(text))
        : throw CypherFault.Argument("This is not base 64.", "InvalidArgumentValue");
}
