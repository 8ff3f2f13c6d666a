using System.Globalization;
using System.Text.Json.Nodes;

namespace GraphExplorer.Requests.Parameters;

/// <summary>Free text, such as a search.</summary>
/// <param name="maxLength">Most UTF-16 units.</param>
internal sealed class TextForm(int maxLength) : ValueForm<string?>
{
    public override ValueFault? Read(string text, out string? value)
    {
        value = text;
        if (text.Length > maxLength)
            return new ValueFault($"may have {maxLength} characters, not {text.Length}");
        return string.IsNullOrWhiteSpace(text) ? new ValueFault("must hold more than spaces") : null;
    }

    public override ValueSchema Describe(ValueSchema schema) => schema with { MinLength = 1, MaxLength = maxLength };

    public override JsonNode? Write(string? value) => value;
}

/// <summary>
/// The id of an entity, relationship, claim, source or hypothesis: any text that an address can carry.
/// </summary>
internal sealed class IdForm : ValueForm<string?>
{
    /// <summary>Longest id, in UTF-16 units: longer ones fill the log and the answer with what cannot exist.</summary>
    public const int MaxLength = 512;

    public override ValueFault? Read(string text, out string? value)
    {
        value = text;
        if (text.Length > MaxLength)
            return new ValueFault($"may have {MaxLength} characters, not {text.Length}");
        if (text.Any(sign => char.GetUnicodeCategory(sign) is UnicodeCategory.Control))
            return new ValueFault("is an id, which holds no control characters");
        if (text.Split('/', '\\').Any(part => part is "." or ".."))
            return new ValueFault("is an id, in which \".\" and \"..\" are not steps");
        return null;
    }

    public override ValueSchema Describe(ValueSchema schema) => schema with { MinLength = 1, MaxLength = MaxLength };

    public override JsonNode? Write(string? value) => value;
}
