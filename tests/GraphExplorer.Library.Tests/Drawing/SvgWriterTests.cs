using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Pictures;
using GraphExplorer.Drawing.Scenes;
using GraphExplorer.Drawing.Style;
using GraphExplorer.Drawing.Svg;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>The SVG stands alone, says everything, and runs nothing, whatever names are in it.</summary>
public sealed partial class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Elements =
        new(StringComparer.Ordinal) { "svg", "g", "path", "circle", "rect", "text", "tspan", "title", "desc" };

    public static TheoryData<string> HostileTexts => new(
        "<script>alert(1)</script>",
        "</text></svg><script>alert(1)</script>",
        "\"onload=\"alert(1)\" x=\"",
        "url(javascript:alert(1))",
        "&lt;img src=x onerror=alert(1)&gt; &#0; &nope;",
        "]]><![CDATA[<script/>",
        "bell\u0007, null\0, escape\u001b[31m, \u0085 and \ufffe",
        "half \ud83d of an emoji",
        "👩‍👩‍👧 family and 🕵️ spy",
        "\u202egnp.exe turned",
        "שלום עולם و السلام عليكم",
        "大日本帝国陸軍 ノモンハン",
        "   ",
        "",
        "__proto__",
        "{{constructor.constructor('alert(1)')()}}");

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Nothing_that_names_hold_becomes_markup(string hostile)
    {
        var picture = Sample.Paths(hostile);
        picture = picture with
        {
            Nodes = [.. picture.Nodes.Select(node => node with { Kind = hostile, Note = hostile })],
            Links = [.. picture.Links.Select(link => link with { Verb = hostile, Date = hostile, Sentence = hostile })],
            Stub = new PictureStub("anna", hostile, hostile, hostile),
        };
        var text = Sample.Text with
        {
            Title = hostile,
            Caption = hostile,
            Sources = [new PictureSource([1], hostile)],
            FurtherSources = [hostile],
            Caution = hostile,
            Credit = hostile,
            Signature = hostile,
            AlternativeText = hostile,
        };

        foreach (var drawn in new[] { picture, picture with { Paths = [] } })
        {
            var svg = SvgWriter.Write(SceneComposer.Compose(drawn, text, new PictureOptions { Language = hostile }));

            AssertStandsAlone(svg);
        }
    }

    [Fact]
    public void Ids_are_escaped_like_everything_else()
    {
        const string id = "\"><script>alert(1)</script>";
        var picture = new Picture
        {
            Nodes = [new PictureNode(id, "A"), new PictureNode("b", "B")],
            Links = [new PictureLink(id, id, "b", "met")],
        };

        var svg = SvgWriter.Write(SceneComposer.Compose(picture, Sample.Text, new PictureOptions()));

        AssertStandsAlone(svg);
        var groups = XDocument.Parse(svg).Descendants(Svg + "g");
        Assert.Contains(groups, group => (string?)group.Attribute("data-entity") == id);
    }

    [Fact]
    public void A_name_of_ten_thousand_letters_is_cut_with_an_ellipsis_and_stands_in_the_title_up_to_its_limit()
    {
        var name = new string('x', 10_000);

        var svg = SvgWriter.Write(SceneComposer.Compose(Sample.Paths(name), Sample.Text, new PictureOptions()));

        var document = XDocument.Parse(svg);
        var drawn = document.Descendants(Svg + "text")
            .Select(text => text.Value)
            .Where(text => text.Length > 1 && text[1] == 'x')
            .ToArray();
        Assert.NotEmpty(drawn);
        Assert.All(drawn, text => Assert.True(text.EndsWith('…') && text.Length < 60, text));
        var title = document.Descendants(Svg + "title").Select(element => element.Value).Single(text => text[0] == 'x');
        Assert.StartsWith(new string('x', DrawingLimits.MaxCharacters), title);
        Assert.True(svg.Length < 100_000);
    }

    [Fact]
    public void Title_description_sources_caution_credit_and_legend_stand_in_it()
    {
        var document = XDocument.Parse(SvgWriter.Write(
            SceneComposer.Compose(Sample.Paths(), Sample.Text, new PictureOptions { ChosenPath = 0 })));

        var root = document.Root!;
        Assert.Equal(Sample.Text.Title, root.Element(Svg + "title")?.Value);
        Assert.StartsWith(
            "2 paths of 2 hops: 4 entities, 5 relationships.",
            root.Element(Svg + "desc")?.Value,
            StringComparison.Ordinal);
        var words = document.Descendants(Svg + "text").Select(text => text.Value).ToArray();
        Assert.Contains("2 3 Archive of the district, file 12", words);
        Assert.Contains(Sample.Text.Caution, words);
        Assert.Contains(Sample.Text.Credit, words);
        Assert.Contains(Sample.Text.Signature, words);
        string[] legend = ["agency", "person", "place", "asserted", "disputed", "not carried out, or alleged"];
        Assert.All(legend, entry => Assert.Contains(entry, words));
        Assert.Contains("Борис Щукин", words);
    }

    [Fact]
    public void Every_entity_and_relationship_is_found_in_it_by_its_id()
    {
        var picture = Sample.Paths();

        var document = XDocument.Parse(Write(picture, new PictureOptions()));

        Assert.Equal(
            picture.Nodes.Select(node => node.Id).Order(),
            document.Descendants().Attributes("data-entity").Select(id => id.Value).Order());
        Assert.Equal(
            picture.Links.Select(link => link.Id).Order(),
            document.Descendants().Attributes("data-relationships").SelectMany(ids => ids.Value.Split(' ')).Order());
    }

    [Theory]
    [InlineData(PictureTheme.Light, "#f6f5f1")]
    [InlineData(PictureTheme.Dark, "#121518")]
    public void Colours_are_those_of_the_theme(PictureTheme theme, string paper)
    {
        var svg = Write(Sample.Paths(), new PictureOptions { Theme = theme });

        Assert.Contains($"fill=\"{paper}\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes_in_every_culture()
    {
        var once = Write(Sample.RandomNetwork(5, 80), new PictureOptions());
        var before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            CultureInfo.CurrentCulture = culture;

            Assert.Equal(once, Write(Sample.RandomNetwork(5, 80), new PictureOptions()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_number_that_is_not_finite_is_refused_and_never_written()
    {
        var scene = new Scene
        {
            Width = 300,
            Height = 200,
            Zoom = 1,
            Theme = PictureTheme.Light,
            Title = "",
            AlternativeText = "",
            Language = "en",
            Items = [new SceneCircle(new Spot(double.NaN, 1), 4)],
        };

        Assert.Throws<DrawingException>(() => SvgWriter.Write(scene));
        var endless = scene with { Items = [], Zoom = double.PositiveInfinity };
        Assert.Throws<DrawingException>(() => SvgWriter.Write(endless));
    }

    private static string Write(Picture picture, PictureOptions options) =>
        SvgWriter.Write(SceneComposer.Compose(picture, Sample.Text, options));

    internal static void AssertStandsAlone(string svg)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        using var reader = XmlReader.Create(new StringReader(svg), settings);
        var document = XDocument.Load(reader);
        foreach (var element in document.Descendants())
        {
            Assert.Contains(element.Name.LocalName, Elements);
            Assert.Equal(Svg, element.Name.Namespace);
            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                Assert.DoesNotMatch("^(on.*|href|style|class|id)$", attribute.Name.LocalName);
                var isText = attribute.Name.LocalName is "data-entity" or "data-relationships" or "lang";
                if (!isText)
                    Assert.DoesNotContain("url(", attribute.Value, StringComparison.OrdinalIgnoreCase);
            }
        }

        Assert.DoesNotMatch(NotNumbers(), svg);
    }

    [GeneratedRegex("=\"[^\"]*(NaN|Infinity|∞)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex NotNumbers();
}
