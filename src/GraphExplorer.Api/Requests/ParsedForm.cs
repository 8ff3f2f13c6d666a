using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace GraphExplorer.Api.Requests;

/// <summary>A value whose syntax another room knows, such as a date.</summary>
/// <param name="parse">Reads the text; throws <see cref="FormatException"/> with a message that ends a sentence.</param>
/// <param name="write">Writes the value as it would be read.</param>
/// <param name="maxLength">Most UTF-16 units; bounds the work of <paramref name="parse"/>.</param>
/// <param name="format">The name of the syntax, for the schema.</param>
internal sealed class ParsedForm<T>(Func<string, T> parse, Func<T, string> write, int maxLength, string format)
    : ValueForm<T?>
    where T : class
{
    public override ValueFault? Read(string text, out T? value)
    {
        value = null;
        if (text.Length > maxLength)
            return new ValueFault($"may have {maxLength} characters, not {text.Length}");
        try
        {
            value = parse(text);
            return null;
        }
        catch (FormatException exception)
        {
            return new ValueFault($"is not valid: {exception.Message.TrimEnd('.')}");
        }
    }

    public override void Describe(OpenApiSchema schema)
    {
        schema.Format = format;
        schema.MinLength = 1;
        schema.MaxLength = maxLength;
    }

    public override JsonNode? Write(T? value) => value is null ? null : write(value);
}
