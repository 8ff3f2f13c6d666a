using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;

namespace GraphExplorer.Evidence.Validation;

/// <summary>Rival accounts and contradictions: they and their claims name each other.</summary>
internal sealed class HypothesisRules(ValidationContext context)
{
    public void Check()
    {
        CheckSets();
        CheckClaims();
        CheckContradictions();
    }

    private void CheckSets()
    {
        var table = context.Seed.HypothesisSets;
        for (var i = 0; i < table.Count; i++)
        {
            var set = table[i];
            foreach (var entity in set.About)
                context.RequireEntity(table, i, set.Id, "about", entity);
            if (set.Alternatives.Count < 2)
            {
                context.Report(
                    table, i, FindingCode.InvalidValue, set.Id, "alternatives", "Rival accounts are at least two");
            }

            foreach (var alternative in set.Alternatives)
                CheckAlternative(i, alternative);
        }
    }

    private void CheckAlternative(int i, Hypothesis alternative)
    {
        var table = context.Seed.HypothesisSets;
        foreach (var id in alternative.Claims)
        {
            context.RequireKnown(table, i, alternative.Id, "claims", id, context.Index.Claims, "claim");
            if (context.Index.Claims.TryGetValue(id, out var claim) && claim.Hypothesis != alternative.Id)
            {
                context.Report(
                    table, i, FindingCode.HypothesisMismatch, alternative.Id, "claims",
                    $"{id} names {claim.Hypothesis ?? "no account"}; write {alternative.Id} there, or remove it here");
            }
        }
    }

    private void CheckClaims()
    {
        var table = context.Seed.Claims;
        for (var i = 0; i < table.Count; i++)
        {
            var claim = table[i];
            if (claim.Hypothesis is not { } id || !context.Index.Hypotheses.TryGetValue(id, out var alternative))
                continue;
            if (!alternative.Claims.Contains(claim.Id, StringComparer.Ordinal))
            {
                context.Report(
                    table, i, FindingCode.HypothesisMismatch, claim.Id, "hypothesis",
                    $"{id} does not list this claim; add it there, or leave the field out");
            }

            if (!claim.Disputed)
            {
                context.Report(
                    table, i, FindingCode.Contradictory, claim.Id, "disputed",
                    "A claim of a rival account is disputed; write true");
            }
        }
    }

    private void CheckContradictions()
    {
        var table = context.Seed.Contradictions;
        for (var i = 0; i < table.Count; i++)
        {
            var contradiction = table[i];
            foreach (var entity in contradiction.About)
                context.RequireEntity(table, i, contradiction.Id, "about", entity);
            foreach (var claim in contradiction.Sides.SelectMany(side => side.Claims))
                context.RequireKnown(table, i, contradiction.Id, "sides", claim, context.Index.Claims, "claim");
        }
    }
}
