using System.Globalization;
using System.Text.Json.Nodes;

namespace GraphExplorer.Requests.Parameters;

/// <summary>A decimal number within bounds, both of them included.</summary>
internal sealed class NumberForm(double min, double max) : ValueForm<double>
{
    public override JsonType JsonType => JsonType.Number;

    public override ValueFault? Read(string text, out double value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var isNumber = double.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
        return isNumber && value >= min && value <= max
            ? null
            : new ValueFault(string.Create(CultureInfo.InvariantCulture, $"must be a number from {min} to {max}"));
    }

    public override ValueSchema Describe(ValueSchema schema) => schema with
    {
        Format = "double",
        Minimum = min.ToString(CultureInfo.InvariantCulture),
        Maximum = max.ToString(CultureInfo.InvariantCulture),
    };

    public override JsonNode? Write(double value) => value;
}
