using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Validation;

/// <summary>types.json: every verb has a type that was shown to be true of it, or a reason for having none.</summary>
internal sealed class TypeRules(ValidationContext context)
{
    public void Check()
    {
        CheckTypes();
        CheckVerbs();
    }

    private void CheckTypes()
    {
        var table = context.Seed.Types;
        var folded = context.Seed.Verbs.Select(verb => verb.Type).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < table.Count; i++)
        {
            var type = table[i];
            context.RequireKnown(table, i, type.Type, "family", type.Family, context.Index.Families, "family");
            CheckKinds(i, type, "from", type.From);
            CheckKinds(i, type, "to", type.To);
            if (!folded.Contains(type.Type))
            {
                context.Report(
                    table, i, FindingCode.Contradictory, type.Type, null,
                    "No verb has this type; give it one, or remove it");
            }
        }
    }

    private void CheckKinds(int i, RelationshipType type, string field, IReadOnlyList<string> kinds)
    {
        if (kinds.Count == 1 && kinds[0] == RelationshipType.AnyKind)
            return;
        if (kinds.Count == 0 || kinds.Any(kind => !TermTables.EntityKinds.TryParse(kind, out _)))
        {
            context.Report(
                context.Seed.Types, i, FindingCode.UnknownWord, type.Type, field,
                $"Write {RelationshipType.AnyKind} alone, or of {string.Join(", ", TermTables.EntityKinds.Words)}");
        }
    }

    private void CheckVerbs()
    {
        var table = context.Seed.Verbs;
        var used = context.Seed.Claims.Select(claim => claim.Verb).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < table.Count; i++)
        {
            var verb = table[i];
            context.RequireKnown(table, i, verb.Name, "type", verb.Type, context.Index.Types, "type");
            if (verb.Type is null == verb.Why is null)
            {
                context.Report(
                    table, i, FindingCode.Contradictory, verb.Name, "type",
                    "A verb has a type, or a why that says why it makes no relationship");
            }

            if (string.IsNullOrWhiteSpace(verb.Phrase))
            {
                context.Report(
                    table, i, FindingCode.MissingField, verb.Name, "phrase", "Write how the verb reads in a sentence");
            }

            if (!used.Contains(verb.Name))
            {
                context.Report(
                    table, i, FindingCode.Contradictory, verb.Name, null, "No claim uses this verb; remove it");
            }

            if (verb.Type is not null)
                CheckProof(i, verb);
        }
    }

    private void CheckProof(int i, Verb verb)
    {
        var table = context.Seed.Verbs;
        if (string.IsNullOrWhiteSpace(verb.Reviewed))
        {
            context.Report(
                table, i, FindingCode.UnprovenVerb, verb.Name, "reviewed",
                $"Write in one line why {verb.Type} stays true of every {verb.Name}");
        }

        if (verb.Holds is null)
        {
            context.Report(
                table, i, FindingCode.UnprovenVerb, verb.Name, "holds", "Name a claim that stays true under the type");
        }
        else if (!context.Index.Claims.TryGetValue(verb.Holds, out var claim))
        {
            context.RequireKnown(table, i, verb.Name, "holds", verb.Holds, context.Index.Claims, "claim");
        }
        else if (claim.Verb != verb.Name || claim.Polarity != Polarity.Affirmed)
        {
            context.Report(
                table, i, FindingCode.UnprovenVerb, verb.Name, "holds",
                claim.Verb != verb.Name
                    ? $"{claim.Id} has the verb {claim.Verb}; name a claim with {verb.Name}"
                    : $"{claim.Id} is not affirmed; name a claim that is");
        }
    }
}
