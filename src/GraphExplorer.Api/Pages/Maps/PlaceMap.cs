using GraphExplorer.Api.Markup;

namespace GraphExplorer.Api.Pages.Maps;

/// <summary>
/// Places on a map of land alone, as SVG that needs no script: once for wide and once for narrow windows, so that names keep
/// their size; the style sheet of the page shows one of them, in the colours of the reader's theme.
/// </summary>
internal static class PlaceMap
{
    /// <summary>More names than this are not read out; the list below has them all.</summary>
    private const int NamesSaid = 12;

    private static readonly MapSize Wide = new(760, 460);
    private static readonly MapSize Narrow = new(328, 320);

    /// <summary>The map; nothing where there is no place.</summary>
    public static Html Of(IReadOnlyList<MapPlace> places) => Html.If(places.Count > 0, () => Html.Of(
        $"""
        {Draw(places, Wide, "map on-wide")}
        {Draw(places, Narrow, "map on-narrow")}
        <p class="small muted">Land only: today’s borders would mislead. Outlines: Natural Earth.</p>
        """));

    private static Html Draw(IReadOnlyList<MapPlace> places, MapSize size, string style)
    {
        var view = new MapView(places, size);
        var spots = places.Select(place => (place.Name, At: view.At(place))).ToList();
        return Html.Of(
            $"""
            <svg class="{style}" viewBox="0 0 {size.Width} {size.Height}" role="img" aria-label="{Label(places)}">
            <path class="land" fill-rule="evenodd" d="{LandOutline.Shipped.PathOn(view)}"/>
            {Html.Join(spots.Select(spot => Html.Of(
                $"<circle cx=\"{Tenths.Of(spot.At.X)}\" cy=\"{Tenths.Of(spot.At.Y)}\" r=\"6\"><title>{spot.Name}</title></circle>")))}
            {Html.Join(MapNames.Place(spots, size).Select(name => Html.Of(
                $"<text x=\"{Tenths.Of(name.At.X)}\" y=\"{Tenths.Of(name.At.Y)}\" text-anchor=\"{name.Anchor}\">{name.Name}</text>")))}
            </svg>
            """);
    }

    private static string Label(IReadOnlyList<MapPlace> places)
    {
        var named = string.Join(", ", places.Take(NamesSaid).Select(place => place.Name));
        return places.Count > NamesSaid
            ? $"Map of {places.Count} places, among them {named}"
            : $"Map of places: {named}";
    }
}
