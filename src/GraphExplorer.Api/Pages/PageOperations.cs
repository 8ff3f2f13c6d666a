using GraphExplorer.Api.Answers;
using GraphExplorer.Api.Database;
using GraphExplorer.Api.Pages.Maps;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Views;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Timelines;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Pages;

/// <summary>Pages that the server writes itself: for readers without script, and for link previews.</summary>
internal sealed class PageOperations(
    EntityReader entities,
    TimelineReader timelines,
    CatalogueCache catalogues,
    ViewRepository views,
    IOptions<ApiOptions> options) : IOperationSource
{
    /// <summary>How many views the page lists; the explorer has the rest.</summary>
    private const int MaxViews = 20;

    private static readonly SingleParameter<string?> Id = Declare.Step("id", "The entity's id.", "lyushkov");

    public IEnumerable<Operation> Operations =>
    [
        new(HttpMethods.Get, "/e/{id}", "readEntity")
        {
            Tag = "Pages",
            Summary = "An entity as a page",
            Description = "What the explorer's page of the entity says, without script.",
            Path = [Id],
            Examples = [new("a person's page", "/e/lyushkov")],
            AnswerType = typeof(Answer.Document),
            Media = Operation.PageMedia,
            MayMove = true,
            Errors = [ErrorCodes.NotFound, ErrorCodes.Deleted],
            Handle = ReadAsync,
        },
    ];

    private async ValueTask<Answer> ReadAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var id = call.Values.GetRequired(Id);
        var answer = await entities.ReadAsync(call.View, id, cancellationToken);
        var timeline = await timelines.ReadAsync(
            call.View,
            id,
            new FactFilter(),
            null,
            EntityPage.MaxFacts,
            cancellationToken);
        var places = await PlaceReader.ReadAsync(call.View, answer, EntityPage.Told(timeline), cancellationToken);
        var catalogue = await catalogues.GetAsync(call.View, cancellationToken);
        var shown = ViewsOf(call, answer.Entity.Id);
        var page = new EntityPage(answer, timeline, places, catalogue.Sources, shown, options.Value.PublicUrl);
        var state = string.Join(' ', (shown?.Items ?? []).Select(view => $"{view.Id}:{view.Updated.ToUnixTimeMilliseconds()}"));
        return new Answer.Document(page.Write())
        {
            Policy = PageLayout.Policy,
            Tag = call.View.Version is { } version ? EntityTag.Of($"{version} {state}", call.Values.Spelling).ToString() : null,
        };
    }

    /// <summary>Views that show an entity, as far as whoever asks may know of them; null where they cannot be
    /// listed.</summary>
    private ViewListAnswer? ViewsOf(OperationCall call, string id)
    {
        try
        {
            return views.List(ViewAnswers.CallerOf(call), id, null, MaxViews);
        }
        catch (AppDatabaseException)
        {
            return null;
        }
    }
}
