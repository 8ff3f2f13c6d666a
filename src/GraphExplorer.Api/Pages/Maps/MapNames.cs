namespace GraphExplorer.Api.Pages.Maps;

/// <summary>A name on the map, beside its place.</summary>
/// <param name="Name">The name.</param>
/// <param name="At">Where its text is anchored.</param>
/// <param name="Anchor">start, middle or end.</param>
internal readonly record struct PlacedName(string Name, MapPoint At, string Anchor);

/// <summary>
/// Names beside places: right, left, below or above, where no other place and no other name stands. A name that has room nowhere
/// is left out; the list below the map has it. The page places them by the same rule (<c>packages/app/src/map/names.ts</c>).
/// </summary>
internal static class MapNames
{
    private const double CharacterWidth = 6.6;
    private const double Line = 14;
    private const double Spot = 7;
    private const double Gap = 9;

    private readonly record struct LabelBox(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(LabelBox other) =>
            Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool IsOn(MapSize size) => Left >= 0 && Right <= size.Width && Top >= 0 && Bottom <= size.Height;
    }

    /// <summary>The names that have room.</summary>
    /// <param name="spots">What stands where.</param>
    /// <param name="size">How large the map is.</param>
    public static IReadOnlyList<PlacedName> Place(IReadOnlyList<(string Name, MapPoint At)> spots, MapSize size)
    {
        var taken = spots
            .Select(spot => new LabelBox(spot.At.X - Spot, spot.At.Y - Spot, spot.At.X + Spot, spot.At.Y + Spot))
            .ToList();
        var placed = new List<PlacedName>();
        for (var own = 0; own < spots.Count; own++)
        {
            foreach (var (name, box) in Sides(spots[own].Name, spots[own].At))
            {
                if (!box.IsOn(size) || taken.Where((other, i) => i != own && box.Meets(other)).Any())
                    continue;
                taken.Add(box);
                placed.Add(name);
                break;
            }
        }

        return placed;
    }

    private static IEnumerable<(PlacedName Name, LabelBox Box)> Sides(string name, MapPoint at)
    {
        var (x, y) = at;
        var width = name.Length * CharacterWidth;
        yield return (new(name, new(x + Gap, y + 4), "start"), BoxAt(x + Gap, y - (Line / 2), width));
        yield return (new(name, new(x - Gap, y + 4), "end"), BoxAt(x - Gap - width, y - (Line / 2), width));
        yield return (new(name, new(x, y + Gap + 10), "middle"), BoxAt(x - (width / 2), y + Gap, width));
        yield return (new(name, new(x, y - Gap - 2), "middle"), BoxAt(x - (width / 2), y - Gap - Line, width));
    }

    private static LabelBox BoxAt(double left, double top, double width) => new(left, top, left + width, top + Line);
}
