namespace GraphExplorer.Drawing.Pictures;

/// <summary>
/// Makes a picture of anybody's safe to lay out: texts cleaned, what is over the limits left out and said, what refers to
/// nothing refused.
/// </summary>
internal static class PictureCheck
{
    /// <summary>The picture as it is drawn.</summary>
    /// <param name="picture">The picture as given.</param>
    /// <param name="leftOut">What was left out, a sentence each.</param>
    /// <exception cref="DrawingException">Ids are double or refer to nothing, or a path is broken.</exception>
    public static Picture Clean(Picture picture, List<string> leftOut)
    {
        if (picture.LeftOut is { Length: > 0 } before)
            leftOut.Add(Texts.Clean(before));
        CheckIds(picture);
        var paths = picture.Paths;
        if (paths.Count > DrawingLimits.MaxPaths)
        {
            leftOut.Add(BestPaths(DrawingLimits.MaxPaths, paths.Count));
            paths = [.. paths.Take(DrawingLimits.MaxPaths)];
        }

        var nodes = picture.Nodes;
        if (nodes.Count > DrawingLimits.MaxNodes && paths.Count == 0)
        {
            leftOut.Add(
                $"{Numbers.Count(nodes.Count - DrawingLimits.MaxNodes)} entities with the fewest relationships are " +
                "not drawn.");
            nodes = BestJoined(picture, DrawingLimits.MaxNodes);
        }

        var ids = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var links = picture.Links.Where(link => ids.Contains(link.From) && ids.Contains(link.To)).ToArray();
        if (links.Length > DrawingLimits.MaxLinks)
        {
            leftOut.Add($"{Numbers.Count(links.Length - DrawingLimits.MaxLinks)} relationships are not drawn.");
            links = links[..DrawingLimits.MaxLinks];
        }

        return picture with
        {
            Nodes = [.. nodes.Select(CleanNode)],
            Links = [.. links.Select(CleanLink)],
            Paths = paths,
            Key = [.. picture.Key.Select(key => key with { Words = Texts.Clean(key.Words) })],
            Stub = picture.Stub is { } stub
                ? stub with { Name = Texts.Clean(stub.Name), Count = Texts.Clean(stub.Count) }
                : null,
        };
    }

    /// <summary>What is said where not all paths are drawn.</summary>
    public static string BestPaths(int drawn, int all) =>
        $"The first {Numbers.Count(drawn)} of {Numbers.Count(all)} paths are drawn.";

    private static PictureNode CleanNode(PictureNode node)
    {
        var name = Texts.Clean(node.Name);
        return node with
        {
            Name = name.Length > 0 ? name : "(no name)",
            Note = node.Note is null ? null : Texts.Clean(node.Note),
            Kind = node.Kind is null ? null : Texts.Clean(node.Kind, 100),
            Caption = Texts.Clean(node.Caption) is { Length: > 0 } caption ? caption : null,
            Says = [.. node.Says.Select(words => Texts.Clean(words))],
        };
    }

    private static PictureLink CleanLink(PictureLink link) => link with
    {
        Verb = Texts.Clean(link.Verb),
        Date = link.Date is null ? null : Texts.Clean(link.Date),
        Sentence = link.Sentence is null ? null : Texts.Clean(link.Sentence),
    };

    private static void CheckIds(Picture picture)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in picture.Nodes)
        {
            if (!ids.Add(node.Id))
                throw DrawingException.Invalid("nodes", $"Two entities have the id {Texts.Cut(node.Id, 60)}.");
        }

        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in picture.Links)
        {
            if (!links.Add(link.Id))
                throw DrawingException.Invalid("links", $"Two relationships have the id {Texts.Cut(link.Id, 60)}.");
            if (!ids.Contains(link.From) || !ids.Contains(link.To))
            {
                throw DrawingException.Invalid(
                    "links",
                    $"The relationship {Texts.Cut(link.Id, 60)} has an end that is not among the entities.");
            }
        }

        foreach (var path in picture.Paths)
        {
            if (path.Nodes.Count == 0)
                throw DrawingException.Invalid("paths", "A path has no entities.");
            if (path.Links.Count != path.Nodes.Count - 1)
                throw DrawingException.Invalid("paths", "A path of n entities has n-1 relationships.");
            if (path.Nodes.FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
            {
                throw DrawingException.Invalid(
                    "paths",
                    $"A path passes {Texts.Cut(unknown, 60)}, which is not among the entities.");
            }

            if (path.Nodes.Distinct(StringComparer.Ordinal).Count() != path.Nodes.Count)
                throw DrawingException.Invalid("paths", "A path passes an entity twice.");
            if (path.Links.FirstOrDefault(id => !links.Contains(id)) is { } missing)
            {
                throw DrawingException.Invalid(
                    "paths",
                    $"A path uses {Texts.Cut(missing, 60)}, which is not among the relationships.");
            }
        }
    }

    private static PictureNode[] BestJoined(Picture picture, int limit)
    {
        var degree = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var link in picture.Links)
        {
            degree[link.From] = degree.GetValueOrDefault(link.From) + 1;
            degree[link.To] = degree.GetValueOrDefault(link.To) + 1;
        }

        var kept = picture.Nodes
            .OrderByDescending(node => degree.GetValueOrDefault(node.Id))
            .ThenBy(node => node.Id, StringComparer.Ordinal)
            .Take(limit)
            .Select(node => node.Id)
            .ToHashSet(StringComparer.Ordinal);
        return [.. picture.Nodes.Where(node => kept.Contains(node.Id))];
    }
}
