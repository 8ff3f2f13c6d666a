using System.Globalization;
using System.Text.Json.Nodes;

namespace GraphExplorer.Requests.Parameters;

/// <summary>A whole number within bounds.</summary>
internal sealed class IntegerForm(int min, int max) : ValueForm<int>
{
    public override JsonType JsonType => JsonType.Integer;

    public override ValueFault? Read(string text, out int value)
    {
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        return isNumber && value >= min && value <= max
            ? null
            : new ValueFault($"must be a whole number from {min} to {max}");
    }

    public override ValueSchema Describe(ValueSchema schema) => schema with
    {
        Format = "int32",
        Minimum = min.ToString(CultureInfo.InvariantCulture),
        Maximum = max.ToString(CultureInfo.InvariantCulture),
    };

    public override JsonNode? Write(int value) => value;
}

/// <summary>A value that may be absent, where its type cannot say so itself.</summary>
internal sealed class OptionalForm<T>(ValueForm<T> form) : ValueForm<T?>
    where T : struct
{
    public override JsonType JsonType => form.JsonType;

    public override ValueFault? Read(string text, out T? value)
    {
        var fault = form.Read(text, out var read);
        value = read;
        return fault;
    }

    public override ValueSchema Describe(ValueSchema schema) => form.Describe(schema);

    public override JsonNode? Write(T? value) => value is { } given ? form.Write(given) : null;
}

/// <summary>Yes or no, written <c>true</c> or <c>false</c>.</summary>
internal sealed class FlagForm : ValueForm<bool>
{
    public override JsonType JsonType => JsonType.Boolean;

    public override ValueFault? Read(string text, out bool value)
    {
        value = text == "true";
        return text is "true" or "false" ? null : new ValueFault("must be true or false");
    }

    public override ValueSchema Describe(ValueSchema schema) => schema;

    public override JsonNode? Write(bool value) => value;
}
