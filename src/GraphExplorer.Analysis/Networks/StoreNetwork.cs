using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Networks;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Analysis.Networks;

/// <summary>Reads a network from a store: the same from every store.</summary>
public sealed class StoreNetwork(NetworkReader reader)
{
    /// <summary>Reads what a filter lets through.</summary>
    /// <param name="view">The version to read.</param>
    /// <param name="filter">What to let through; without names of labels, entities that are no concepts.</param>
    /// <param name="weight">The property of relationships that is their weight, a strength; null for none.</param>
    /// <param name="length">The property of relationships that is their length; null for none.</param>
    /// <param name="memory">How much memory the network may take; checked against the whole graph first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="QueryException">The filter cannot be used as it stands.</exception>
    /// <exception cref="AnalysisException"><c>too_large</c>: over the limit. <c>invalid_value</c>: nothing passes the filter,
    /// or a relationship has no such weight.</exception>
    public async Task<NetworkData> ReadAsync(
        IGraphView view,
        FactFilter filter,
        string? weight,
        string? length,
        MemoryLimit memory,
        CancellationToken cancellationToken = default)
    {
        var (nodes, relationships) = await reader.CountAsync(view, cancellationToken);
        memory.Check(nodes, relationships, withFacts: true);
        var reading = await reader.ReadAsync(view, filter, weight, length, cancellationToken);
        if (reading.Entities.Count == 0)
        {
            throw new AnalysisException(
                ErrorCodes.InvalidValue,
                "The selection is empty: no entity passes the filter, so there is nothing to analyse.");
        }

        var facts = reading.Relationships;
        var (sources, targets) = (new int[facts.Count], new int[facts.Count]);
        for (var i = 0; i < facts.Count; i++)
        {
            sources[i] = facts[i].From;
            targets[i] = facts[i].To;
        }

        var weights = weight is null ? null : Numbers(facts, weight, "weight", fact => fact.Weight);
        var lengths = length is null ? null : Numbers(facts, length, "length", fact => fact.Length);
        return new NetworkData
        {
            Origin = reading.Title ?? "graph",
            Keys = [.. reading.Entities.Select(entity => entity.Key)],
            Relationships = new RelationshipArrays(sources, targets, weights, [.. facts.Select(fact => fact.Key)])
            {
                Lengths = lengths,
            },
            Facts = new NetworkFacts
            {
                Entities = reading.Entities,
                Relationships = facts,
                HasEvidence = reading.HasEvidence,
                Excluded = reading.Excluded,
                Meta = reading.Meta,
                WorkTitles = reading.WorkTitles,
                Title = reading.Title,
            },
        };
    }

    private static double[] Numbers(
        IReadOnlyList<NetworkFact> facts,
        string property,
        string what,
        Func<NetworkFact, double?> read)
    {
        var numbers = new double[facts.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = read(facts[i]) is { } own && double.IsFinite(own)
                ? own
                : throw new AnalysisException(
                    ErrorCodes.InvalidValue,
                    $"The relationship \"{facts[i].Key}\" has no number as \"{property}\", so that cannot be its {what}; " +
                    $"{facts.Count(fact => read(fact) is null)} of {facts.Count} have none.");
        }

        return numbers;
    }
}
