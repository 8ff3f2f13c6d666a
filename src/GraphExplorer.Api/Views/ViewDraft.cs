using System.Text.Json;
using GraphExplorer.Exploration.Views;

namespace GraphExplorer.Api.Views;

/// <summary>A view as somebody wants it: all that is theirs to say. The rest is the server's.</summary>
internal sealed record ViewDraft
{
    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? AltText { get; init; }

    public required ViewVisibility Visibility { get; init; }

    public required ViewMode Mode { get; init; }

    public required ViewQuestion Query { get; init; }

    public JsonElement? Filters { get; init; }

    public ViewLayout? Layout { get; init; }

    public ViewStyle? Style { get; init; }

    /// <summary>Whether to ask again although the question is the same.</summary>
    public bool AsksAgain { get; init; }
}
