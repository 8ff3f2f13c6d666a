using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.EvidenceReading;
using GraphExplorer.Evidence.Names;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Values;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>Entities as nodes of the research layer.</summary>
internal static class EntityRecords
{
    public static NodeRecord ToNode(Entity entity)
    {
        if (entity.IsRetired)
            return Retired(entity);

        var properties = new PropertyWriter()
            .Add(P.Name, entity.Name)
            .Add(P.InText, entity.InText)
            .AddParallel(P.Names, entity.Names, name => name.Text)
            .AddParallel(P.NameTypes, entity.Names, name => TermTables.NameTypes.WordOf(name.Type))
            .AddParallel(P.NameScripts, entity.Names, name => name.Script)
            .AddParallel(P.NameLanguages, entity.Names, name => name.Language)
            .Add(P.SearchKeys, SearchKeys(entity))
            .Add(P.Description, entity.Description)
            .Add(P.Living, entity.Living, TermTables.Living)
            .Add(P.LivingBasis, entity.LivingBasis)
            .AddIf(P.Hub, entity.Hub)
            .AddIf(P.Unnamed, entity.Unnamed)
            .Add(P.Contested, entity.Contested)
            .Add(P.Category, entity.Category)
            .Add(P.StateKind, entity.StateKind, TermTables.StateKinds)
            .Add(P.Valid, entity.Valid)
            .Add(P.Iso2, entity.Codes?.Iso2)
            .Add(P.Iso31663, entity.Codes?.Iso31663 ?? [])
            .Add(P.Wikidata, entity.Codes?.Wikidata)
            .Add(P.ModernCountry, entity.ModernCountry)
            .Add(P.Within, entity.Within)
            .AddNumber(P.Year, entity.Year)
            .Add(P.Doi, entity.Doi)
            .Add(P.Isbn, entity.Isbn)
            .Add(P.Language, entity.Language)
            .Add(P.Sex, entity.Sex)
            .Add(P.Editorial, entity.Editorial);
        if (entity.Location is { } location)
        {
            properties.Add(P.Location, Value.From(new Point(Point.Wgs84, location.Longitude, location.Latitude)))
                .Add(P.Precision, TermTables.LocationPrecisions.WordOf(location.Precision));
        }

        if (EdtfDate.TryParse(entity.Date, out var date, out _))
            properties.AddDate(date, date.BoundsFor(TemporalKind.Event));
        return new NodeRecord(
            entity.Id, [EvidenceLabels.Entity, TermTables.EntityKinds.WordOf(entity.Kind)], properties.ToMap());
    }

    private static NodeRecord Retired(Entity entity) => new(
        entity.Id,
        [EvidenceLabels.Retired],
        new PropertyWriter()
            .Add(P.Name, entity.Name)
            .Add(P.MergedInto, entity.MergedInto)
            .AddIf(P.Deleted, entity.Deleted)
            .ToMap());

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
