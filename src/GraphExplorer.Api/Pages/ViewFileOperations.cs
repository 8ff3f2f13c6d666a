using System.Text.Json;
using GraphExplorer.Api.Views;
using GraphExplorer.Drawing;
using GraphExplorer.Drawing.Style;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Api.Pages;

/// <summary>
/// Views as files: what other pages load and what people keep. Strangers get those that are public or unlisted, and pages of
/// every origin may read them.
/// </summary>
internal sealed class ViewFileOperations(
    ViewRepository views,
    ViewAnswers answers,
    ViewPictures pictures,
    ViewPages pages) : IOperationSource
{
    private const string ExampleSummary = "a view";

    /// <summary>A picture by itself runs nothing and loads nothing.</summary>
    private const string SvgPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static readonly SingleParameter<int?> Width = Declare.OptionalInteger(
        "width",
        "The width in pixels; without it as wide as the picture needs.",
        DrawingLimits.MinPixels,
        DrawingLimits.MaxPixels,
        1200);

    private static readonly SingleParameter<int?> Height = Declare.OptionalInteger(
        "height",
        "The height in pixels; without it as high as the picture needs.",
        DrawingLimits.MinPixels,
        DrawingLimits.MaxPixels,
        630);

    private static readonly SingleParameter<PictureTheme?> Theme = Declare.OptionalChoice(
        "theme",
        "Its colours; without it the view's own.",
        [("light", PictureTheme.Light), ("dark", PictureTheme.Dark)],
        PictureTheme.Dark);

    private static readonly SingleParameter<bool> Card = Declare.Flag(
        "card",
        "A card for link previews, 1,200 by 630 pixels unless a size is given: the lit path alone, in large letters.");

    public IEnumerable<Operation> Operations =>
    [
        One("json", "getViewFile", Operation.JsonMedia, typeof(SavedView), ReadJsonAsync) with
        {
            Summary = "A view as a file",
            Description = "All that it shows, without the graph; what `<gx-graph>` loads.",
        },
        One("svg", "getViewSvg", Operation.SvgMedia, typeof(string), DrawSvgAsync) with
        {
            Summary = "A view's picture, drawn by lines",
            Description = "It needs no font on the server. It says what it shows, its sources, the caution and whom to credit.",
            Query = [Width, Height, Theme, Card],
        },
        One("png", "getViewPng", Operation.PngMedia, typeof(byte[]), DrawPngAsync) with
        {
            Summary = "A view's picture, drawn by points",
            Description = "Two points a pixel where no size is given, one where it is. Without any font on the server it is "
                + "refused, and says what to install.",
            Query = [Width, Height, Theme, Card],
            Errors = [ErrorCodes.NotFound, ErrorCodes.TooLarge, ErrorCodes.NotAvailable, ErrorCodes.Overloaded],
        },
        One("html", "getViewDocument", Operation.PageMedia, typeof(Answer.Document), WriteHtmlAsync) with
        {
            Summary = "A view in one file",
            Description = "Works from a disk, without network and without script.",
        },
    ];

    private static Operation One(
        string extension,
        string id,
        string media,
        Type answer,
        Func<OperationCall, CancellationToken, ValueTask<Answer>> handle) =>
        new(HttpMethods.Get, $"/views/{{id}}.{extension}", id)
        {
            Tag = "Views",
            Summary = id,
            Description = "",
            Path = [ViewParameters.Id],
            Examples = [new(ExampleSummary, $"/views/{ViewOperations.ExampleId}.{extension}")],
            AnswerType = answer,
            Media = media,
            Errors =
            [
                ErrorCodes.NotFound, ErrorCodes.TooLarge, ErrorCodes.Overloaded, ErrorCodes.TooManyAttempts,
                ErrorCodes.AppDataUnavailable,
            ],
            Needs = Role.None, // strangers get what is not private
            ReadsGraph = false,
            TellsEveryOrigin = true,
            Handle = handle,
        };

    private static PictureRequest PictureRequestOf(RequestValues values) =>
        new(values.Get(Width), values.Get(Height), values.Get(Theme), values.Get(Card));

    private ValueTask<ViewReading> FindAsync(OperationCall call) =>
        views.ReadAsync(call.Values.GetRequired(ViewParameters.Id), ViewAnswers.CallerOf(call));

    private async ValueTask<Answer> ReadJsonAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var reading = await FindAsync(call);
        return answers.FileOf(reading, call, _ =>
        {
            var view = answers.Complete(reading, mayEdit: null);
            return ValueTask.FromResult<ReadOnlyMemory<byte>>(
                JsonSerializer.SerializeToUtf8Bytes(view, AnswerJson.Readable.SavedView));
        });
    }

    private async ValueTask<Answer> DrawSvgAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var reading = await FindAsync(call);
        var wish = PictureRequestOf(call.Values);
        return answers.FileOf(reading, call, ended => pictures.SvgAsync(reading.Record, wish, ended), SvgPolicy);
    }

    private async ValueTask<Answer> DrawPngAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var reading = await FindAsync(call);
        var wish = PictureRequestOf(call.Values);
        return answers.FileOf(reading, call, ended => pictures.PngAsync(reading.Record, wish, ended));
    }

    private async ValueTask<Answer> WriteHtmlAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var reading = await FindAsync(call);
        var file = await pages.WriteFileAsync(reading, cancellationToken);
        return answers.FileOf(
            reading,
            call,
            _ => ValueTask.FromResult(file.Bytes),
            file.Policy,
            new KeyValuePair<string, string>(
                "Content-Disposition",
                $"attachment; filename=\"view-{reading.Record.View.Id}.html\""));
    }
}
