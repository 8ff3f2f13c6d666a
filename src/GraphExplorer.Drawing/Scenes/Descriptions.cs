using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Style;

namespace GraphExplorer.Drawing.Scenes;

/// <summary>Pictures in words, for those who do not see them.</summary>
internal static class Descriptions
{
    private const int MaxSentences = 12;

    /// <summary>What is drawn, by numbers, and its relationships in sentences as far as there are few.</summary>
    public static string Of(Picture picture, int? chosenPath)
    {
        if (picture.Nodes.Count == 0)
            return "An empty picture.";
        var counts = $"{Count(picture.Nodes.Count, "entity", "entities")}, " +
            Count(picture.Links.Count, "relationship", "relationships");
        var first = counts + ".";
        var told = picture.Links;
        if (picture.Paths.Count > 0)
        {
            var (min, max) = (
                picture.Paths.Min(path => path.Links.Count),
                picture.Paths.Max(path => path.Links.Count));
            var range = min == max ? Count(min, "hop", "hops") : $"{min} to {max} hops";
            first = $"{Count(picture.Paths.Count, "path", "paths")} of {range}: {counts}.";
            if (chosenPath is { } path && path >= 0 && path < picture.Paths.Count)
            {
                var byId = picture.Links.ToDictionary(link => link.Id, StringComparer.Ordinal);
                told = [.. picture.Paths[path].Links.Select(id => byId[id])];
            }
        }

        if (told.Count > MaxSentences)
            return first;
        var sentences = told.Select(link => link.Sentence ?? link.Verb).Select(text => text.TrimEnd('.') + ".");
        return Texts.Clean(string.Join(' ', sentences.Prepend(first)));
    }

    /// <summary>"Genrikh Lyushkov, person, 85 relations".</summary>
    public static string Of(PictureNode node)
    {
        var parts = new List<string> { node.Name, KindStyle.Of(node.Kind).Word };
        if (node.Hub)
            parts.Add("a hub");
        else if (node.Note is { Length: > 0 } note)
            parts.Add(note);
        if (node.Relations is { } relations)
            parts.Add(Count(relations, "relation", "relations"));
        parts.AddRange(node.Says);
        return string.Join(", ", parts);
    }

    public static string Count(long value, string one, string many) =>
        $"{Numbers.Count(value)} {(value == 1 ? one : many)}";
}
