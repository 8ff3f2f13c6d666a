using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Neo4j.Statements;

/// <summary>
/// Places in a statement as its author wrote it. The server counts in the text it was sent, which has EXPLAIN before it
/// where only the plan was asked for, and writes the place and a line of that text into its message.
/// </summary>
internal static partial class StatementPositions
{
    /// <summary>The place that a message of the server names, and the message without its quotation.</summary>
    /// <param name="message">The server's message.</param>
    /// <param name="text">The statement as it was written.</param>
    /// <param name="added">
    /// Characters that were sent before the author's own; negative where some were left out.
    /// </param>
    public static (string Message, CypherPosition? Position) Read(string message, string text, int added)
    {
        var named = Place().Matches(message).LastOrDefault();
        if (named is null ||
            !long.TryParse(named.Groups["offset"].Value, CultureInfo.InvariantCulture, out var offset))
            return (message, null);
        var position = Of(offset, text, added);
        var where = FormattableString.Invariant($"(line {position.Line}, column {position.Column})");
        return ($"{message[..named.Index]}{where}", position);
    }

    /// <summary>A place that the server names, in the author's text.</summary>
    public static CypherPosition Of(long sent, string text, int added)
    {
        var offset = (int)Math.Clamp(sent - added, 0, text.Length);
        var before = text.AsSpan(0, offset);
        return new CypherPosition(offset, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"\(line \d+, column \d+ \(offset: (?<offset>\d+)\)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
