using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace GraphExplorer.Api.Requests;

/// <summary>A whole number within bounds.</summary>
internal sealed class IntegerForm(int min, int max) : ValueForm<int>
{
    public override JsonSchemaType JsonType => JsonSchemaType.Integer;

    public override ValueFault? Read(string text, out int value)
    {
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        return isNumber && value >= min && value <= max
            ? null
            : new ValueFault($"must be a whole number from {min} to {max}");
    }

    public override void Describe(OpenApiSchema schema)
    {
        schema.Format = "int32";
        schema.Minimum = min.ToString(CultureInfo.InvariantCulture);
        schema.Maximum = max.ToString(CultureInfo.InvariantCulture);
    }

    public override JsonNode? Write(int value) => value;
}

/// <summary>A value that may be absent, where its type cannot say so itself.</summary>
internal sealed class OptionalForm<T>(ValueForm<T> form) : ValueForm<T?>
    where T : struct
{
    public override JsonSchemaType JsonType => form.JsonType;

    public override ValueFault? Read(string text, out T? value)
    {
        var fault = form.Read(text, out var read);
        value = read;
        return fault;
    }

    public override void Describe(OpenApiSchema schema) => form.Describe(schema);

    public override JsonNode? Write(T? value) => value is { } given ? form.Write(given) : null;
}

/// <summary>Yes or no, written <c>true</c> or <c>false</c>.</summary>
internal sealed class FlagForm : ValueForm<bool>
{
    public override JsonSchemaType JsonType => JsonSchemaType.Boolean;

    public override ValueFault? Read(string text, out bool value)
    {
        value = text == "true";
        return text is "true" or "false" ? null : new ValueFault("must be true or false");
    }

    public override void Describe(OpenApiSchema schema)
    {
    }

    public override JsonNode? Write(bool value) => value;
}
