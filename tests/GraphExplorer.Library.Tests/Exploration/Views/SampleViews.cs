using System.Text.Json;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Views;

namespace GraphExplorer.Library.Tests.Exploration.Views;

/// <summary>Saved views of snapshots.</summary>
internal static class SampleViews
{
    public static SavedView Of(ViewSnapshot snapshot, string title = "How are they connected?") => new()
    {
        Id = "view",
        Title = title,
        Visibility = ViewVisibility.Public,
        Mode = ViewMode.Frozen,
        Query = new ViewQuestion("choice", JsonSerializer.SerializeToElement("{}")),
        Snapshot = snapshot,
        GraphVersion = "0123456789abcdef0123456789abcdef",
        Licences = [new Licence("CC BY-SA 4.0", "The authors", "the texts")],
        Created = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        Updated = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        Hash = new string('0', 64),
    };

    /// <summary>Entities that are all joined with the one before.</summary>
    public static ViewSnapshot Chain(int nodes, Func<int, string> name) => new()
    {
        Nodes = [.. Enumerable.Range(0, nodes).Select(i => new EntitySummary
        {
            Id = $"e{i}",
            Name = name(i),
            Kind = "Person",
            Labels = ["Person"],
        })],
        Relationships = [.. Enumerable.Range(1, nodes - 1).Select(i => new RelationshipAnswer
        {
            Id = $"r{i}",
            Type = "MET",
            From = $"e{i / 2}",
            To = $"e{i}",
        })],
        Paths = [],
        Claims = [],
        Sources = [],
        Missing = [],
        Limits = [],
    };
}
