using GraphExplorer.Api.Answers;
using GraphExplorer.Api.Endpoints;
using GraphExplorer.Api.Hosting;
using GraphExplorer.Api.Operations;
using GraphExplorer.Exploration.Views;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Views;

/// <summary>Completes views for whoever asks: where they stand, and what the asker may do.</summary>
internal sealed class ViewAnswers(PublicAddress address)
{
    /// <summary>Who sends a request for a view.</summary>
    public static ViewCaller CallerOf(OperationCall call) => new(
        call.Caller,
        call.Operation.Headers.Contains(ViewParameters.Secret) ? call.Values.Get(ViewParameters.Secret) : null);

    /// <summary>The answer that is a view.</summary>
    public Answer Of(ViewReading reading, ViewCaller caller) =>
        Answer.Of(Complete(reading, caller.MayEdit(reading.Record)))
            with { Tag = new EntityTagHeaderValue(reading.Record.Tag) };

    /// <summary>A view with all that is told of it.</summary>
    public SavedView Complete(ViewReading reading, bool? mayEdit) => reading.Record.View with
    {
        Address = AddressOf(reading.Record.View.Id),
        MayEdit = mayEdit,
        Freshness = reading.Freshness,
    };

    /// <summary>Where a view stands.</summary>
    public ViewAddress AddressOf(string id) => new(
        address.Of($"/v/{id}"),
        address.Of($"/embed/{id}"),
        address.Of($"/views/{id}.json"),
        address.Of($"/views/{id}.svg"),
        address.Of($"/views/{id}.png"),
        address.Of($"/views/{id}.html"),
        address.Of("/embed.js"),
        address.IsLocalOnly);

    /// <summary>How to cite a view.</summary>
    public IReadOnlyList<ViewCitation> Cite(SavedView view) => [ViewCitation.Of(view, address)];
}
