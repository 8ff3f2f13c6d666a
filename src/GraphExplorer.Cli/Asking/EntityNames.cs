using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Cli.Asking;

/// <summary>
/// Finds the entity that somebody means: by its id, by a name that is its alone, by an id typed carelessly, or by the
/// only name that comes near, in this order.
/// </summary>
internal sealed class EntityNames(IOperationClient answers, OperationTable operations, Action<string> tell)
{
    private const int CandidatesRead = 50;
    private const int CandidatesShown = 8;

    private readonly Dictionary<string, EntitySummary> _found = new(StringComparer.Ordinal);

    /// <summary>The entity.</summary>
    /// <param name="text">Its id, or a name in any script and spelling.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    /// <exception cref="FailureException">There is none, or the name fits several.</exception>
    public async Task<EntitySummary> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (_found.TryGetValue(text, out var known))
            return known;
        try
        {
            return _found[text] = await ByIdAsync(text, cancellationToken);
        }
        catch (FailureException unknown) when (unknown.Code == ErrorCodes.NotFound)
        {
            return _found[text] = await ByNameAsync(text, unknown, cancellationToken);
        }
    }

    /// <summary>What an id is called; the id itself where it cannot be told.</summary>
    public async Task<string> NameOfAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return (await FindAsync(id, cancellationToken)).Name;
        }
        catch (FailureException)
        {
            return id;
        }
    }

    private async Task<EntitySummary> ByIdAsync(string id, CancellationToken cancellationToken)
    {
        var reply = await answers.AskAsync(new OperationRequest(operations.Entity, ("id", id)), cancellationToken);
        if (reply is Reply.MergedInto moved)
        {
            tell($"\"{id}\" was merged into \"{moved.Id}\".");
            reply =
                await answers.AskAsync(new OperationRequest(operations.Entity, ("id", moved.Id)), cancellationToken);
        }

        return reply is Reply.Found { Record: EntityAnswer answer }
            ? answer.Entity
            : throw new FailureException(
                ErrorCodes.NotFound,
                $"\"{id}\" was merged more than once; ask for the last id.");
    }

    private async Task<EntitySummary> ByNameAsync(
        string name,
        FailureException unknown,
        CancellationToken cancellationToken)
    {
        if (name.Length > SearchQuery.MaxText)
            throw unknown;
        var question = new OperationRequest(operations.Search, ("q", name), ("limit", $"{CandidatesRead}"));
        if (await answers.AskAsync(question, cancellationToken) is not Reply.Found { Record: SearchAnswer answer } ||
            answer.Items.Count == 0)
            throw unknown;
        var exact = answer.Items.Where(hit => hit.Match == MatchQuality.Exact).ToArray();
        if (exact.Length == 1)
            return exact[0].Entity;
        var careless = name.ToLowerInvariant().Replace(' ', '-');
        if (answer.Items.FirstOrDefault(hit => hit.Entity.Id == careless) is { } meant)
            return meant.Entity;
        if (answer.Total.Value > 1)
            throw Ambiguous(name, exact.Length > 1 ? exact : answer.Items, answer.Total.Value);
        var only = answer.Items[0].Entity;
        tell($"\"{name}\" is taken as {only.Name} ({only.Id}).");
        return only;
    }

    private static FailureException Ambiguous(string name, IReadOnlyList<SearchHit> candidates, long total)
    {
        var count = candidates.Any(hit => hit.Match == MatchQuality.Exact) ? candidates.Count : total;
        var detail = $"\"{name}\" may be any of {count} entities: give the id of the one that is meant.";
        var shown = candidates.Take(CandidatesShown).ToArray();
        var ids = shown.Select(hit => hit.Entity.Id).ToArray();
        return new FailureException(new Problem(ErrorCodes.NotFound, detail) { Nearest = ids }) { Candidates = shown };
    }
}
