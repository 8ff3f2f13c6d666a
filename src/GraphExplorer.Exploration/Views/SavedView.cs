using System.Text.Json;
using GraphExplorer.Exploration.Answers;

namespace GraphExplorer.Exploration.Views;

/// <summary>A picture that somebody saved, with all that it rests on.</summary>
public sealed record SavedView
{
    /// <summary>Its id; nobody can guess it.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows and why, in the words of whoever saved it; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The picture in words, for those who do not see it; null for the one made from what it shows.</summary>
    public string? AltText { get; init; }

    /// <summary>private, unlisted or public.</summary>
    public required ViewVisibility Visibility { get; init; }

    /// <summary>frozen: as it was saved; live: asked again when the graph changes.</summary>
    public required ViewMode Mode { get; init; }

    /// <summary>What it asks.</summary>
    public required ViewQuestion Query { get; init; }

    /// <summary>Parameters beside those of the question, by name; null for none.</summary>
    public JsonElement? Filters { get; init; }

    /// <summary>Where its entities stand; null for where the layout puts them.</summary>
    public ViewLayout? Layout { get; init; }

    /// <summary>How it looks; null for the product's own look.</summary>
    public ViewStyle? Style { get; init; }

    /// <summary>What it shows.</summary>
    public required ViewSnapshot Snapshot { get; init; }

    /// <summary>The version of the graph that the snapshot is of; null where the store cannot tell.</summary>
    public string? GraphVersion { get; init; }

    /// <summary>Under which terms the data may be used, and whom to credit.</summary>
    public required IReadOnlyList<Licence> Licences { get; init; }

    /// <summary>When it was saved first.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it or its snapshot was changed last.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Names its content: the same for the same content, and for no other. SHA-256 in lower case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>What lets its holder change and delete it; given once, when it is saved, else null.</summary>
    public string? EditSecret { get; init; }

    /// <summary>Where it is shown.</summary>
    public ViewAddress? Address { get; init; }

    /// <summary>Whether whoever asked may change it; null in files.</summary>
    public bool? MayEdit { get; init; }

    /// <summary>How a live view stands with the graph; null for a frozen one.</summary>
    public ViewFreshness? Freshness { get; init; }

    /// <summary>A view that nobody has saved: it has neither id nor date, and shows nothing yet.</summary>
    public static SavedView Unsaved(string title, ViewQuestion query, ViewVisibility visibility, ViewMode mode) => new()
    {
        Id = "",
        Title = title,
        Visibility = visibility,
        Mode = mode,
        Query = query,
        Snapshot = ViewSnapshot.Empty,
        Licences = [],
        Created = default,
        Updated = default,
        Hash = "",
    };
}

/// <summary>Where a view is shown, in absolute addresses.</summary>
/// <param name="Page">Its page.</param>
/// <param name="Embed">Its document for frames.</param>
/// <param name="Json">The view as a file.</param>
/// <param name="Svg">Its picture, drawn by lines.</param>
/// <param name="Png">Its picture, drawn by points.</param>
/// <param name="Html">It all in one file that needs no network.</param>
/// <param name="Script">The script that makes &lt;gx-graph&gt; known to a page.</param>
/// <param name="IsLocalOnly">Whether they work on this computer alone: the server was not told a public address.</param>
public sealed record ViewAddress(
    string Page,
    string Embed,
    string Json,
    string Svg,
    string Png,
    string Html,
    string Script,
    bool IsLocalOnly);

/// <summary>How a live view stands with the graph.</summary>
/// <param name="Looked">When it was last asked again, or tried to be.</param>
/// <param name="Failure">Why that failed: what is shown is older. Null where it did not.</param>
public sealed record ViewFreshness(DateTimeOffset Looked, string? Failure);

/// <summary>Who may see a view.</summary>
public enum ViewVisibility
{
    /// <summary>Whoever saved it.</summary>
    Private,

    /// <summary>Whoever has its address.</summary>
    Unlisted,

    /// <summary>Everybody; it is listed.</summary>
    Public,
}

/// <summary>Whether a view follows the graph.</summary>
public enum ViewMode
{
    /// <summary>It shows what it showed when it was saved.</summary>
    Frozen,

    /// <summary>It is asked again when the graph has changed.</summary>
    Live,
}

/// <summary>What a view asks.</summary>
/// <param name="Kind">paths, neighbourhood or choice.</param>
/// <param name="Parameters">The parameters, by the names that the API has for them.</param>
public sealed record ViewQuestion(string Kind, JsonElement Parameters);

/// <summary>Where the entities of a view stand.</summary>
/// <param name="Name">lanes, force, layered, radial, time or fixed.</param>
/// <param name="Positions">By entity id: x to the right and y down, in pixels; none for where the layout puts
/// them.</param>
public sealed record ViewLayout(string Name, IReadOnlyDictionary<string, IReadOnlyList<double>> Positions);

/// <summary>How a view looks.</summary>
public sealed record ViewStyle
{
    /// <summary>auto, light or dark; null for auto.</summary>
    public string? Theme { get; init; }

    /// <summary>What colour stands for: kind, drawn (relationships in the picture), or the name of a property; null for
    /// kind.</summary>
    public string? ColourBy { get; init; }

    /// <summary>What size stands for: drawn (relationships in the picture), or the name of a property; null for
    /// nothing.</summary>
    public string? SizeBy { get; init; }

    /// <summary>What stands beneath an entity: name, or the name of a property; null for the name.</summary>
    public string? Caption { get; init; }

    /// <summary>The path that is lit, from 1; null for none.</summary>
    public int? Path { get; init; }
}
