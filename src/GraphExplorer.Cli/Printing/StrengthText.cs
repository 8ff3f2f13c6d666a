using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Sentences;

namespace GraphExplorer.Cli.Printing;

/// <summary>Says how well a fact is supported, in the words of the data.</summary>
internal static class StrengthText
{
    /// <summary>"tier 4, 1 work": what a sentence does not say itself. Empty for a graph without evidence.</summary>
    public static string Behind(RelationshipAnswer fact) => Behind(fact.Tier, fact.Works);

    /// <summary>"reported, disputed, tier 4, 1 work".</summary>
    public static Phrase Of(WeakestHop hop)
    {
        // a comma stands in the ink of the word before it, or a line could begin with it
        var words = new Phrase().Add($"{hop.Stance},", hop.Stance == "asserted" ? TextStyles.Muted : TextStyles.Doubt);
        if (hop.Disputed)
            words.Doubt(" disputed,");
        return words.Muted($" {Behind(hop.Tier, hop.Works)}");
    }

    private static string Behind(int? tier, int? works)
    {
        string?[] parts = [tier is null ? null : $"tier {tier}", works is null ? null : Count.Of(works.Value, "work")];
        return string.Join(", ", parts.OfType<string>());
    }
}
