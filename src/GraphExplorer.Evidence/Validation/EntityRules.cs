using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Validation;

/// <summary>Entities: what they refer to, their dates and places, that a claim speaks of each, and the hubs.</summary>
internal sealed class EntityRules(ValidationContext context)
{
    private const string EditorialBasis = "editorial";

    private SeedTable<Entity> Table => context.Seed.Entities;

    public void Check(IReadOnlySet<string>? hubs)
    {
        var spokenOf = EntitiesOfClaims();
        for (var i = 0; i < Table.Count; i++)
        {
            var entity = Table[i];
            if (entity.IsRetired)
            {
                CheckRetired(i, entity);
                continue;
            }

            CheckFields(i, entity);
            if (!spokenOf.Contains(entity.Id))
            {
                context.Report(
                    Table, i, FindingCode.EntityWithoutClaim, entity.Id, null,
                    "No claim speaks of it; add a claim, or leave it out and list it in omitted.jsonl");
            }

            if (hubs is not null && entity.Hub != hubs.Contains(entity.Id))
            {
                context.Report(
                    Table, i, FindingCode.HubSet, entity.Id, "hub",
                    entity.Hub
                        ? "It is marked as a hub and is none of the list"
                        : "It is a hub of the list and is not marked");
            }
        }

        foreach (var hub in hubs?.Where(hub => !context.Index.Entities.ContainsKey(hub)) ?? [])
        {
            context.Findings.Add(
                FindingCode.HubSet, Table.File, 0, hub, null, "It is a hub of the list and no entity here");
        }
    }

    private HashSet<string> EntitiesOfClaims()
    {
        var spokenOf = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in context.Seed.Claims)
        {
            spokenOf.Add(claim.Subject);
            if (claim.Object is not null)
                spokenOf.Add(claim.Object);
            if (claim.AttributedToEntity is not null)
                spokenOf.Add(claim.AttributedToEntity);
        }

        return spokenOf;
    }

    private void CheckRetired(int i, Entity entity)
    {
        if (entity is { Deleted: true, MergedInto: not null })
        {
            context.Report(
                Table, i, FindingCode.Contradictory, entity.Id, "mergedInto",
                "An entity is either deleted or merged into another, not both");
        }

        if (entity.MergedInto == entity.Id)
            context.Report(Table, i, FindingCode.Contradictory, entity.Id, "mergedInto", "It is merged into itself");
        else
            context.RequireEntity(Table, i, entity.Id, "mergedInto", entity.MergedInto);
    }

    private void CheckFields(int i, Entity entity)
    {
        context.RequireDate(Table, i, entity.Id, "date", entity.Date);
        context.RequireDate(Table, i, entity.Id, "valid", entity.Valid);
        context.RequireEntity(Table, i, entity.Id, "within", entity.Within);
        if (entity.Within == entity.Id)
            context.Report(Table, i, FindingCode.Contradictory, entity.Id, "within", "It lies within itself");
        if (string.IsNullOrWhiteSpace(entity.Name))
            context.Report(Table, i, FindingCode.InvalidValue, entity.Id, "name", "The name is empty; write one");
        if (entity.Location is { } location
            && (Math.Abs(location.Latitude) > 90 || Math.Abs(location.Longitude) > 180))
        {
            context.Report(
                Table, i, FindingCode.InvalidValue, entity.Id, "location",
                "A latitude is -90 to 90 and a longitude -180 to 180 degrees");
        }

        CheckLiving(i, entity);
    }

    private void CheckLiving(int i, Entity entity)
    {
        if (entity.Kind != EntityKind.Person && entity.Living is not null)
            context.Report(Table, i, FindingCode.Contradictory, entity.Id, "living", "Only a person is living or not");
        if (entity.Living == Living.No && entity.LivingBasis is null)
        {
            context.Report(
                Table, i, FindingCode.MissingField, entity.Id, "livingBasis",
                $"Name the claim that gives the death, or write {EditorialBasis}");
        }

        if (entity.LivingBasis is not { } basis || basis == EditorialBasis)
            return;
        if (!context.Index.Claims.TryGetValue(basis, out var claim))
            context.RequireKnown(Table, i, entity.Id, "livingBasis", basis, context.Index.Claims, "claim");
        else if (claim.Subject != entity.Id && claim.Object != entity.Id)
        {
            context.Report(
                Table, i, FindingCode.Contradictory, entity.Id, "livingBasis",
                $"The claim {basis} does not speak of this person");
        }
    }
}
