using System.CommandLine;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Cli.Printing;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Cli.Commands;

/// <summary><c>gx path</c>: how entities are connected.</summary>
internal static class PathCommand
{
    private static readonly string[] Entities = ["from", "to", "via", "avoid"];

    public static GxCommand Create(OperationTable operations, Terminal terminal)
    {
        var from = End("FROM", "Where to start: an id or a name.");
        var to = End("TO", "Where to arrive: an id or a name.");
        var options = new ParameterOptions(operations.PathsBetweenSets.Body);
        var where = new QueryOptions();
        var command = new GxCommand("path", "How two entities are connected: each path as a sentence with its sources.")
        {
            Remarks =
            [
                "No path is an answer too: how far each side came, what was left out, and which single change would " +
                "connect the two, as a command to type.",
            ],
            Groups =
            [
                new("Ends", options[Entities]),
                new(
                    "Which relationships",
                    options["types", "families", "excludeTypes", "labels", "excludeLabels", "direction"]),
                new("When", options["at", "during", "dateMatch", "undated", "chronology"]),
                new(
                    "How well supported",
                    options["stance", "minTier", "minWorks", "modality", "sources", "excludeSources", "hypotheses", "editorial"]),
                new("Hubs: entities joined to so much that they make trivial paths", options["hubs", "hubDegree"]),
                new("How many", options["k", "maxHops", "parallel", "rank", "budget", "hidden"]),
                where.Group,
            ],
            Examples =
            [
                new("gx path manchukuo stalin-assassination-plot", "how the two are connected, and who says so"),
                new("gx path Manchukuo \"plot to kill Stalin\"", "the same, by name"),
                new("gx path snowden lyushkov --hubs allow", "let hubs such as Moscow carry paths"),
                new("gx path lyushkov stalin-assassination-plot --via manchukuo --hubs allow", "through Manchukuo"),
                new("gx path --from reiss --from sorge --to stalin --k 3", "from either of two"),
                new("gx path reiss sorge --during 1920/1929 --undated include", "in the twenties, undated facts too"),
            ],
        };
        command.Add(from);
        command.Add(to);
        foreach (var option in options.All.Concat(where.Group.Options))
            command.Add(option);
        command.SetAction((parsed, cancellationToken) => where.RunAsync(parsed, operations, terminal, async session =>
        {
            var given = options.Read(parsed);
            var typed = Ends("from", parsed.GetValue(from), given)
                .Concat(Ends("to", parsed.GetValue(to), given))
                .Concat(given.Where(pair => pair.Name is not ("from" or "to")))
                .ToArray();
            return await RunAsync(session, typed, where.Given(parsed), cancellationToken);
        }));
        return command;
    }

    private static Argument<string?> End(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private static async Task<int> RunAsync(
        CommandSession session,
        IReadOnlyList<GivenParameter> typed,
        IEnumerable<GivenParameter> whereGiven,
        CancellationToken cancellationToken)
    {
        QuestionOf(session.Operations, typed).Read(); // mistakes first: names are looked up in the data
        var given = await session.ResolveAsync(typed, Entities, cancellationToken);
        var answer = await session.AskAsync<PathsAnswer>(QuestionOf(session.Operations, given), cancellationToken);
        var asked = new PathsRequest(
            Values(given, "from"),
            Values(given, "to"),
            [.. given.Where(pair => pair.Name is not ("from" or "to")), .. whereGiven]);
        await session.WriteAsync(answer, async page =>
        {
            var names = await NamesAsync(session, asked, answer, cancellationToken);
            new PathsPrinter(page, answer, asked, names).Print();
        });
        return answer.Search.Status == SearchStatus.Complete ? ExitCodes.Ok : ExitCodes.Limit;
    }

    /// <summary>One entity at either end is asked with GET, which examples know; several with POST.</summary>
    private static OperationRequest QuestionOf(OperationTable operations, IReadOnlyList<GivenParameter> given)
    {
        var isPair = Values(given, "from").Length == 1 && Values(given, "to").Length == 1;
        return new OperationRequest(isPair ? operations.Paths : operations.PathsBetweenSets, given);
    }

    /// <summary>The ends given in place and by option; a missing one is a mistake of the typing.</summary>
    private static GivenParameter[] Ends(string name, string? inPlace, IReadOnlyList<GivenParameter> given)
    {
        GivenParameter[] first = inPlace is null ? [] : [new GivenParameter(name, inPlace)];
        GivenParameter[] ends = [.. first, .. given.Where(pair => pair.Name == name)];
        return ends.Length > 0
            ? ends
            : throw new FailureException(new RequestError(
                ErrorCodes.MissingParameter,
                RequestPlace.OfParameter(name),
                $"{name.ToUpperInvariant()} is missing: gx path FROM TO, such as " +
                "gx path manchukuo stalin-assassination-plot."));
    }

    private static string[] Values(IEnumerable<GivenParameter> given, string name) =>
        [.. given.Where(pair => pair.Name == name).Select(pair => pair.Text)];

    /// <summary>Names of what the answer gives by id only: where there is no path, its ends and what would connect
    /// them.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        CommandSession session,
        PathsRequest asked,
        PathsAnswer answer,
        CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (answer.Paths.Count > 0)
            return names;
        var ids = asked.From.Concat(asked.To).Concat(answer.Search.Relaxations.SelectMany(change => change.Nodes));
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
            names[id] = await session.Names.NameOfAsync(id, cancellationToken);
        return names;
    }
}
