using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Views;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Api.Pages;

/// <summary>A view as a page, in a frame, and by pasting its address elsewhere.</summary>
internal sealed class ViewPageOperations(
    ViewRepository views,
    ViewAnswers answers,
    ViewPages pages,
    PublicAddress address) : IOperationSource
{
    private const int MaxUrl = 2048;
    private const int MaxPixels = 10_000;
    private const int MaxLanguage = 35; // RFC 5646, 4.4.1

    private static readonly SingleParameter<string> Theme = Declare.Choice(
        "theme",
        "Its colours: as the reader has it, light or dark.",
        [("auto", "auto"), ("light", "light"), ("dark", "dark")]);

    private static readonly SingleParameter<int?> Height =
        Declare.OptionalInteger("height", "The height of the drawing in pixels.", 200, 4000);

    private static readonly SingleParameter<string?> Language =
        Declare.Text("lang", "The language of the component's words.", MaxLanguage);

    private static readonly SingleParameter<string?> Url = Declare.Text(
        "url",
        "The address of a view's page on this server.",
        MaxUrl,
        required: true);

    private static readonly SingleParameter<int?> MaxWidth =
        Declare.OptionalInteger("maxwidth", "The greatest width of the frame, in pixels.", 1, MaxPixels);

    private static readonly SingleParameter<int?> MaxHeight =
        Declare.OptionalInteger("maxheight", "The greatest height of the frame, in pixels.", 1, MaxPixels);

    private static readonly SingleParameter<string> Format =
        Declare.Choice("format", "The form of the answer.", [("json", "json")], "xml");

    public IEnumerable<Operation> Operations =>
    [
        Page("/v/{id}", "readView", ReadAsync) with
        {
            Summary = "A view as a page",
            Description = "What it shows, in words, picture and table, without script.",
            Examples = [new("a view", $"/v/{ViewOperations.ExampleId}")],
        },
        Page("/embed/{id}", "embedView", EmbedAsync) with
        {
            Summary = "A view for frames",
            Description = "The component with the same content inside. GraphExplorer:FrameAncestors says who may frame it.",
            Query = [Theme, Height, Language],
            Examples = [new("a view", $"/embed/{ViewOperations.ExampleId}")],
            ProblemPolicy = pages.EmbedPolicy(isPrivate: false),
        },
        new(HttpMethods.Get, "/oembed", "getOEmbed")
        {
            Tag = "Views",
            Summary = "How another site shows a view when its address is pasted",
            Description = "oEmbed 1.0: one frame without script. For views that are public or unlisted; any other address is "
                + "unknown here.",
            Query = [Url, MaxWidth, MaxHeight, Format],
            Examples =
            [
                new(
                    "a view of this server",
                    $"/oembed?url=http%3A%2F%2F127.0.0.1%3A5080%2Fv%2F{ViewOperations.ExampleId}&maxwidth=640"),
            ],
            AnswerType = typeof(OEmbed),
            Errors = [ErrorCodes.NotFound, ErrorCodes.AppDataUnavailable],
            Needs = Role.None,
            ReadsGraph = false,
            PassesOverUnknown = true,
            Handle = DescribeAsync,
        },
    ];

    private static Operation Page(
        string pattern,
        string id,
        Func<OperationCall, CancellationToken, ValueTask<Answer>> handle) =>
        new(HttpMethods.Get, pattern, id)
        {
            Tag = "Pages",
            Summary = id,
            Description = "",
            Path = [ViewParameters.Id],
            Examples = [],
            AnswerType = typeof(Answer.Document),
            Media = Operation.PageMedia,
            Errors = [ErrorCodes.NotFound],
            Needs = Role.None,
            ReadsGraph = false,
            PassesOverUnknown = true,
            Handle = handle,
        };

    private async ValueTask<Answer> ReadAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var reading = await FindAsync(call);
        return answers.PageOf(reading, call, ended => pages.WritePageAsync(reading, ended), PageLayout.Policy);
    }

    private async ValueTask<Answer> EmbedAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var reading = await FindAsync(call);
        var theme = call.Values.Get(Theme);
        var look = new EmbedStyle(theme == "auto" ? null : theme, call.Values.Get(Height), call.Values.Get(Language));
        var policy = pages.EmbedPolicy(reading.Record.View.Visibility == ViewVisibility.Private);
        return answers.FrameOf(reading, call, ended => pages.WriteEmbedAsync(reading, look, ended), policy);
    }

    private ValueTask<Answer> DescribeAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var stranger = new ViewCaller(new Caller(Role.None, ""), null); // whoever pastes it shows it to strangers
        var id = OEmbed.IdIn(call.Values.GetRequired(Url), address) ?? "";
        var view = views.Find(id, stranger).View;
        return ValueTask.FromResult(Answer.Of(OEmbed.Of(
            view,
            answers.AddressOf(view.Id),
            address,
            call.Values.Get(MaxWidth),
            call.Values.Get(MaxHeight))));
    }

    private ValueTask<ViewReading> FindAsync(OperationCall call) =>
        views.ReadAsync(call.Values.GetRequired(ViewParameters.Id), ViewAnswers.CallerOf(call));
}
