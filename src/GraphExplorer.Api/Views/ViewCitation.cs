using System.Text.Json.Serialization;
using GraphExplorer.Api.Settings;
using GraphExplorer.Exploration.Views;

namespace GraphExplorer.Api.Views;

/// <summary>How a view is cited: one item of CSL-JSON, as reference managers read it.</summary>
internal sealed record ViewCitation
{
    /// <summary>What the item is called among others: the view's id.</summary>
    public required string Id { get; init; }

    /// <summary>What sort of thing it is: graphic.</summary>
    public string Type { get; init; } = "graphic";

    /// <summary>The view's title.</summary>
    public required string Title { get; init; }

    /// <summary>In what it stands.</summary>
    [JsonPropertyName("container-title")]
    public string ContainerTitle { get; init; } = "GraphExplorer";

    /// <summary>When it was changed last.</summary>
    public required CitationDate Issued { get; init; }

    /// <summary>The version of the data; null where the store cannot tell.</summary>
    public string? Version { get; init; }

    /// <summary>Where it stands; null where the server has no public address.</summary>
    [JsonPropertyName("URL")]
    public string? Url { get; init; }

    /// <summary>What else identifies it: the data's version, the hash of its content, the terms of the data.</summary>
    public required string Note { get; init; }

    public static ViewCitation Of(SavedView view, PublicAddress address)
    {
        var parts = new List<string>
        {
            view.GraphVersion is null ? "The data's version is not known." : $"Data version {view.GraphVersion}.",
            $"SHA-256 of the content: {view.Hash}.",
        };
        parts.AddRange(view.Licences.Select(licence => $"{licence.Covers}: {licence.Attribution}, {licence.Name}."));
        return new ViewCitation
        {
            Id = view.Id,
            Title = view.Title,
            Issued = new CitationDate([[view.Updated.Year, view.Updated.Month, view.Updated.Day]]),
            Version = view.GraphVersion,
            Url = address.IsLocalOnly ? null : address.Of($"/v/{view.Id}"),
            Note = string.Join(' ', parts),
        };
    }
}

/// <summary>A date of CSL-JSON.</summary>
/// <param name="DateParts">Year, month and day.</param>
internal sealed record CitationDate(
    [property: JsonPropertyName("date-parts")] IReadOnlyList<IReadOnlyList<int>> DateParts);
