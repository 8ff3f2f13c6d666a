using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Catalogue;

/// <summary>Makes summaries of nodes.</summary>
internal static class EntityReading
{
    private static readonly string[] NameProperties = ["name", "title", "label"];

    /// <summary>What people call it: the first of name, title, label that is a text, else the key.</summary>
    public static string NameOf(NodeRecord node)
    {
        foreach (var property in NameProperties)
        {
            if (node.Text(property) is { Length: > 0 } name)
                return name;
        }

        return node.Key;
    }

    /// <summary>How it stands inside a sentence.</summary>
    public static string InText(NodeRecord node) => node.Text(EntityProperties.InText) ?? NameOf(node);

    /// <summary>Its kind: the label beside Entity, or the first label.</summary>
    public static string? KindOf(NodeRecord node)
    {
        foreach (var label in node.Labels)
        {
            if (label != Labels.Entity)
                return label;
        }

        return node.Labels.Count > 0 ? node.Labels[0] : null;
    }

    /// <summary>
    /// Whether facts of birth, family and address may stand in sentences about it: not for who may be alive.
    /// </summary>
    public static bool IsPrivate(NodeRecord node) => node.Text(EntityProperties.Living) is { } living && living != "no";

    public static EntitySummary Summarise(NodeRecord node) => new()
    {
        Id = node.Key,
        Name = NameOf(node),
        Kind = KindOf(node),
        Labels = node.Labels,
        Description = node.Text(EntityProperties.Description),
        Hub = node.Flag(EntityProperties.Hub) ? true : null,
        Living = node.Text(EntityProperties.Living),
        Contested = node.Text(EntityProperties.Contested),
    };
}
