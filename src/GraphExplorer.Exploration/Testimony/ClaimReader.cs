using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Testimony;

/// <summary>Makes answers of claims, contradictions and rival accounts, reading in batches.</summary>
internal sealed class ClaimReader(IGraphView view, GraphCatalogue catalogue)
{
    /// <summary>The answers for some claims, in the order asked; ids that are no claims are left out.</summary>
    public async ValueTask<IReadOnlyList<ClaimAnswer>> ReadAsync(
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken)
    {
        var claims = (await view.GetNodesAsync(ids, cancellationToken))
            .OfType<NodeRecord>()
            .Where(node => node.HasLabel(Labels.Claim))
            .ToArray();
        var entities = await NodesAsync(
            claims.SelectMany(claim => Ends(claim)),
            cancellationToken);
        var cites = await NodesAsync(claims.SelectMany(claim => claim.Texts(ClaimProperties.Cites)), cancellationToken);
        var works = await NodesAsync(
            cites.Values.Select(citation => citation.Text(WorkProperties.Work)).OfType<string>(),
            cancellationToken);
        return [.. claims.Select(claim => Answer(claim, entities, cites, works))];
    }

    /// <summary>Questions with rival answers, by the keys of their sets.</summary>
    public async ValueTask<IReadOnlyList<HypothesisSetAnswer>> AccountsAsync(
        IReadOnlyList<string> sets,
        CancellationToken cancellationToken)
    {
        var answers = new List<HypothesisSetAnswer>();
        foreach (var set in (await view.GetNodesAsync(sets, cancellationToken)).OfType<NodeRecord>())
        {
            var about = await NodesAsync(set.Texts(HypothesisProperties.About), cancellationToken);
            var keys = await view.FindNodesAsync(
                new NodeLookup(Labels.Hypothesis, HypothesisProperties.Set, [set.Key]),
                cancellationToken);
            var alternatives = new List<HypothesisAnswer>();
            foreach (var account in (await view.GetNodesAsync(keys, cancellationToken)).OfType<NodeRecord>())
            {
                alternatives.Add(new HypothesisAnswer(
                    account.Key,
                    account.Text(HypothesisProperties.Label) ?? account.Key,
                    await ReadAsync(account.Texts(HypothesisProperties.Claims), cancellationToken)));
            }

            answers.Add(new HypothesisSetAnswer(
                set.Key,
                set.Text(HypothesisProperties.Question) ?? set.Key,
                [.. set.Texts(HypothesisProperties.About).Select(id => Name(id, about))],
                set.Text(HypothesisProperties.Note),
                alternatives));
        }

        return answers;
    }

    /// <summary>Contradictions by key.</summary>
    public async ValueTask<IReadOnlyList<ContradictionAnswer>> ContradictionsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken)
    {
        var answers = new List<ContradictionAnswer>();
        foreach (var node in (await view.GetNodesAsync(keys, cancellationToken)).OfType<NodeRecord>())
        {
            var claims = node.Texts(ContradictionProperties.SideClaims);
            answers.Add(new ContradictionAnswer(
                node.Key,
                node.Text(ContradictionProperties.Title) ?? node.Key,
                [
                    .. node.Texts(ContradictionProperties.Says).Select((says, at) => new SideAnswer(
                        says,
                        (claims.ElementAtOrDefault(at) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))),
                ],
                node.Text(ContradictionProperties.Note)));
        }

        return answers;
    }

    /// <summary>Nodes by key; those that are not there are left out.</summary>
    public async ValueTask<IReadOnlyDictionary<string, NodeRecord>> NodesAsync(
        IEnumerable<string> keys,
        CancellationToken cancellationToken)
    {
        var nodes = new Dictionary<string, NodeRecord>(StringComparer.Ordinal);
        string[] distinct = [.. keys.Distinct(StringComparer.Ordinal)];
        foreach (var node in await view.GetNodesAsync(distinct, cancellationToken))
        {
            if (node is not null)
                nodes[node.Key] = node;
        }

        return nodes;
    }

    private static IEnumerable<string> Ends(NodeRecord claim)
    {
        if (claim.Text(ClaimProperties.Subject) is { } subject)
            yield return subject;
        if (claim.Text(ClaimProperties.Object) is { } other)
            yield return other;
    }

    private static EntityName Name(string id, IReadOnlyDictionary<string, NodeRecord> nodes) =>
        new(id, nodes.TryGetValue(id, out var node) ? EntityReading.NameOf(node) : id);

    private ClaimAnswer Answer(
        NodeRecord claim,
        IReadOnlyDictionary<string, NodeRecord> entities,
        IReadOnlyDictionary<string, NodeRecord> cites,
        IReadOnlyDictionary<string, NodeRecord> works)
    {
        var verb = claim.Text(FactProperties.Verb) ?? "";
        var entry = catalogue.Verbs.GetValueOrDefault(verb);
        var type = entry?.Type is { } name ? catalogue.TypeOf(name) : null;
        var other = claim.Text(ClaimProperties.Object);
        var isState = catalogue.IsState(verb, type);
        var answer = new ClaimAnswer
        {
            Id = claim.Key,
            Subject = Name(claim.Text(ClaimProperties.Subject) ?? "", entities),
            Verb = verb,
            Phrase = entry?.Phrase ?? TypeEntry.Words(verb),
            Object = other is null ? null : Name(other, entities),
            Value = claim.Text(ClaimProperties.Value),
            Polarity = claim.Text(ClaimProperties.Polarity) ?? "affirmed",
            Stance = claim.Text(FactProperties.Stance) ?? "asserted",
            Disputed = claim.Flag(FactProperties.Disputed),
            Opinion = claim.Flag(ClaimProperties.Opinion),
            Modality = claim.Text(FactProperties.Modality),
            AttributedTo = claim.Text(FactProperties.AttributedTo),
            Hypothesis = claim.Text(FactProperties.Hypothesis),
            Relationship = claim.Text(ClaimProperties.Relationship),
            Date = FactReading.Date(claim, isState),
            DateText = claim.Text(ClaimProperties.DateText),
            Sources = [.. CitationReader.Of(claim, catalogue)],
            Cites = [.. claim.Texts(ClaimProperties.Cites).Select(id => Cited(id, cites, works))],
            Qualifiers = FactReading.Qualifiers(claim),
            Implied = claim.Flag(FactProperties.Implied) ? true : null,
            Editorial = claim.Flag(FactProperties.Editorial) ? true : null,
            Note = claim.Text(FactProperties.Note),
            Flags = claim.Texts(ClaimProperties.Flags),
        };
        var isPrivate = type is not null && entities.TryGetValue(answer.Subject.Id, out var subject) &&
            SentenceWriter.IsPrivate(type, subject, entities.GetValueOrDefault(other ?? "") ?? subject);
        return isPrivate
            ? answer
            : answer with { Sentence = ClaimSentence.Of(answer, entry, isState, entities) };
    }

    private static CitedWork Cited(
        string id,
        IReadOnlyDictionary<string, NodeRecord> cites,
        IReadOnlyDictionary<string, NodeRecord> works)
    {
        var citation = cites.GetValueOrDefault(id);
        var work = works.GetValueOrDefault(citation?.Text(WorkProperties.Work) ?? "");
        return new CitedWork(
            id,
            work?.Text(WorkProperties.Title),
            work?.Text(WorkProperties.Author),
            work?.Number(WorkProperties.Year),
            citation?.Text(WorkProperties.Locator),
            Consulted: false);
    }
}
