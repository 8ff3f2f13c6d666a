using GraphExplorer.Exploration.Answers;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Exploration.Catalogue;

/// <summary>What the graph is made of.</summary>
public sealed record SchemaAnswer
{
    /// <summary>What the data is called; null for a graph that does not say.</summary>
    public string? Title { get; init; }

    /// <summary>What the data is, in a line; null for a graph that does not say.</summary>
    public string? Description { get; init; }

    /// <summary>Whether the graph has claims and sources.</summary>
    public required bool HasEvidence { get; init; }

    /// <summary>How many entities.</summary>
    public required long Entities { get; init; }

    /// <summary>How many relationships between them.</summary>
    public required long Relationships { get; init; }

    /// <summary>How many claims; 0 without evidence.</summary>
    public required long Claims { get; init; }

    /// <summary>How many sources; 0 without evidence.</summary>
    public required long Sources { get; init; }

    /// <summary>Labels of entities with counts, in key order.</summary>
    public required IReadOnlyList<NameCount> Labels { get; init; }

    /// <summary>Families of types, in the order of the data set.</summary>
    public required IReadOnlyList<SchemaFamily> Families { get; init; }

    /// <summary>Relationship types with counts, in key order.</summary>
    public required IReadOnlyList<SchemaType> Types { get; init; }

    /// <summary>Ids of rival accounts, in key order.</summary>
    public required IReadOnlyList<string> Hypotheses { get; init; }

    /// <summary>What travels with every answer.</summary>
    public required AnswerMeta Meta { get; init; }
}

/// <summary>A family of types.</summary>
/// <param name="Id">Its id, as filters take it.</param>
/// <param name="Label">Its name.</param>
/// <param name="Description">What it gathers.</param>
public sealed record SchemaFamily(string Id, string Label, string? Description);

/// <summary>A relationship type.</summary>
/// <param name="Type">Its name, as filters take it.</param>
/// <param name="Label">Its name in words.</param>
/// <param name="Family">Its family; null without one.</param>
/// <param name="Description">What it means; null where the data does not say.</param>
/// <param name="Temporal">event or state; null without evidence.</param>
/// <param name="Symmetric">Whether it means the same read backwards.</param>
/// <param name="DefaultPath">Whether path searches use it unless asked otherwise.</param>
/// <param name="From">Kinds at its start; empty where the data does not say.</param>
/// <param name="To">Kinds at its end; empty where the data does not say.</param>
/// <param name="Count">How many relationships there are.</param>
public sealed record SchemaType(
    string Type,
    string Label,
    string? Family,
    string? Description,
    string? Temporal,
    bool Symmetric,
    bool DefaultPath,
    IReadOnlyList<string> From,
    IReadOnlyList<string> To,
    long Count);
