using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using GraphExplorer.Cypher.Execution;

namespace GraphExplorer.Cypher.Expressions;

/// <summary><c>=~</c>: a whole text against a pattern, in time that grows with the text alone.</summary>
internal static class Patterns
{
    private const int MaxKept = 256; // patterns that differ from row to row must not fill the memory
    private static readonly ConcurrentDictionary<string, Regex> Kept = new(StringComparer.Ordinal);

    public static bool Matches(string text, string pattern)
    {
        if (!Kept.TryGetValue(pattern, out var regex))
        {
            regex = Make(pattern);
            if (Kept.Count < MaxKept)
                Kept[pattern] = regex;
        }

        return regex.IsMatch(text);
    }

    private static Regex Make(string pattern)
    {
        try
        {
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw CypherFault.Argument($"The pattern '{pattern}' cannot be used: {fault.Message}", "InvalidRegex");
        }
    }
}
