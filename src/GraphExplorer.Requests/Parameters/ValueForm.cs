using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Requests.Parameters;

/// <summary>
/// How one value is written in a request: the same form reads it from a query and from a JSON body, and describes it
/// for the documentation, so that what is documented is what is checked.
/// </summary>
/// <typeparam name="T">What the value becomes.</typeparam>
internal abstract class ValueForm<T>
{
    /// <summary>The JSON types that a member of a body may have for this value.</summary>
    public virtual JsonType JsonType => JsonType.String;

    /// <summary>Values that the design names and this version refuses as not available.</summary>
    public virtual IReadOnlyList<string> Unavailable => [];

    /// <summary>Reads the value.</summary>
    /// <param name="text">The text; never empty.</param>
    /// <param name="value">The value, where it is one.</param>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public abstract ValueFault? Read(string text, out T value);

    /// <summary>Adds to the schema of a value what is true of this form.</summary>
    public abstract ValueSchema Describe(ValueSchema schema);

    /// <summary>The value as it is written in JSON: for defaults and examples.</summary>
    public abstract JsonNode? Write(T value);

    /// <summary>Whether a JSON value is of this form's type; its text is then read like one from a query.</summary>
    public bool Fits(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => JsonType == JsonType.String,
        JsonValueKind.Number => JsonType is JsonType.Integer or JsonType.Number,
        JsonValueKind.Object => JsonType == JsonType.Object,
        JsonValueKind.True or JsonValueKind.False => JsonType == JsonType.Boolean,
        _ => false,
    };
}

/// <summary>What is wrong with one value.</summary>
/// <param name="Detail">What was expected, as the end of a sentence that begins with the parameter's name.</param>
internal sealed record ValueFault(string Detail)
{
    public ErrorCode Code { get; init; } = ErrorCodes.InvalidValue;

    public IReadOnlyList<string> Nearest { get; init; } = [];
}
