using System.Text;
using GraphExplorer.Analysis.Networks;
using GraphExplorer.Analysis.Runs;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Style;
using GraphExplorer.Drawing.Svg;

namespace GraphExplorer.Analysis.Report;

/// <summary>The pictures of a report, each drawn for light and for dark and held in the page itself.</summary>
internal static class ReportPictures
{
    /// <summary>More entities than this nobody reads in one map; the most connected are drawn, the others counted.</summary>
    private const int MaxDrawn = 80;

    /// <summary>A picture of a page; the one that fits the reader's theme is shown.</summary>
    public static ReportHtml Figure(this ReportHtml html, Func<PictureTheme, Scene> draw)
    {
        var light = draw(PictureTheme.Light);
        var dark = draw(PictureTheme.Dark);
        return html.Raw(
            "<figure><picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"" + Data(dark) + "\">" +
            "<img src=\"" + Data(light) + "\" alt=\"" + ReportHtml.Escape(
            light.AlternativeText) + "\"></picture></figure>");
    }

    /// <summary>The map of the network: colour by community where one was sought, size by betweenness or degree.</summary>
    public static Scene Map(AnalysisResult result, PictureTheme theme)
    {
        var network = result.Network;
        var degree = Enumerable.Range(0, network.NodeCount)
            .Select(node => network.Graph.Out(node).Length)
            .ToArray();
        int[] drawn =
        [
            .. Enumerable.Range(0, network.NodeCount)
                .Where(node => degree[node] > 0)
                .OrderByDescending(node => degree[node])
                .ThenBy(node => network.Ranks[node])
                .Take(MaxDrawn),
        ];
        var chosen = drawn.ToHashSet();
        var picture = new Picture
        {
            Nodes =
            [
                .. drawn.Select(node =>
                    new PictureNode(network.Data.Keys[node], network.NameOf(node), network.KindOf(node))),
            ],
            Links = [.. Links(network, chosen)],
            LeftOut = drawn.Length < network.NodeCount
                ? $"The {drawn.Length} most connected of {Say.Count(network.NodeCount, "entity", "entities")} are " +
                    $"drawn."
                : null,
        };
        var isCommunity = result.NodeColumn("community") is not null;
        var text = new PictureText
        {
            Title = isCommunity ? "The most connected, by community" : "The most connected",
            Credit = network.Data.Facts is { } facts ? PictureText.CreditOf(facts.Meta) : null,
        };
        var options = new PictureOptions
        {
            Width = 960,
            Height = 720,
            Theme = theme,
            ShowSources = false,
            Style = Style(result, drawn),
        };
        return SceneComposer.Compose(picture, text, options);
    }

    private static IEnumerable<PictureLink> Links(Network network, HashSet<int> drawn)
    {
        for (var line = 0; line < network.LineCount; line++)
        {
            var (source, target) = (network.LineSources[line], network.LineTargets[line]);
            if (drawn.Contains(source) && drawn.Contains(target))
                yield return new PictureLink($"{line}", network.Data.Keys[source], network.Data.Keys[target], "");
        }
    }

    private static NetworkStyle? Style(AnalysisResult result, int[] drawn)
    {
        if (result.NodeColumn("community") is not { } communities)
            return null;
        var keys = result.Network.Data.Keys;
        var weights = result.NodeColumn("betweenness");
        return new NetworkStyle(
            drawn.ToDictionary(node => keys[node], node => (int)communities.Values[node], StringComparer.Ordinal),
            weights is null
                ? null
                : drawn.ToDictionary(node => keys[node], node => weights.Values[node], StringComparer.Ordinal))
        {
            WeightWord = weights is null ? null : "betweenness",
            GroupNames = drawn.Select(node => (int)communities.Values[node]).Distinct()
                .ToDictionary(number => number, number => $"community {number}"), // as in tables and files
        };
    }

    private static string Data(Scene scene) =>
        "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(SvgWriter.Write(scene)));
}
