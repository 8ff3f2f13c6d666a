using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Values;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>A node of the research layer as it is stored. Any node can be read as one: without the properties of this
/// model, it has its key as its name.</summary>
public sealed record StoredEntity
{
    public required string Id { get; init; }

    /// <summary>Its labels but for <see cref="EvidenceLabels.Entity"/>, in the order of the store.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Null where no label is a kind of this model.</summary>
    public EntityKind? Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>How the name stands inside a sentence.</summary>
    public required string InText { get; init; }

    public IReadOnlyList<EntityName> Names { get; init; } = [];

    public IReadOnlyList<string> SearchKeys { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>Null for what is no person.</summary>
    public Living? Living { get; init; }

    public string? LivingBasis { get; init; }

    public bool Hub { get; init; }

    public bool Unnamed { get; init; }

    public string? Contested { get; init; }

    public string? Category { get; init; }

    public StateKind? StateKind { get; init; }

    /// <summary>From when to when a state existed.</summary>
    public EdtfDate? Valid { get; init; }

    public EntityLocation? Location { get; init; }

    public string? ModernCountry { get; init; }

    public string? Within { get; init; }

    public int? Year { get; init; }

    /// <summary>When an event was.</summary>
    public EdtfDate? Date { get; init; }

    public DateBounds Bounds { get; init; } = DateBounds.Undated;

    public string? Sex { get; init; }

    public IReadOnlyList<string> Editorial { get; init; } = [];

    /// <summary>Whether facts of birth, family and address stay out of suggestions and sentences.</summary>
    public bool IsPrivate => Kind == EntityKind.Person && Living != Terms.Living.No;

    /// <summary>Reads a node.</summary>
    public static StoredEntity Read(NodeRecord node)
    {
        var properties = node.Properties;
        var labels = node.Labels.Where(label => label != EvidenceLabels.Entity).ToList();
        var name = properties.Text(P.Name) ?? node.Key;
        var date = properties.Date();
        var kind = KindOf(labels);
        return new StoredEntity
        {
            Id = node.Key,
            Labels = labels,
            Kind = kind,
            Name = name,
            InText = properties.Text(P.InText) ?? name,
            Names = NamesOf(properties),
            SearchKeys = properties.Texts(P.SearchKeys),
            Description = properties.Text(P.Description),
            Living = kind == EntityKind.Person
                ? properties.Term(P.Living, TermTables.Living) ?? Terms.Living.Unknown
                : null,
            LivingBasis = properties.Text(P.LivingBasis),
            Hub = properties.Flag(P.Hub),
            Unnamed = properties.Flag(P.Unnamed),
            Contested = properties.Text(P.Contested),
            Category = properties.Text(P.Category),
            StateKind = properties.Term(P.StateKind, TermTables.StateKinds),
            Valid = EdtfDate.TryParse(properties.Text(P.Valid), out var valid, out _) ? valid : null,
            Location = LocationOf(properties),
            ModernCountry = properties.Text(P.ModernCountry),
            Within = properties.Text(P.Within),
            Year = properties.Number(P.Year),
            Date = date,
            Bounds = properties.Bounds(date),
            Sex = properties.Text(P.Sex),
            Editorial = properties.Texts(P.Editorial),
        };
    }

    private static EntityKind? KindOf(List<string> labels)
    {
        foreach (var label in labels)
        {
            if (TermTables.EntityKinds.TryParse(label, out var kind))
                return kind;
        }

        return null;
    }

    private static List<EntityName> NamesOf(PropertyMap properties)
    {
        var texts = properties.Texts(P.Names);
        var types = properties.Texts(P.NameTypes);
        var scripts = properties.Texts(P.NameScripts);
        var languages = properties.Texts(P.NameLanguages);
        var names = new List<EntityName>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            names.Add(new EntityName
            {
                Text = texts[i],
                Type = TermTables.NameTypes.TryParse(types.At(i), out var type) ? type : NameType.Variant,
                Script = scripts.At(i) ?? "Zyyy", // ISO 15924 for a script that is not determined
                Language = languages.At(i),
            });
        }

        return names;
    }

    private static EntityLocation? LocationOf(PropertyMap properties)
    {
        if (properties[P.Location] is not { Kind: ValueKind.Point } value
            || value.AsPoint() is not { Srid: Point.Wgs84 or Point.Wgs84WithHeight } point)
            return null;
        return new EntityLocation
        {
            Latitude = point.Y,
            Longitude = point.X,
            Precision = properties.Term(P.Precision, TermTables.LocationPrecisions) ?? LocationPrecision.Exact,
        };
    }
}
