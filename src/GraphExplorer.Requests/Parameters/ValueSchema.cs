using System.Text.Json.Nodes;

namespace GraphExplorer.Requests.Parameters;

/// <summary>What a value of a parameter is and may be; whoever documents parameters, puts it into the words of theirs.</summary>
/// <param name="Type">Its type as JSON.</param>
internal sealed record ValueSchema(JsonType Type)
{
    /// <summary>The narrower sort of a number, by its name in OpenAPI; null for none.</summary>
    public string? Format { get; init; }

    /// <summary>The least number, as it is written; null for none.</summary>
    public string? Minimum { get; init; }

    /// <summary>The greatest number, as it is written; null for none.</summary>
    public string? Maximum { get; init; }

    /// <summary>The fewest UTF-16 units of a text; null where that is not limited.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most UTF-16 units of a text; null where that is not limited.</summary>
    public int? MaxLength { get; init; }

    /// <summary>All values there are, the default first where there is one; null where they are not a few.</summary>
    public IReadOnlyList<JsonNode>? Enum { get; init; }

    /// <summary>What a list holds; null for any other value.</summary>
    public ValueSchema? Items { get; init; }

    /// <summary>The fewest values of a list; null where that is not limited.</summary>
    public int? MinItems { get; init; }

    /// <summary>The most values of a list; null where that is not limited.</summary>
    public int? MaxItems { get; init; }

    /// <summary>What an object holds, and nothing else; null for one that holds anything.</summary>
    public IReadOnlyList<Parameter>? Members { get; init; }

    /// <summary>The value where none was given; null for none.</summary>
    public JsonNode? Default { get; init; }
}

/// <summary>The types of JSON, with whole numbers apart.</summary>
internal enum JsonType
{
    /// <summary>A text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A list.</summary>
    Array,
}
