using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;

namespace GraphExplorer.Evidence.Validation;

/// <summary>Finds out whether the records of a data set agree with each other and with the rules of the
/// format.</summary>
public static class SeedValidator
{
    /// <summary>Checks a data set.</summary>
    /// <param name="seed">What was read, without findings of the reader: a damaged line would leave others without
    /// what they refer to.</param>
    /// <param name="textsDirectory">A folder with the texts quotes were taken from; null leaves that check out.</param>
    /// <param name="hubs">The ids that must be hubs, and no others; null leaves that check out.</param>
    public static SeedReport Validate(
        SeedData seed,
        string? textsDirectory = null,
        IReadOnlySet<string>? hubs = null)
    {
        var context = new ValidationContext(seed);
        new IdRules(context).Check();
        new EntityRules(context).Check(hubs);
        new ClaimRules(context).Check();
        new TypeRules(context).Check();
        new SourceRules(context).Check();
        new HypothesisRules(context).Check();
        new QuoteRules(context, textsDirectory).Check();
        new CountRules(context).Check();
        return context.Findings.ToReport();
    }
}
