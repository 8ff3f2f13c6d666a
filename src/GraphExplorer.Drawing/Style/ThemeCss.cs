namespace GraphExplorer.Drawing.Style;

/// <summary>The colours of both themes for pages: the style file's, as custom properties.</summary>
public static class ThemeCss
{
    /// <summary>Light or dark as the reader has it, or as <c>data-theme</c> of the root says.</summary>
    public static string Rules { get; } =
        $$$"""
        :root{color-scheme:light dark;{{{Properties(Palette.Light)}}}}
        @media (prefers-color-scheme:dark){:root:not([data-theme=light]){{{{Properties(Palette.Dark)}}} }}
        :root[data-theme=light]{color-scheme:light}
        :root[data-theme=dark]{color-scheme:dark;{{{Properties(Palette.Dark)}}}}

        """;

    private static string Properties(Palette colours) =>
        $"--paper:{colours.Paper};--panel:{colours.Panel};--sunken:{colours.Sunken};--ink:{colours.Ink};" +
        $"--muted:{colours.Muted};--line:{colours.Line};--accent:{colours.Accent};--accent-soft:{colours.AccentSoft};" +
        $"--warn:{colours.Warn};--warn-soft:{colours.WarnSoft};" +
        $"--control:{colours.Control};--place:{colours["place"]}";
}
