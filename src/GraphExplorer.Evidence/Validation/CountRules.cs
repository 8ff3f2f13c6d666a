using GraphExplorer.Evidence.Deriving;
using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Evidence.Validation;

/// <summary>counts.json: the editors' numbers are those of the files.</summary>
internal sealed class CountRules(ValidationContext context)
{
    public void Check()
    {
        if (context.Seed.ExpectedCounts is not { } expected)
            return;
        var found = SeedCounting.Of(context.Seed, RelationshipDerivation.Derive(context.Seed).ToList());
        Compare("claims", expected.Claims, found.Claims);
        Compare("entities", expected.Entities, found.Entities);
        Compare("entitiesByKind", expected.EntitiesByKind, found.EntitiesByKind);
        Compare("sources", expected.Sources, found.Sources);
        Compare("works", expected.Works, found.Works);
        Compare("citations", expected.Citations, found.Citations);
        Compare("hypothesisSets", expected.HypothesisSets, found.HypothesisSets);
        Compare("hypotheses", expected.Hypotheses, found.Hypotheses);
        Compare("contradictions", expected.Contradictions, found.Contradictions);
        Compare("types", expected.Types, found.Types);
        Compare("verbs", expected.Verbs, found.Verbs);
        Compare("families", expected.Families, found.Families);
        Compare("claimsByPolarity", expected.ClaimsByPolarity, found.ClaimsByPolarity);
        Compare("claimsByStance", expected.ClaimsByStance, found.ClaimsByStance);
        Compare("disputed", expected.Disputed, found.Disputed);
        Compare("opinions", expected.Opinions, found.Opinions);
        Compare("relationships", expected.Relationships, found.Relationships);
        Compare("relationshipsByType", expected.RelationshipsByType, found.RelationshipsByType);
        Compare("omitted", expected.Omitted, found.Omitted);
    }

    private void Compare(
        string field, IReadOnlyDictionary<string, int> expected, IReadOnlyDictionary<string, int> found)
    {
        foreach (var name in expected.Keys.Union(found.Keys, StringComparer.Ordinal).Order(KeyOrder.Comparer))
            Compare($"{field}.{name}", expected.GetValueOrDefault(name), found.GetValueOrDefault(name));
    }

    private void Compare(string field, int expected, int found)
    {
        if (expected != found)
        {
            context.Findings.Add(
                FindingCode.CountDiffers, SeedFiles.Counts, 0, null, field,
                $"Expected {expected}, found {found}; correct the number, or find what was added or lost");
        }
    }
}
