namespace GraphExplorer.Drawing.Style;

/// <summary>The two looks of a picture.</summary>
public enum PictureTheme
{
    /// <summary>Ink on paper.</summary>
    Light,

    /// <summary>Light on dark.</summary>
    Dark,
}

/// <summary>The colours of a theme, by the names of the style file, as "#rrggbb".</summary>
internal sealed class Palette
{
    private readonly IReadOnlyDictionary<string, string> _colours;

    private Palette(IReadOnlyDictionary<string, string> colours) => _colours = colours;

    public static Palette Light { get; } = new(StyleFile.Shipped.Themes["light"]);

    public static Palette Dark { get; } = new(StyleFile.Shipped.Themes["dark"]);

    public string Paper => _colours["paper"];

    public string Panel => _colours["panel"];

    public string Sunken => _colours["sunken"];

    public string Ink => _colours["ink"];

    public string Muted => _colours["muted"];

    public string Line => _colours["line"];

    public string Control => _colours["control"];

    public string Accent => _colours["accent"];

    public string AccentSoft => _colours["accentSoft"];

    public string Warn => _colours["warn"];

    public string WarnSoft => _colours["warnSoft"];

    public string this[string name] => _colours[name];

    public static Palette Of(PictureTheme theme) => theme == PictureTheme.Dark ? Dark : Light;

    /// <summary>The colour of the nth group or series: those of the kinds, in an order in which neighbours differ.
    /// </summary>
    public string Series(int index) => _colours[SeriesNames[index % SeriesNames.Length]];

    /// <summary>The name of that colour.</summary>
    public static string SeriesName(int index) => SeriesNames[index % SeriesNames.Length];

    /// <summary>How many series have a colour of their own.</summary>
    public static int SeriesCount => SeriesNames.Length;

    private static readonly string[] SeriesNames =
        ["person", "event", "place", "agency", "state", "group", "operation", "document"];
}
