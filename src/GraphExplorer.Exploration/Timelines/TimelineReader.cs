using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Exploration.Timelines;

/// <summary>
/// Puts an entity's facts in order of time; where a time is asked for, what holds then certainly before what does possibly.
/// </summary>
public sealed class TimelineReader(CatalogueCache catalogues)
{
    /// <summary>The most facts of either sort in one part.</summary>
    public const int MaxLimit = 1000;

    /// <summary>Reads a timeline, a part at a time.</summary>
    /// <exception cref="MergedException">The entity was merged into another.</exception>
    /// <exception cref="QueryException">The question cannot be asked as it stands.</exception>
    public async Task<TimelineAnswer> ReadAsync(
        IGraphView view,
        string id,
        FactFilter filter,
        string? after = null,
        int limit = 200,
        CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var errors = new List<QueryError>();
        errors.CheckRange("limit", limit, 1, MaxLimit);
        var compiled = CompiledFilter.ForFacts(filter, catalogue, errors);
        await EntityReader.FindAsync(view, catalogue, id, errors, cancellationToken);
        var facts = await NodeFacts.CollectAsync(view, catalogue, compiled, id, ArcDirections.Both, cancellationToken);
        var asked = AskedTime.Of(filter.During ?? filter.At);
        var composer = await FactComposer.LoadAsync(
            view,
            catalogue,
            asked,
            facts.Facts.Select(fact => fact.Relationship),
            cancellationToken,
            [id]);
        var dated = facts.Facts
            .Select(fact => (Fact: fact, Record: composer.Relationships[fact.Relationship]))
            .Where(entry => entry.Record.Flag(FactProperties.Dated))
            .OrderBy(entry => asked?.CertaintyOf(entry.Record) == Certainty.Possible) // what is certain comes first
            .ThenBy(entry => FactReading.NamedDays(entry.Record).First ?? DateOnly.MaxValue)
            .ThenBy(entry => FactReading.NamedDays(entry.Record).Last ?? DateOnly.MaxValue)
            .ThenBy(entry => entry.Record.Key, KeyOrder.Comparer)
            .Select(entry => entry.Fact)
            .ToArray();
        var undated = facts.Facts
            .Where(fact => !composer.Relationships[fact.Relationship].Flag(FactProperties.Dated))
            .ToArray();
        var (items, next) = Paging.Cut(dated, after, limit);
        return new TimelineAnswer(
            composer.Entity(id),
            [.. items.Select(Answer)],
            [.. undated.Take(limit).Select(Answer)],
            next,
            new Total(dated.Length),
            new Total(undated.Length),
            ExcludedCounts.Of(facts.Refused),
            undated.Length > limit
                ? [new Limit("limit", limit, $"{limit} of {undated.Length} undated facts are shown.")]
                : [],
            new AnswerMeta(view.Version, catalogue.Licences));

        EntityRelationship Answer(NodeFact fact) =>
            new(composer.Relationship(fact.Relationship), composer.Entity(fact.Other));
    }
}
