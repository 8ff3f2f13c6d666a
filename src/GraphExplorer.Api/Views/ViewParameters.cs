using System.Text.Json;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Views;

/// <summary>The parameters by which a view is described, and who may change it is told.</summary>
internal static class ViewParameters
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 300;

    /// <summary>Longest description, in characters.</summary>
    public const int MaxDescription = 5000;

    /// <summary>Longest alternative text, in characters.</summary>
    public const int MaxAltText = 2000;

    private const int MaxSecret = 256;
    private const int MaxTags = 1024;

    public static readonly SingleParameter<string?> Id = Declare.Step("id", "The view's id.", ViewOperations.ExampleId);

    public static readonly SingleParameter<string?> Secret = Declare.Text(
        "X-Edit-Secret",
        "The edit secret that came when the view was saved, for whoever has no key that may change it.",
        MaxSecret);

    public static readonly SingleParameter<string?> IfMatch = Declare.Text(
        "If-Match",
        "The ETag of the view as it was read: it is not changed if it is something else by now.",
        MaxTags);

    private static readonly SingleParameter<string?> Title =
        Declare.Text("title", "Its title.", MaxTitle, required: true);

    private static readonly SingleParameter<string?> Description =
        Declare.Text("description", "What it shows and why.", MaxDescription);

    private static readonly SingleParameter<string?> AltText = Declare.Text(
        "altText",
        "The picture in words, for those who do not see it; without it one is made from what it shows.",
        MaxAltText);

    private static readonly SingleParameter<ViewVisibility> Visibility = Declare.Choice(
        "visibility",
        "Who may see it: whoever saved it, whoever has its address, or everybody.",
        [
            ("private", ViewVisibility.Private), ("unlisted", ViewVisibility.Unlisted),
            ("public", ViewVisibility.Public),
        ]);

    private static readonly SingleParameter<ViewMode> Mode = Declare.Choice(
        "mode",
        "Whether it stays as it is, or is asked again when the graph has changed.",
        [("frozen", ViewMode.Frozen), ("live", ViewMode.Live)]);

    private static readonly SingleParameter<JsonElement?> Query =
        new("query", "What it asks.", ViewQuestions.Form, null) { IsRequired = true };

    private static readonly SingleParameter<JsonElement?> Filters = new(
        "filters",
        "Parameters of the question beside \"query\", so that filters can be told from what is asked.",
        JsonForm.Any,
        null);

    private static readonly SingleParameter<JsonElement?> Layout =
        new("layout", "Where the entities stand; without it they are laid out.", ViewStyleReader.LayoutForm, null);

    private static readonly SingleParameter<JsonElement?> Style =
        new("style", "How it looks.", ViewStyleReader.StyleForm, null);

    private static readonly SingleParameter<bool> AsksAgain = Declare.Flag(
        "askAgain",
        "Whether a frozen view is asked again although its question is the same.");

    /// <summary>The members of a new view.</summary>
    public static IReadOnlyList<Parameter> OfNew { get; } =
        [Title, Description, AltText, Visibility, Mode, Query, Filters, Layout, Style];

    /// <summary>The members of a view in the place of another.</summary>
    public static IReadOnlyList<Parameter> OfChanged { get; } = [.. OfNew, AsksAgain];

    /// <summary>The view that a body describes.</summary>
    /// <exception cref="RequestRefusedException">A part of it cannot be.</exception>
    public static ViewDraft Read(RequestValues values)
    {
        var title = values.GetRequired(Title);
        var query = ViewQuestions.Read(values.Get(Query) ?? default);
        var view = SavedView.Unsaved(title, query, values.Get(Visibility), values.Get(Mode)) with
        {
            Description = values.Get(Description),
            AltText = values.Get(AltText),
            Filters = values.Get(Filters),
            Layout = values.Get(Layout) is { } layout ? ViewStyleReader.ReadLayout(layout) : null,
            Style = values.Get(Style) is { } style ? ViewStyleReader.ReadStyle(style) : null,
        };
        return new ViewDraft(view, values.Get(AsksAgain));
    }
}
