using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Views;

/// <summary>
/// What a saved view shows, complete in itself: drawn, read and checked without asking the graph again.
/// </summary>
public sealed record ViewSnapshot
{
    /// <summary>Of nothing.</summary>
    public static readonly ViewSnapshot Empty = new()
    {
        Nodes = [],
        Relationships = [],
        Paths = [],
        Claims = [],
        Sources = [],
        Missing = [],
        Limits = [],
    };

    /// <summary>The entities: in key order, or by distance where the view is of a neighbourhood.</summary>
    public required IReadOnlyList<EntitySummary> Nodes { get; init; }

    /// <summary>The relationships among them, in key order.</summary>
    public required IReadOnlyList<RelationshipAnswer> Relationships { get; init; }

    /// <summary>The paths in their order; none where the view is not of paths.</summary>
    public required IReadOnlyList<PathAnswer> Paths { get; init; }

    /// <summary>The claims behind the relationships, with locators and quotes, in key order.</summary>
    public required IReadOnlyList<ClaimAnswer> Claims { get; init; }

    /// <summary>The sources of those claims, in key order.</summary>
    public required IReadOnlyList<SourceSummary> Sources { get; init; }

    /// <summary>Ids that the view names and that the graph no longer has: merged into others, or deleted.</summary>
    public required IReadOnlyList<MissingId> Missing { get; init; }

    /// <summary>The limits that cut the answer that it was made from.</summary>
    public required IReadOnlyList<Limit> Limits { get; init; }

    /// <summary>By entity id those properties that colour, size or caption of the view tell, and no others: text of at most
    /// 200 letters, numbers and booleans. Null where the style needs none.</summary>
    public IReadOnlyDictionary<string, PropertyMap>? Properties { get; init; }

    /// <summary>How it must not be read; null where there is nothing to warn of.</summary>
    public string? Caution { get; init; }
}

/// <summary>A source, as far as a picture needs it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; "title not identified", with its kind and publisher, where it is not.</param>
/// <param name="Author">Who wrote it; null where unknown.</param>
/// <param name="Published">When it was published; null where unknown.</param>
/// <param name="Tier">1 primary or official to 5 weak; null where the data does not say.</param>
/// <param name="Url">Where it stands on the web; null where it does not, or its address may not be given.</param>
/// <param name="Licence">Its terms; null where unknown.</param>
public sealed record SourceSummary(
    string Id,
    string Title,
    string? Author,
    string? Published,
    int? Tier,
    string? Url,
    string? Licence);

/// <summary>An id that a view names and the graph no longer has.</summary>
/// <param name="Id">The id.</param>
/// <param name="MergedInto">The entity that it was merged into; null where it is gone.</param>
public sealed record MissingId(string Id, string? MergedInto);
