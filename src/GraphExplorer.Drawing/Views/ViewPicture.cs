using System.Globalization;
using GraphExplorer.Drawing.Layout.Networks;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Style;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Exploration.Views;

namespace GraphExplorer.Drawing.Views;

/// <summary>Draws saved views: paths in lanes unless the view says otherwise, everything else as a network.</summary>
public static class ViewPicture
{
    private const string Lanes = "lanes";
    private const int VersionCharacters = 12;

    /// <summary>Composes the picture of a view.</summary>
    /// <param name="view">The view; its snapshot is all that is asked.</param>
    /// <param name="options">Size and what is shown; theme, layout, places and the lit path are the view's.</param>
    /// <param name="theme">Light or dark; null for what the view says, light where it says nothing.</param>
    /// <exception cref="DrawingException">It cannot be drawn; the message says why.</exception>
    public static Scene Compose(SavedView view, PictureOptions options, PictureTheme? theme = null)
    {
        var snapshot = view.Snapshot;
        var isInLanes = snapshot.Paths.Count > 0 && view.Layout?.Name is null or Lanes;
        var path = Math.Clamp((view.Style?.Path ?? 1) - 1, 0, Math.Max(0, snapshot.Paths.Count - 1));
        var drawn = PictureReader.Of(snapshot.Nodes, snapshot.Relationships);
        if (!isInLanes)
            drawn = PictureEncoder.Encode(drawn, EncodingOf(view.Style), snapshot.Properties);
        var picture = drawn with
        {
            Paths = isInLanes
                ? [.. snapshot.Paths.Select(one => new PicturePath(one.Nodes, one.Relationships, one.Parallel))]
                : [],
            LeftOut = LeftOut(snapshot),
        };
        return SceneComposer.Compose(picture, TextOf(view, path), options with
        {
            Theme = theme ?? (view.Style?.Theme == "dark" ? PictureTheme.Dark : PictureTheme.Light),
            ChosenPath = isInLanes ? path : null,
            Layout = LayoutOf(view.Layout?.Name),
            Root = snapshot.Nodes.Count > 0 ? snapshot.Nodes[0].Id : null,
            Positions = view.Layout?.Positions.ToDictionary(
                place => place.Key,
                place => new Spot(place.Value[0], place.Value[1]),
                StringComparer.Ordinal),
        });
    }

    /// <summary>What colour, size and caption tell; relationships of the whole graph are not known here, those drawn are.
    /// </summary>
    private static PictureEncoding EncodingOf(ViewStyle? style) => new(
        FieldOf(style?.ColourBy, ViewFields.Kind),
        FieldOf(style?.SizeBy, ViewFields.Same),
        FieldOf(style?.Caption, ViewFields.Name));

    private static string FieldOf(string? field, string usual) => ViewFields.PropertyOf(field) is { } property
        ? $".{property}"
        : field switch
        {
            null or "" or "." => usual,
            "relations" => ViewFields.Drawn,
            _ => field,
        };

    /// <summary>The page's names; places that are fixed need no layout.</summary>
    private static NetworkLayoutName LayoutOf(string? name) => name switch
    {
        "time" => NetworkLayoutName.Time,
        "layered" => NetworkLayoutName.Layered,
        "radial" => NetworkLayoutName.Radial,
        _ => NetworkLayoutName.Force,
    };

    /// <summary>The words that stand with it.</summary>
    private static PictureText TextOf(SavedView view, int path)
    {
        var snapshot = view.Snapshot;
        var told = snapshot.Paths.Count > path ? snapshot.Paths[path] : null;
        var cited = told?.Citations ?? [];
        var known = cited.Select(citation => citation.SourceTitle).ToHashSet(StringComparer.Ordinal);
        return new PictureText
        {
            Title = view.Title,
            Caption = told?.Sentence,
            Sources = PictureText.SourcesOf(cited),
            FurtherSources =
            [
                .. snapshot.Sources.Select(source => source.Title).Where(title => !known.Contains(title))
                    .Distinct(StringComparer.Ordinal),
            ],
            Caution = snapshot.Caution,
            Credit = PictureText.CreditOf(new AnswerMeta(view.GraphVersion, view.Licences)),
            Signature = SignatureOf(view),
            AlternativeText = view.AltText,
        };
    }

    private static string SignatureOf(SavedView view)
    {
        var day = view.Updated.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return view.GraphVersion is { } version
            ? $"GraphExplorer · {day} · data version {Texts.Cut(version, VersionCharacters)}"
            : $"GraphExplorer · {day}";
    }

    /// <summary>What the view does not show, in sentences; null where it shows all.</summary>
    private static string? LeftOut(ViewSnapshot snapshot)
    {
        var parts = snapshot.Limits.Select(limit => limit.Message).ToList();
        if (snapshot.Missing.Count > 0)
        {
            parts.Add(
                $"{Count.Of(snapshot.Missing.Count, "id")} of this view {(snapshot.Missing.Count == 1 ? "is" : "are")} " +
                "no longer in the data, or merged into others.");
        }

        return parts.Count == 0 ? null : string.Join(' ', parts);
    }
}
