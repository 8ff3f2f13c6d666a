using System.Globalization;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Drawing.Pictures;

/// <summary>Values as the page reads and writes them.</summary>
internal static class DrawnValues
{
    /// <summary>The longest text of a value in legend and caption.</summary>
    private const int MaxText = 60;

    private const int MaxDigits = 15;
    private const double MinGrouped = 10_000;
    private const double MinPowered = 1e15;

    /// <summary>A number, or a text that is one; null for anything else, and for what is not finite.</summary>
    public static double? NumberOf(Value value) => value.Kind switch
    {
        ValueKind.Integer => value.AsInteger(),
        ValueKind.Float when double.IsFinite(value.AsFloat()) => value.AsFloat(),
        ValueKind.String when value.AsString() is { Length: <= MaxDigits } text && IsPlain(text) =>
            double.Parse(text, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A value as a person reads it, cut to a length that a caption can have.</summary>
    public static string TextOf(Value value) => value.Kind switch
    {
        ValueKind.Null => "",
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.String => Cut(value.AsString()),
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Written(value.AsFloat()),
        ValueKind.List => Cut(string.Join(", ", value.AsList().Select(TextOf).Where(text => text.Length > 0))),
        _ => Cut(ValueJson.ToText(value)), // views hold none of these
    };

    /// <summary>A number in a legend: two decimals at most, and by powers of ten where it is very large.</summary>
    public static string Show(double value) => Math.Abs(value) switch
    {
        >= MinPowered => value.ToString("0.00e+0", CultureInfo.InvariantCulture),
        >= MinGrouped => value.ToString("#,##0.##", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>A float as scripts write it: all digits up to 21 of them, a power of ten with a small "e" beyond.</summary>
    private static string Written(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var at = text.IndexOf('E', StringComparison.Ordinal);
        if (at == -1)
            return text == "-0" ? "0" : text;
        var power = int.Parse(text[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = text[..at];
        if (power is < 0 and >= -6 or > 0 and < 21)
        {
            var sign = mantissa[0] == '-' ? "-" : "";
            var digits = mantissa.TrimStart('-').Replace(".", "", StringComparison.Ordinal);
            return sign + (power > 0 ? digits.PadRight(power + 1, '0') : $"0.{new string('0', -power - 1)}{digits}");
        }

        return $"{mantissa}e{(power > 0 ? "+" : "-")}{Math.Abs(power)}";
    }

    private static string Cut(string text) =>
        text.Length <= MaxText ? text : $"{text[..(MaxText - 1)].TrimEnd()}…";

    /// <summary>Digits, with a sign before and decimals behind where there are some; nothing else that a parser might take.</summary>
    private static bool IsPlain(string text)
    {
        var digits = text.StartsWith('-') ? text[1..] : text;
        var parts = digits.Split('.');
        return parts.Length <= 2 && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit));
    }
}
