using GraphExplorer.Evidence.Dates;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;

namespace GraphExplorer.Drawing.Pictures;

/// <summary>Makes pictures of answers, by the rules by which the page makes them.</summary>
public static class PictureReader
{
    private const string HubNote = "a hub";
    private static readonly HashSet<string> NotCarriedOut =
        new(StringComparer.Ordinal) { "planned", "attempted", "offered", "ordered" };

    /// <summary>The paths of an answer, in lanes.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="stub">What the hub rule hides, where that was counted.</param>
    public static Picture OfPaths(PathsAnswer answer, PictureStub? stub = null)
    {
        var used = answer.Paths.SelectMany(path => path.Nodes).ToHashSet(StringComparer.Ordinal);
        return Of(answer.Nodes.Where(entity => used.Contains(entity.Id)), answer.Relationships) with
        {
            Paths = [.. answer.Paths.Select(path => new PicturePath(path.Nodes, path.Relationships, path.Parallel))],
            Stub = stub,
        };
    }

    /// <summary>What lies round an entity, as a network.</summary>
    public static Picture OfNeighbourhood(NeighbourhoodAnswer answer)
    {
        var relations = answer.Nodes.ToDictionary(
            node => node.Entity.Id,
            node => node.Relations,
            StringComparer.Ordinal);
        return Of(answer.Nodes.Select(node => node.Entity), answer.Relationships, relations);
    }

    /// <summary>Any entities and the relationships among them, as a network.</summary>
    /// <param name="entities">The entities.</param>
    /// <param name="relationships">The relationships; those with an end that is not among the entities are left out.
    /// </param>
    /// <param name="relations">How many relationships entities have in the whole graph, where that is known.</param>
    public static Picture Of(
        IEnumerable<EntitySummary> entities,
        IEnumerable<RelationshipAnswer> relationships,
        IReadOnlyDictionary<string, long>? relations = null)
    {
        var names = new Dictionary<string, EntitySummary>(StringComparer.Ordinal);
        var nodes = new List<PictureNode>();
        var facts = relationships.ToArray();
        var years = YearsByEntity(facts);
        foreach (var entity in entities)
        {
            if (!names.TryAdd(entity.Id, entity))
                continue;
            nodes.Add(new PictureNode(entity.Id, entity.Name, entity.Kind)
            {
                Note = entity.Hub == true ? HubNote : entity.Contested,
                Hub = entity.Hub == true,
                Relations = relations is not null && relations.TryGetValue(entity.Id, out var count) ? count : null,
                Year = years.TryGetValue(entity.Id, out var year) ? year : null,
            });
        }

        var links = facts
            .Where(fact => names.ContainsKey(fact.From) && names.ContainsKey(fact.To))
            .Select(fact => LinkOf(fact, names))
            .ToArray();
        return new Picture { Nodes = nodes, Links = links };
    }

    /// <summary>
    /// How firmly a relationship is drawn: dashed where sources contradict each other, dotted where it was not carried
    /// out or is an accusation, even if that is disputed too.
    /// </summary>
    public static PictureStrength StrengthOf(RelationshipAnswer fact)
    {
        if (fact.Stance == "alleged" || (fact.Modality is { } modality && NotCarriedOut.Contains(modality)))
            return PictureStrength.Dotted;
        return fact.Disputed == true ? PictureStrength.Dashed : PictureStrength.Solid;
    }

    /// <summary>A line runs from the verb's subject to the other end, whatever way the type is stored.</summary>
    private static PictureLink LinkOf(RelationshipAnswer fact, Dictionary<string, EntitySummary> names)
    {
        var from = fact.Subject ?? fact.From;
        var to = from == fact.From ? fact.To : fact.From;
        var verb = fact.Phrase ?? fact.Type.Replace('_', ' ').ToLowerInvariant();
        return new PictureLink(fact.Id, from, to, verb)
        {
            Date = fact.Date?.Text,
            Strength = StrengthOf(fact),
            Sentence = fact.Sentence ?? $"{names[from].Name} {verb} {names[to].Name}",
        };
    }

    /// <summary>The first year in which something known is recorded of each entity.</summary>
    private static Dictionary<string, int> YearsByEntity(IEnumerable<RelationshipAnswer> facts)
    {
        var years = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (YearOf(fact.Date) is not { } year)
                continue;
            foreach (var id in new[] { fact.From, fact.To })
                years[id] = years.TryGetValue(id, out var known) ? Math.Min(known, year) : year;
        }

        return years;
    }

    private static int? YearOf(DateAnswer? date)
    {
        if (date is not { Dated: true })
            return null;
        var days = EdtfDate.TryParse(date.Edtf, out var written, out _)
            ? [written.Earliest, written.End.Earliest, written.Latest] // what the date names, not what lives bound
            : new[] { date.StartMin, date.StartMax, date.EndMin, date.EndMax }.OfType<DateOnly>();
        int[] known = [.. days.Select(day => day.Year).Where(year => year is > 1 and < 9999)];
        return known.Length > 0 ? known.Min() : null;
    }
}
