using GraphExplorer.Evidence.Deriving;
using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Validation;

/// <summary>Claims: what they refer to, their dates, and whether their ends fit the type they are folded
/// into.</summary>
internal sealed class ClaimRules(ValidationContext context)
{
    private const string Julian = "julian";

    private SeedTable<Claim> Table => context.Seed.Claims;

    public void Check()
    {
        for (var i = 0; i < Table.Count; i++)
        {
            var claim = Table[i];
            CheckEnds(i, claim);
            CheckReferences(i, claim);
            CheckSources(i, claim);
            CheckWords(i, claim);
        }
    }

    private void CheckEnds(int i, Claim claim)
    {
        context.RequireEntity(Table, i, claim.Id, "subject", claim.Subject);
        context.RequireEntity(Table, i, claim.Id, "object", claim.Object);
        if (claim.Object is null == claim.Value is null)
            context.Report(Table, i, FindingCode.Contradictory, claim.Id, "object", "A claim has an object or a value");
        if (!context.Index.Verbs.TryGetValue(claim.Verb, out var verb))
        {
            context.Report(
                Table, i, FindingCode.UnlistedVerb, claim.Id, "verb",
                $"The verb {claim.Verb} is not in {SeedFiles.Types}; add it with a type, or with the reason for none");
            return;
        }

        if (verb.Modality == claim.Modality)
        {
            context.Report(
                Table, i, FindingCode.Contradictory, claim.Id, "modality",
                "It is the verb's own modality; leave the field out");
        }

        if (RelationshipKey.Of(claim, verb) is { } key && context.Index.Types.TryGetValue(key.Type, out var type))
        {
            CheckKind(i, claim, key.From, type, type.From, "start at");
            CheckKind(i, claim, key.To, type, type.To, "end at");
        }
    }

    private void CheckKind(
        int i, Claim claim, string end, RelationshipType type, IReadOnlyList<string> allowed, string where)
    {
        if (!context.Index.Entities.TryGetValue(end, out var entity)
            || allowed.Contains(RelationshipType.AnyKind, StringComparer.Ordinal))
            return;
        var kind = TermTables.EntityKinds.WordOf(entity.Kind);
        if (!allowed.Contains(kind, StringComparer.Ordinal))
        {
            context.Report(
                Table, i, FindingCode.KindNotAllowed, claim.Id, end == claim.Subject ? "subject" : "object",
                $"\"{end}\" is a {kind}, and {type.Type} may {where} {string.Join(", ", allowed)} only");
        }
    }

    private void CheckReferences(int i, Claim claim)
    {
        context.RequireEntity(Table, i, claim.Id, "attributedToEntity", claim.AttributedToEntity);
        context.RequireKnown(
            Table, i, claim.Id, "hypothesis", claim.Hypothesis, context.Index.Hypotheses, "hypothesis");
        foreach (var citation in claim.Cites)
            context.RequireKnown(Table, i, claim.Id, "cites", citation, context.Index.Citations, "citation");
        foreach (var flag in claim.Flags)
            context.RequireKnown(Table, i, claim.Id, "flags", flag, context.Index.Contradictions, "contradiction");
    }

    private void CheckSources(int i, Claim claim)
    {
        if (claim.Sources.Count == 0)
            context.Report(Table, i, FindingCode.MissingField, claim.Id, "sources", "A claim has at least one source");
        foreach (var place in claim.Sources)
            context.RequireKnown(Table, i, claim.Id, "sources", place.Source, context.Index.Sources, "source");
    }

    private void CheckWords(int i, Claim claim)
    {
        context.RequireDate(Table, i, claim.Id, "date", claim.Date);
        if (claim.Calendar is not (null or Julian))
        {
            context.Report(
                Table, i, FindingCode.UnknownWord, claim.Id, "calendar",
                $"It is \"{claim.Calendar}\"; write {Julian}, or leave the field out");
        }
    }
}
