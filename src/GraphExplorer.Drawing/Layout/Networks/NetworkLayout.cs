using GraphExplorer.Drawing.Pictures;

namespace GraphExplorer.Drawing.Layout.Networks;

/// <summary>How a network is laid out.</summary>
public enum NetworkLayoutName
{
    /// <summary>What is joined lies near, what is not lies apart.</summary>
    Force,

    /// <summary>Left to right by year.</summary>
    Time,

    /// <summary>From top to bottom by distance from the root.</summary>
    Layered,

    /// <summary>In rings by distance from the root.</summary>
    Radial,
}

/// <summary>Gives every entity of a network its place, in a unit in which neighbours lie about a hundred apart.</summary>
internal static class NetworkLayout
{
    /// <summary>The usual distance between neighbours; the page's.</summary>
    public const double Spacing = 130;

    private const double MinDistance = 62;

    /// <summary>The places, in the order of the picture's entities.</summary>
    /// <param name="picture">The network.</param>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="given">Places that are given; where there are any, nothing else is rearranged.</param>
    /// <param name="root">The entity in the middle or at the top; null for the best-joined one.</param>
    /// <exception cref="DrawingException">A given position is not finite, or too far out.</exception>
    public static Spot[] Lay(
        Picture picture,
        NetworkLayoutName layout,
        IReadOnlyDictionary<string, Spot>? given,
        string? root = null)
    {
        var graph = LayoutGraph.Of(picture);
        if (given is { Count: > 0 })
        {
            foreach (var (id, spot) in given)
                Numbers.Checked(spot, id);
            if (graph.Ids.Any(given.ContainsKey))
                return Complete(graph, given);
        }

        return layout switch
        {
            NetworkLayoutName.Time => ByTime.Lay(graph, [.. picture.Nodes.Select(node => node.Year)]),
            NetworkLayoutName.Layered => Layered.Lay(Layers.Of(picture, root)),
            NetworkLayoutName.Radial => Radial.Lay(Layers.Of(picture, root)),
            _ => OverlapRemoval.Move(StressLayout.Lay(graph), MinDistance),
        };
    }

    /// <summary>Given places as they are; the others in the middle of their placed neighbours, moved off what is there.
    /// </summary>
    private static Spot[] Complete(LayoutGraph graph, IReadOnlyDictionary<string, Spot> given)
    {
        var places = new Spot?[graph.Count];
        for (var i = 0; i < graph.Count; i++)
            places[i] = given.TryGetValue(graph.Ids[i], out var spot) ? spot : null;
        var isFixed = places.Select(place => place is not null).ToArray();
        var middle = Mean(places.OfType<Spot>());
        for (var i = 0; i < graph.Count; i++)
        {
            if (isFixed[i])
                continue;
            var around = graph.Neighbours[i].Select(other => places[other]).OfType<Spot>().ToArray();
            var near = around.Length > 0 ? Mean(around) : middle;
            var off = Seeds.Place(graph.Ids[i], Spacing);
            places[i] = new Spot(near.X + off.X, near.Y + off.Y);
        }

        Spot[] all = [.. places.Select(place => place ?? middle)];
        return OverlapRemoval.Move(all, MinDistance, isFixed);
    }

    private static Spot Mean(IEnumerable<Spot> spots)
    {
        var all = spots.ToArray();
        return all.Length == 0 ? default : new Spot(all.Average(spot => spot.X), all.Average(spot => spot.Y));
    }
}

/// <summary>A network as a layout sees it: numbers, no words.</summary>
internal sealed record LayoutGraph(IReadOnlyList<string> Ids, IReadOnlyList<int[]> Neighbours)
{
    public int Count => Ids.Count;

    public static LayoutGraph Of(Picture picture)
    {
        string[] ids = [.. picture.Nodes.Select(node => node.Id)];
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
            index.Add(ids[i], i);
        var neighbours = new SortedSet<int>[ids.Length];
        for (var i = 0; i < ids.Length; i++)
            neighbours[i] = [];
        foreach (var link in picture.Links)
        {
            var (a, b) = (index[link.From], index[link.To]);
            if (a == b)
                continue;
            neighbours[a].Add(b);
            neighbours[b].Add(a);
        }

        return new LayoutGraph(ids, [.. neighbours.Select(set => set.ToArray())]);
    }
}
