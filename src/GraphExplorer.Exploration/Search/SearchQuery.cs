namespace GraphExplorer.Exploration.Search;

/// <summary>A search for entities.</summary>
public sealed record SearchQuery
{
    /// <summary>The most items in one part of a list.</summary>
    public const int MaxLimit = 200;

    /// <summary>The longest text that is searched for, in characters.</summary>
    public const int MaxText = 200;

    /// <summary>What to look for; null lists everything.</summary>
    public string? Text { get; init; }

    /// <summary>Only entities with one of these labels; empty for all.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Only entities joined with this one by a relationship; null for all.</summary>
    public string? Place { get; init; }

    /// <summary>Only entities with a fact that may have held at this moment, EDTF; null for any time.</summary>
    public string? At { get; init; }

    /// <summary>Only entities with a fact that may have held in this window, EDTF; null for any time.</summary>
    public string? During { get; init; }

    /// <summary>Where this part of the list starts; null for the beginning.</summary>
    public string? After { get; init; }

    /// <summary>At most so many items, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 20;
}
