using System.Text;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Values;
using static GraphExplorer.Cypher.Functions.FunctionArguments;

namespace GraphExplorer.Cypher.Functions;

/// <summary>Functions of texts; they count by code point, as Neo4j does.</summary>
internal static class TextFunctions
{
    public static IEnumerable<ValueFunction> All { get; } =
    [
        Strict("left", 2, 2, arguments => Cut(Text(arguments[0], "left"), 0, Count(arguments[1], "left"))),
        Strict("right", 2, 2, arguments => Right(Text(arguments[0], "right"), Count(arguments[1], "right"))),
        Strict("ltrim", 1, 2, arguments => Trim(arguments, "ltrim", atStart: true, atEnd: false)),
        Strict("rtrim", 1, 2, arguments => Trim(arguments, "rtrim", atStart: false, atEnd: true)),
        Strict("btrim", 1, 2, arguments => Trim(arguments, "btrim", atStart: true, atEnd: true)),
        Strict("replace", 3, 3, arguments => Replace(
            Text(arguments[0], "replace"), Text(arguments[1], "replace"), Text(arguments[2], "replace"))),
        Strict("upper", 1, 1, arguments => Text(arguments[0], "upper").ToUpperInvariant()),
        Strict("lower", 1, 1, arguments => Text(arguments[0], "lower").ToLowerInvariant()),
        Strict("char_length", 1, 1, arguments => Text(arguments[0], "char_length").EnumerateRunes().LongCount()),
        Strict("character_length", 1, 1, arguments => Text(arguments[0], "character_length").EnumerateRunes().LongCount()),
        Strict("normalize", 1, 1, arguments => Text(arguments[0], "normalize").Normalize()),
        Strict("toStringOrNull", 1, 1, arguments => OrNull("toString", arguments)),
        Strict("toIntegerOrNull", 1, 1, arguments => OrNull("toInteger", arguments)),
        Strict("toFloatOrNull", 1, 1, arguments => OrNull("toFloat", arguments)),
        Strict("toBooleanOrNull", 1, 1, arguments => OrNull("toBoolean", arguments)),
        Strict("apoc.text.join", 2, 2, arguments => Bounded(string.Join(
            Text(arguments[1], "apoc.text.join"),
            List(arguments[0], "apoc.text.join").Select(item => Text(item, "apoc.text.join"))))),
        Strict("apoc.text.capitalize", 1, 1, arguments => Capitalize(Text(arguments[0], "apoc.text.capitalize"))),
        Strict("apoc.text.repeat", 2, 2, arguments => Repeat(
            Text(arguments[0], "apoc.text.repeat"), Count(arguments[1], "apoc.text.repeat"))),
    ];

    private static long Count(Value value, string function) => Whole(value, function) is var count and >= 0
        ? count
        : throw CypherFault.Argument($"{function} takes no number below zero.");

    private static string Cut(string text, long start, long count)
    {
        var cut = new StringBuilder();
        var at = 0L;
        foreach (var rune in text.EnumerateRunes())
        {
            if (at >= start && at - start < count)
                cut.Append(rune.ToString());
            at++;
        }

        return cut.ToString();
    }

    private static string Right(string text, long count)
    {
        var length = text.EnumerateRunes().LongCount();
        return count >= length ? text : Cut(text, length - count, count);
    }

    private static string Trim(Value[] arguments, string function, bool atStart, bool atEnd)
    {
        var text = Text(arguments[0], function);
        var what = arguments.Length > 1 ? Text(arguments[1], function).ToCharArray() : null;
        if (atStart)
            text = what is null ? text.TrimStart() : text.TrimStart(what);
        if (!atEnd)
            return text;
        return what is null ? text.TrimEnd() : text.TrimEnd(what);
    }

    private static string Replace(string text, string part, string by)
    {
        if (part.Length == 0)
        {
            if ((Int128)by.Length * (text.Length + 1) + text.Length > ExecutionLimits.MaxTextUnits)
                throw CypherFault.Limit($"A text has at most {ExecutionLimits.MaxTextUnits} units.");
            return by + string.Concat(text.EnumerateRunes().Select(rune => rune + by)); // before, between and after all
        }

        if (by.Length > part.Length && (long)text.Length * by.Length / part.Length > ExecutionLimits.MaxTextUnits)
            throw CypherFault.Limit($"A text has at most {ExecutionLimits.MaxTextUnits} units.");
        return text.Replace(part, by, StringComparison.Ordinal);
    }

    private static string Repeat(string text, long count)
    {
        if (text.Length * (Int128)count > ExecutionLimits.MaxTextUnits)
            throw CypherFault.Limit($"A text has at most {ExecutionLimits.MaxTextUnits} units.");
        return new StringBuilder().Insert(0, text, (int)count).ToString();
    }

    private static string Capitalize(string text) =>
        text.Length == 0 ? text : string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    /// <summary>The conversion, or null where it would be refused.</summary>
    private static Value OrNull(string conversion, Value[] arguments)
    {
        try
        {
            return ValueFunctions.Find(conversion)!(arguments); // one of the four above
        }
        catch (CypherFault)
        {
            return Value.Null;
        }
    }
}
