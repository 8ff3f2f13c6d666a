using System.Text;
using GraphExplorer.Cli.Asking;

namespace GraphExplorer.Cli.Printing;

/// <summary>Writes parameters and commands as one would type them.</summary>
internal static class CommandText
{
    /// <summary>Signs besides letters and digits that no shell takes for its own.</summary>
    private const string Unquoted = "-_./:@%+=,";

    /// <summary>A parameter's name as an option: <c>maxHops</c> is <c>--max-hops</c>.</summary>
    public static string Option(string parameter)
    {
        var text = new StringBuilder("--");
        foreach (var character in parameter)
        {
            if (char.IsAsciiLetterUpper(character))
                text.Append('-').Append(char.ToLowerInvariant(character));
            else
                text.Append(character);
        }

        return text.ToString();
    }

    /// <summary>A command that asks a question, after a change of one parameter.</summary>
    /// <param name="command">The command's name and its positional arguments.</param>
    /// <param name="given">What was given besides.</param>
    /// <param name="parameter">The parameter to change.</param>
    /// <param name="value">Its new value; null to leave it out.</param>
    public static string With(
        IEnumerable<string> command, IEnumerable<GivenParameter> given, string parameter, string? value)
    {
        var words = new List<string>(command.Select(Quote));
        foreach (var (name, text) in given.Where(pair => pair.Name != parameter))
            words.Add($"{Option(name)} {Quote(text)}");
        if (value is not null)
            words.Add($"{Option(parameter)} {Quote(value)}");
        return $"gx {string.Join(' ', words)}";
    }

    /// <summary>A word as shells take it: plain where it can be, else in quotes.</summary>
    public static string Quote(string word)
    {
        if (word.Length > 0 &&
            word.All(sign => char.IsLetterOrDigit(sign) || Unquoted.Contains(sign, StringComparison.Ordinal)))
            return word;
        return word.Contains('\'', StringComparison.Ordinal)
            ? $"\"{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                .Replace("$", "\\$", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal)}\""
            : $"'{word}'";
    }
}
