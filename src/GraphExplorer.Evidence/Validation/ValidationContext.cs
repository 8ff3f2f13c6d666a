using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;

namespace GraphExplorer.Evidence.Validation;

/// <summary>What every rule needs: the data, its index, and the list of findings.</summary>
internal sealed class ValidationContext(SeedData seed)
{
    public SeedData Seed { get; } = seed;

    public SeedIndex Index { get; } = SeedIndex.Of(seed);

    public FindingList Findings { get; } = new();

    /// <summary>Reports about one record of a table.</summary>
    public void Report<T>(
        SeedTable<T> table, int position, string code, string? id, string? field, string message) =>
        Findings.Add(code, table.File, table.LineOf(position), id, field, message);

    /// <summary>Reports an id that no record has.</summary>
    public void RequireKnown<T, TTarget>(
        SeedTable<T> table,
        int position,
        string id,
        string field,
        string? target,
        IReadOnlyDictionary<string, TTarget> known,
        string what)
    {
        if (target is not null && !known.ContainsKey(target))
        {
            Report(
                table, position, FindingCode.UnknownReference, id, field,
                $"There is no {what} \"{target}\"; name one that exists, or add it");
        }
    }

    /// <summary>Reports an entity that does not exist, was withdrawn, or is now another.</summary>
    public void RequireEntity<T>(SeedTable<T> table, int position, string id, string field, string? target)
    {
        RequireKnown(table, position, id, field, target, Index.Entities, "entity");
        if (target is null || !Index.Entities.TryGetValue(target, out var entity) || !entity.IsRetired)
            return;
        Report(
            table, position, FindingCode.RetiredReference, id, field,
            entity.MergedInto is { } successor
                ? $"The entity \"{target}\" was merged into \"{successor}\"; name that one"
                : $"The entity \"{target}\" was deleted; name another, or leave the record out");
    }

    /// <summary>Reports a text that is no date.</summary>
    public void RequireDate<T>(SeedTable<T> table, int position, string id, string field, string? text)
    {
        if (text is not null && !EdtfDate.TryParse(text, out _, out var error))
            Report(table, position, FindingCode.InvalidDate, id, field, $"\"{text}\" is no date: {error}");
    }
}
