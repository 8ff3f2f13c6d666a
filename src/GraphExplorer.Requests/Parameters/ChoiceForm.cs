using System.Text.Json.Nodes;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Requests.Parameters;

/// <summary>One of a few named values. Names are exact; a near one is suggested.</summary>
/// <param name="choices">The values, each with its name.</param>
/// <param name="unavailable">Names that the design has and this version has not: refused as such, never as
/// unknown.</param>
internal sealed class ChoiceForm<T>(IReadOnlyList<(string Name, T Value)> choices, IReadOnlyList<string> unavailable)
    : ValueForm<T>
{
    public override IReadOnlyList<string> Unavailable => unavailable;

    private string Expected => choices.Count == 1
        ? $"\"{choices[0].Name}\""
        : $"one of {string.Join(", ", choices.Select(choice => $"\"{choice.Name}\""))}";

    public override ValueFault? Read(string text, out T value)
    {
        foreach (var choice in choices)
        {
            if (string.Equals(choice.Name, text, StringComparison.Ordinal))
            {
                value = choice.Value;
                return null;
            }
        }

        value = choices[0].Value;
        if (unavailable.Contains(text, StringComparer.Ordinal))
            return new ValueFault($"cannot be \"{text}\" in this version, only {Expected}")
            {
                Code = ErrorCodes.NotAvailable,
            };
        return new ValueFault($"must be {Expected}")
        {
            Nearest = NearestNames.To(text, choices.Select(choice => choice.Name)),
        };
    }

    public override ValueSchema Describe(ValueSchema schema) =>
        schema with { Enum = [.. choices.Select(choice => (JsonNode)choice.Name)] };

    public override JsonNode? Write(T value)
    {
        foreach (var choice in choices)
        {
            if (EqualityComparer<T>.Default.Equals(choice.Value, value))
                return choice.Name;
        }

        return null;
    }
}
