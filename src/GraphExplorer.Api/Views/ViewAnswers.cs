using GraphExplorer.Api.Answers;
using GraphExplorer.Api.Guards;
using GraphExplorer.Api.Settings;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;

namespace GraphExplorer.Api.Views;

/// <summary>Completes views for whoever asks: where they stand, and what the asker may do.</summary>
internal sealed class ViewAnswers(PublicAddress address)
{
    private static readonly KeyValuePair<string, string>[] NotForSearch = [new("X-Robots-Tag", "noindex")];

    /// <summary>Who sends a request for a view.</summary>
    public static ViewCaller CallerOf(OperationCall call) => new(
        call.Caller,
        call.Operation.Headers.Contains(ViewParameters.Secret) ? call.Values.Get(ViewParameters.Secret) : null);

    /// <summary>The answer that is a view.</summary>
    public Answer Of(ViewReading reading, ViewCaller caller)
    {
        var answer = Answer.Of(Complete(reading, caller.MayEdit(reading.Record)));
        return answer with { Tag = reading.Record.Tag };
    }

    /// <summary>A view as a document of any form: its tag names its state, the request and the server's address, all that the
    /// document is made from.</summary>
    /// <param name="reading">The view.</param>
    /// <param name="call">The request.</param>
    /// <param name="make">Makes the document, unless the client has it.</param>
    /// <param name="policy">What a browser may do with it; null for nothing.</param>
    /// <param name="headers">Headers that the response carries besides.</param>
    public Answer FileOf(
        ViewReading reading,
        OperationCall call,
        Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> make,
        string? policy = null,
        params IEnumerable<KeyValuePair<string, string>> headers) =>
        DocumentOf(reading, call, make, policy, ResponseHeaders.ForReading, headers);

    /// <summary>A view as a page of this server, which other pages do not read.</summary>
    public Answer PageOf(
        ViewReading reading,
        OperationCall call,
        Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> make,
        string policy) => DocumentOf(reading, call, make, policy, [], []);

    /// <summary>A view as a page for frames: other pages show it, and do not read it.</summary>
    public Answer FrameOf(
        ViewReading reading,
        OperationCall call,
        Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> make,
        string policy) => DocumentOf(reading, call, make, policy, ResponseHeaders.ForShowing, []);

    private Answer.Document DocumentOf(
        ViewReading reading,
        OperationCall call,
        Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> make,
        string? policy,
        IEnumerable<KeyValuePair<string, string>> toOthers,
        IEnumerable<KeyValuePair<string, string>> headers)
    {
        var visibility = reading.Record.View.Visibility;
        var state = $"{reading.Record.Tag} {reading.Freshness?.Failure} {address.Base} {policy}";
        return new Answer.Document(default)
        {
            Make = make,
            Policy = policy,
            Tag = EntityTag.Of(state, call.Values.Spelling).ToString(),
            Headers = new Dictionary<string, string>(
            [
                .. visibility == ViewVisibility.Public ? [] : NotForSearch,
                .. visibility == ViewVisibility.Private ? [] : toOthers,
                .. headers,
            ]),
        };
    }

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
