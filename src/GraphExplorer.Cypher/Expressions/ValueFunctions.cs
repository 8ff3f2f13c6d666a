using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>Functions of plain values.</summary>
internal static class ValueFunctions
{
    private static readonly Dictionary<string, Func<Value[], Value>> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["coalesce"] = arguments => arguments.FirstOrDefault(value => !value.IsNull),
        ["size"] = arguments => Of(arguments, value => value.Kind switch
        {
            ValueKind.List => (long)value.AsList().Count,
            ValueKind.String => value.AsString().EnumerateRunes().LongCount(),
            _ => throw Wrong("size", value),
        }),
        ["head"] = arguments => Of(arguments, value => List("head", value) is [var first, ..] ? first : Value.Null),
        ["last"] = arguments => Of(arguments, value => List("last", value) is [.., var last] ? last : Value.Null),
        ["tail"] = arguments => Of(arguments, value => Value.From([.. List("tail", value).Skip(1)])),
        ["reverse"] = arguments => Of(arguments, value => value.Kind switch
        {
            ValueKind.List => Value.From([.. value.AsList().Reverse()]),
            ValueKind.String => string.Concat(value.AsString().EnumerateRunes().Reverse().Select(rune => rune.ToString())),
            _ => throw Wrong("reverse", value),
        }),
        ["range"] = Range,
        ["abs"] = arguments => Of(arguments, value => value.Kind == ValueKind.Integer
            ? (Value)(value.AsInteger() < 0 ? unchecked(-value.AsInteger()) : value.AsInteger())
            : (Value)Math.Abs(Number("abs", value))),
        ["sign"] = arguments => Of(arguments, value => (long)Math.Sign(Number("sign", value))),
        ["ceil"] = arguments => Of(arguments, value => Math.Ceiling(Number("ceil", value))),
        ["floor"] = arguments => Of(arguments, value => Math.Floor(Number("floor", value))),
        ["round"] = arguments => Of(arguments, value => Math.Floor(Number("round", value) + 0.5)),
        ["sqrt"] = arguments => Of(arguments, value => Math.Sqrt(Number("sqrt", value))),
        ["toLower"] = arguments => Of(arguments, value => Text("toLower", value).ToLowerInvariant()),
        ["toUpper"] = arguments => Of(arguments, value => Text("toUpper", value).ToUpperInvariant()),
        ["trim"] = arguments => Of(arguments, value => Text("trim", value).Trim()),
        ["toString"] = arguments => Of(arguments, value => value.Kind is ValueKind.List or ValueKind.Map or ValueKind.Node or
            ValueKind.Relationship or ValueKind.Path ? throw Wrong("toString", value) : TextOf(value)),
        ["toInteger"] = arguments => Of(arguments, ToInteger),
        ["toFloat"] = arguments => Of(arguments, ToFloat),
        ["toBoolean"] = arguments => Of(arguments, ToBoolean),
        ["split"] = arguments => arguments[0].IsNull || arguments[1].IsNull
            ? Value.Null
            : Value.From(Text("split", arguments[0]).Split(Text("split", arguments[1]), StringSplitOptions.None)),
        ["substring"] = Substring,
    };

    public static Func<Value[], Value>? Find(string name) => All.GetValueOrDefault(name);

    public static string TextOf(Value value) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => FloatText(value.AsFloat()),
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Date => value.AsDate().ToString(),
        ValueKind.LocalTime => value.AsLocalTime().ToString(),
        ValueKind.Time => value.AsTime().ToString(),
        ValueKind.LocalDateTime => value.AsLocalDateTime().ToString(),
        ValueKind.DateTime => value.AsDateTime().ToString(),
        ValueKind.Duration => value.AsDuration().ToString(),
        _ => value.ToString(),
    };

    /// <summary>A float as Cypher writes it: always with a point or an exponent.</summary>
    public static string FloatText(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        var size = Math.Abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e7))
        {
            var parts = value.ToString("E16", CultureInfo.InvariantCulture);
            var shortest = value.ToString("R", CultureInfo.InvariantCulture);
            var exponent = int.Parse(parts.AsSpan(parts.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            var digits = string.Concat(shortest.Split('E')[0].Where(char.IsAsciiDigit)).Trim('0');
            var fraction = digits.Length > 1 ? digits[1..] : "0";
            return string.Create(CultureInfo.InvariantCulture, $"{(value < 0 ? "-" : "")}{digits[0]}.{fraction}E{exponent}");
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    private static Value Of(Value[] arguments, Func<Value, Value> body) =>
        arguments[0].IsNull ? Value.Null : body(arguments[0]);

    private static IReadOnlyList<Value> List(string function, Value value) =>
        value.Kind == ValueKind.List ? value.AsList() : throw Wrong(function, value);

    private static double Number(string function, Value value) =>
        Arithmetic.IsNumber(value) ? Arithmetic.ToDouble(value) : throw Wrong(function, value);

    private static string Text(string function, Value value) =>
        value.TryGetString(out var text) ? text : throw Wrong(function, value);

    private static CypherFault Wrong(string function, Value value) => CypherFault.Value($"{function} takes no {value.Kind}.");

    private static Value Range(Value[] arguments)
    {
        if (arguments.Any(value => value.IsNull))
            return Value.Null;
        foreach (var value in arguments)
        {
            if (value.Kind != ValueKind.Integer)
                throw CypherFault.Argument($"range takes whole numbers, not a {value.Kind}.", "InvalidArgumentType");
        }

        var (start, end) = (arguments[0].AsInteger(), arguments[1].AsInteger());
        var step = arguments.Length > 2 ? arguments[2].AsInteger() : 1;
        if (step == 0)
            throw CypherFault.Argument("The step of range cannot be 0.");
        var count = ((step > 0 ? (Int128)end - start : (Int128)start - end) / Int128.Abs(step)) + 1;
        if (step > 0 ? start > end : start < end)
            return Value.From((IReadOnlyList<Value>)[]);
        if (count > ExecutionLimits.MaxListItems)
            throw CypherFault.Limit($"A list has at most {ExecutionLimits.MaxListItems} items.");
        var items = new Value[(int)count];
        for (var i = 0; i < items.Length; i++)
            items[i] = start + (i * step);
        return Value.From(items);
    }

    private static Value ToInteger(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Integer:
                return value;
            case ValueKind.Float:
                return double.IsNaN(value.AsFloat()) ? 0L : (long)value.AsFloat(); // saturates
            case ValueKind.Boolean:
                return value.AsBoolean() ? 1L : 0L;
            case ValueKind.String:
                var text = value.AsString();
                if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
                    return whole;
                return double.TryParse(text, NumberStyles.Float & ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite), CultureInfo.InvariantCulture, out var number)
                    ? (long)number
                    : Value.Null;
            default:
                throw Wrong("toInteger", value);
        }
    }

    private static Value ToFloat(Value value) => value.Kind switch
    {
        ValueKind.Integer => (double)value.AsInteger(),
        ValueKind.Float => value,
        ValueKind.String => double.TryParse(value.AsString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : Value.Null,
        _ => throw Wrong("toFloat", value),
    };

    private static Value ToBoolean(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value,
        ValueKind.Integer => value.AsInteger() != 0,
        ValueKind.String => value.AsString().Trim().ToUpperInvariant() switch
        {
            "TRUE" => true,
            "FALSE" => false,
            _ => Value.Null,
        },
        _ => throw Wrong("toBoolean", value),
    };

    private static Value Substring(Value[] arguments)
    {
        if (arguments.Any(value => value.IsNull))
            return Value.Null;
        var runes = Text("substring", arguments[0]).EnumerateRunes().ToArray();
        var start = arguments[1].AsInteger();
        var length = arguments.Length > 2 ? arguments[2].AsInteger() : runes.Length;
        if (start < 0 || length < 0)
            throw CypherFault.Argument("substring takes no number below zero.");
        var text = new StringBuilder();
        for (var i = start; i < runes.Length && i - start < length; i++)
            text.Append(runes[i].ToString());
        return text.ToString();
    }
}
