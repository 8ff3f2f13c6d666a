using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>A relationship with its evidence as it is stored. Any relationship can be read as one: without the
/// properties of this model, it is undated, actual, and rests on nothing.</summary>
public sealed record StoredRelationship
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>Null where the data has no verbs.</summary>
    public string? Verb { get; init; }

    public Modality Modality { get; init; }

    public IReadOnlyList<string> Claims { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Independent works; null where the data has no evidence.</summary>
    public int? Works { get; init; }

    /// <summary>1 to 5; null where the data has no evidence.</summary>
    public int? Tier { get; init; }

    /// <summary>Null where the data has no evidence.</summary>
    public Stance? Stance { get; init; }

    public bool Disputed { get; init; }

    public string? Hypothesis { get; init; }

    public EdtfDate? Date { get; init; }

    public bool IsDated => Date is not null;

    /// <summary>Whether the date claims not to be exact: then nothing about it is certain.</summary>
    public bool IsApproximate => Date?.IsApproximate ?? false;

    public DateBounds Bounds { get; init; } = DateBounds.Undated;

    public string? Role { get; init; }

    public string? Note { get; init; }

    public string? Calendar { get; init; }

    /// <summary>Reads a relationship.</summary>
    public static StoredRelationship Read(RelationshipRecord relationship)
    {
        var properties = relationship.Properties;
        var date = properties.Date();
        return new StoredRelationship
        {
            Id = relationship.Key,
            Type = relationship.Type,
            From = relationship.From,
            To = relationship.To,
            Verb = properties.Text(P.Verb),
            Modality = properties.Term(P.Modality, TermTables.Modalities) ?? Modality.Actual,
            Claims = properties.Texts(P.Claims),
            Sources = properties.Texts(P.Sources),
            Works = properties.Number(P.Works),
            Tier = properties.Number(P.Tier),
            Stance = properties.Term(P.Stance, TermTables.Stances),
            Disputed = properties.Flag(P.Disputed),
            Hypothesis = properties.Text(P.Hypothesis),
            Date = date,
            Bounds = properties.Bounds(date),
            Role = properties.Text(P.Role),
            Note = properties.Text(P.Note),
            Calendar = properties.Text(P.Calendar),
        };
    }
}
