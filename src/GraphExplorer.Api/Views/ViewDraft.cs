using GraphExplorer.Exploration.Views;

namespace GraphExplorer.Api.Views;

/// <summary>A view as somebody wants it.</summary>
/// <param name="View">All that is theirs to say; what is the server's is as <see cref="SavedView.Unsaved"/> has it.</param>
/// <param name="AsksAgain">Whether to ask again although the question is the same.</param>
internal sealed record ViewDraft(SavedView View, bool AsksAgain);
