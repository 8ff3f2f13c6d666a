using System.Buffers;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Evidence.Validation;

/// <summary>Ids are unique over all files, well-formed, and in order in each.</summary>
internal sealed class IdRules(ValidationContext context)
{
    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:");

    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    public void Check()
    {
        var seed = context.Seed;
        _places[DataSetProperties.Key] = "the node of the data set itself";
        CheckTable(seed.Entities, entity => entity.Id);
        CheckTable(seed.Claims, claim => claim.Id);
        CheckTable(seed.Sources, source => source.Id);
        CheckTable(seed.Works, work => work.Id);
        CheckTable(seed.Citations, citation => citation.Id);
        CheckTable(seed.HypothesisSets, set => set.Id);
        for (var i = 0; i < seed.HypothesisSets.Count; i++)
        {
            foreach (var alternative in seed.HypothesisSets[i].Alternatives)
                CheckId(seed.HypothesisSets, i, alternative.Id);
        }

        CheckTable(seed.Contradictions, contradiction => contradiction.Id);
        CheckNames(seed.Families, family => family.Id);
        CheckNames(seed.Types, type => type.Type);
        CheckNames(seed.Verbs, verb => verb.Name);
        CheckOmitted();
    }

    private static bool IsWellFormed(string id) => id.Length > 0 && !id.AsSpan().ContainsAnyExcept(IdCharacters);

    private void CheckTable<T>(SeedTable<T> table, Func<T, string> idOf)
    {
        for (var i = 0; i < table.Count; i++)
        {
            var id = idOf(table[i]);
            CheckId(table, i, id);
            if (i > 0 && KeyOrder.Compare(idOf(table[i - 1]), id) > 0)
            {
                context.Report(
                    table, i, FindingCode.NotOrdered, id, "id",
                    $"It stands after \"{idOf(table[i - 1])}\"; order the lines by id, character by character");
            }
        }
    }

    private void CheckId<T>(SeedTable<T> table, int position, string id)
    {
        if (!IsWellFormed(id))
        {
            context.Report(
                table, position, FindingCode.InvalidValue, id, "id",
                "An id has letters a to z, digits, and - _ . : only, and is not empty");
        }

        if (!_places.TryAdd(id, $"{table.File}:{table.LineOf(position)}"))
        {
            context.Report(
                table, position, FindingCode.DuplicateId, id, "id",
                $"The id is taken at {_places[id]}; ids are unique over all files");
        }
    }

    // Families, types and verbs are names of their own: a verb may be called like its type.
    private void CheckNames<T>(SeedTable<T> table, Func<T, string> nameOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < table.Count; i++)
        {
            var name = nameOf(table[i]);
            if (!IsWellFormed(name))
            {
                context.Report(
                    table, i, FindingCode.InvalidValue, name, null, "A name here has letters, digits, - _ . : only");
            }

            if (!seen.Add(name))
                context.Report(table, i, FindingCode.DuplicateId, name, null, "The name stands here twice; keep one");
        }
    }

    private void CheckOmitted()
    {
        var table = context.Seed.Omitted;
        for (var i = 0; i < table.Count; i++)
        {
            if (table[i].Kind != Terms.OmittedKind.Alias && _places.TryGetValue(table[i].Id, out var place))
            {
                context.Report(
                    table, i, FindingCode.Contradictory, table[i].Id, "id",
                    $"It is listed as left out and stands at {place}; remove one of the two");
            }
        }
    }
}
