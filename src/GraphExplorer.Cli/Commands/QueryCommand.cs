using System.CommandLine;
using System.Text.Json;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;
using GraphExplorer.Requests;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx query</c>: a statement of Cypher.</summary>
internal static class QueryCommand
{
    public const string FormatName = "--format";

    private static readonly string[] Formats = ["table", "json", "csv"];

    public static GxCommand Create(OperationTable operations, Terminal terminal)
    {
        var statement = new Argument<string>("STATEMENT")
        {
            Description = "One statement of Cypher, in quotes; - reads it from standard input.",
        };
        var parameters = new Option<string[]>("--param")
        {
            Description = "A parameter of the statement as NAME=VALUE; repeat it for several. A value that is JSON is " +
                "taken as such (3, true, [1, 2], {\"$type\": \"Date\", \"_value\": \"1938-06-13\"}), anything else as text.",
            HelpName = "NAME=VALUE",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        var format = new Option<string?>(FormatName)
        {
            Description = "How to write the rows: a table, JSON as the API sends it, or CSV (RFC 4180). " +
                "[default: table]",
            HelpName = string.Join('|', Formats),
        };
        format.CompletionSources.Add(Formats);
        var write = new Option<bool>("--write") { Description = "Let the statement change the graph." };
        var caps = new ParameterOptions(operations.Query.Body.Where(parameter =>
            parameter.Name.StartsWith("max", StringComparison.Ordinal)));
        var where = new QueryOptions();
        var command = new GxCommand("query", "Rows by a statement of Cypher; the store must have it, as Neo4j does.")
        {
            Remarks = ["Ends with 7 where a limit cut the rows; the limit is named."],
            Groups = [new("The statement", [parameters, write, format, .. caps.All]), where.Group],
            Examples =
            [
                new("gx query \"MATCH (p:Person) RETURN p.name LIMIT 5\" --store neo4j", "a table")
                {
                    NeedsNeo4j = true,
                },
                new(
                    "gx query \"MATCH (p {id: $id})--(q) RETURN q.id\" --param id=lyushkov --store neo4j --format csv",
                    "with a parameter, as CSV")
                {
                    NeedsNeo4j = true,
                },
                new(
                    "gx query - --server http://127.0.0.1:5080 < my-statement.cypher",
                    "of a running server, from a file"),
            ],
        };
        command.Add(statement);
        foreach (Option option in (Option[])[parameters, write, format, .. caps.All, .. where.Group.Options])
            command.Add(option);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asWhat = FormatOf(parsed.GetValue(format), parsed.GetValue(where.Json));
            var text = await TextOfAsync(parsed.GetRequiredValue(statement), terminal, cancellationToken);
            var given = new List<GivenParameter> { new("query", text) };
            if (parsed.GetValue(parameters) is { Length: > 0 } named)
                given.Add(new GivenParameter("parameters", Json(named)));
            if (parsed.GetValue(write))
                given.Add(new GivenParameter("access", "write"));
            var question = new OperationRequest(operations.Query, [.. given, .. caps.Read(parsed)]);
            await using var answers = where.Answers(parsed, terminal);
            try
            {
                await using var lines = new QueryLines(await answers.AskForLinesAsync(question, cancellationToken));
                await RowsPrinter.WriteAsync(terminal, lines, asWhat, cancellationToken);
                return lines.Summary.Limits.Count == 0 ? ExitCodes.Ok : ExitCodes.Limit;
            }
            catch (GraphExplorerException refused)
                when (refused.Code == ErrorCodes.Forbidden && !parsed.GetValue(write))
            {
                throw new FailureException(
                    refused.Code,
                    $"{refused.Message} --write lets a statement change the graph.",
                    refused);
            }
        });
        return command;
    }

    private static string FormatOf(string? format, bool asJson)
    {
        if (asJson && format is not (null or "json"))
            throw new FailureException(ErrorCodes.Contradiction, $"--json and --format {format} exclude each other.");
        var chosen = asJson ? "json" : format ?? Formats[0];
        return Formats.Contains(chosen)
            ? chosen
            : throw new FailureException(
                ErrorCodes.InvalidValue,
                $"{FormatName} must be one of {string.Join(", ", Formats)}, not \"{chosen}\".");
    }

    private static async Task<string> TextOfAsync(string typed, Terminal terminal, CancellationToken cancellationToken)
    {
        if (typed != "-")
            return typed;
        var buffer = new char[CypherStatement.MaxTextLength + 1]; // one more tells that it is too long
        var read = await terminal.Input.ReadBlockAsync(buffer, cancellationToken);
        return new string(buffer, 0, read).Trim('\uFEFF', ' ', '\t', '\r', '\n');
    }

    private static string Json(IEnumerable<string> named)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var pair in named)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
                throw new FailureException(ErrorCodes.InvalidValue, $"--param takes NAME=VALUE, not \"{pair}\".");
            if (!values.TryAdd(pair[..equals], ValueOf(pair[..equals], pair[(equals + 1)..])))
            {
                throw new FailureException(
                    ErrorCodes.DuplicateParameter,
                    $"--param {pair[..equals]} was given twice.");
            }
        }

        return ValueJson.ToText(Value.From(values));
    }

    /// <summary>
    /// What was typed, as JSON where it is some; what begins like a list, a map or a quoted text must be.
    /// </summary>
    private static Value ValueOf(string name, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 2 * ValueJson.MaxDepth });
            return ValueJson.Read(json.RootElement);
        }
        catch (JsonException) when (text is not ['{' or '[' or '"', ..])
        {
            return text;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            throw new FailureException(ErrorCodes.InvalidValue, $"--param {name} is no value: {wrong.Message}", wrong);
        }
    }
}
