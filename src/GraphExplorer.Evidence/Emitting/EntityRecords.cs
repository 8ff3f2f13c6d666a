using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Names;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>Entities as nodes of the research layer.</summary>
internal static class EntityRecords
{
    public static NodeRecord ToNode(Entity entity)
    {
        if (entity.IsRetired)
            return Retired(entity);

        var properties = new PropertyWriter()
            .Add(EntityProperties.Name, entity.Name)
            .Add(EntityProperties.InText, entity.InText)
            .AddParallel(EntityProperties.Names, entity.Names, name => name.Text)
            .AddParallel(EntityProperties.NameTypes, entity.Names, name => TermTables.NameTypes.WordOf(name.Type))
            .AddParallel(EntityProperties.NameScripts, entity.Names, name => name.Script)
            .AddParallel(EntityProperties.NameLanguages, entity.Names, name => name.Language)
            .Add(EntityProperties.SearchKeys, SearchKeys(entity))
            .Add(EntityProperties.Description, entity.Description)
            .Add(EntityProperties.Living, LivingOf(entity), TermTables.Living)
            .Add(EntityProperties.LivingBasis, entity.LivingBasis)
            .AddIf(EntityProperties.Hub, entity.Hub)
            .AddIf(EntityProperties.Unnamed, entity.Unnamed)
            .Add(EntityProperties.Contested, entity.Contested)
            .Add(EntityProperties.Category, entity.Category)
            .Add(EntityProperties.StateKind, entity.StateKind, TermTables.StateKinds)
            .Add(EntityProperties.Valid, entity.Valid)
            .Add(EntityProperties.Iso2, entity.Codes?.Iso2)
            .Add(EntityProperties.Iso31663, entity.Codes?.Iso31663 ?? [])
            .Add(EntityProperties.Wikidata, entity.Codes?.Wikidata)
            .Add(EntityProperties.ModernCountry, entity.ModernCountry)
            .Add(EntityProperties.Within, entity.Within)
            .AddNumber(EntityProperties.Year, entity.Year)
            .Add(EntityProperties.Doi, entity.Doi)
            .Add(EntityProperties.Isbn, entity.Isbn)
            .Add(EntityProperties.Language, entity.Language)
            .Add(EntityProperties.Sex, entity.Sex)
            .Add(EntityProperties.Editorial, entity.Editorial);
        if (entity.Location is { } location)
        {
            var point = new Point(Point.Wgs84, location.Longitude, location.Latitude);
            properties.Add(EntityProperties.Location, Value.From(point))
                .Add(EntityProperties.Precision, TermTables.LocationPrecisions.WordOf(location.Precision));
        }

        if (EdtfDate.TryParse(entity.Date, out var date, out _)) // of events; under the names dates have everywhere
            properties.AddDate(date, date.BoundsFor(TemporalKind.Event));
        return new NodeRecord(entity.Id, LabelsOf(entity), properties.ToMap());
    }

    // No search key: only who knows the id finds it, and is sent on.
    private static NodeRecord Retired(Entity entity) => new(
        entity.Id,
        LabelsOf(entity),
        new PropertyWriter()
            .Add(EntityProperties.Name, entity.Name)
            .Add(EntityProperties.MergedInto, entity.MergedInto)
            .AddIf(EntityProperties.Deleted, entity.Deleted)
            .ToMap());

    private static string[] LabelsOf(Entity entity) => [Labels.Entity, TermTables.EntityKinds.WordOf(entity.Kind)];

    // Of a person nothing is known of, the rule for the living holds.
    private static Living? LivingOf(Entity entity) =>
        entity.Kind == EntityKind.Person ? entity.Living ?? Living.Unknown : null;

    private static List<string> SearchKeys(Entity entity)
    {
        var keys = new List<string>(NameFolding.Keys(entity.Name));
        foreach (var name in entity.Names)
        {
            foreach (var key in NameFolding.Keys(name.Text))
            {
                if (!keys.Contains(key, StringComparer.Ordinal))
                    keys.Add(key);
            }
        }

        return keys;
    }
}
