using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace GraphExplorer.Api.Requests;

/// <summary>A decimal number within bounds, both of them included.</summary>
internal sealed class NumberForm(double min, double max) : ValueForm<double>
{
    public override JsonSchemaType JsonType => JsonSchemaType.Number;

    public override ValueFault? Read(string text, out double value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var isNumber = double.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
        return isNumber && value >= min && value <= max
            ? null
            : new ValueFault(string.Create(CultureInfo.InvariantCulture, $"must be a number from {min} to {max}"));
    }

    public override void Describe(OpenApiSchema schema)
    {
        schema.Format = "double";
        schema.Minimum = min.ToString(CultureInfo.InvariantCulture);
        schema.Maximum = max.ToString(CultureInfo.InvariantCulture);
    }

    public override JsonNode? Write(double value) => value;
}
