using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Views;

/// <summary>Saves, changes, deletes and finds views: what may be done with them, and by whom, is decided here.</summary>
internal sealed class ViewRepository(
    ViewStore store,
    ViewSnapshotter snapshotter,
    ViewRefresher refresher,
    SaveLimiter limiter,
    TimeProvider time)
{
    /// <summary>Largest view with all that it shows, in bytes of JSON.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    private const int IdBytes = 16;

    /// <summary>Saves a new view.</summary>
    /// <returns>The view as it is kept, and its edit secret, which is nowhere else.</returns>
    /// <exception cref="RequestRefusedException">The question cannot be asked, the view is too large, there are too many, or
    /// the caller saves too fast. Nothing was saved.</exception>
    public async ValueTask<(ViewRecord Record, string Secret)> SaveAsync(
        IGraphView graph,
        ViewDraft draft,
        ViewCaller caller,
        CancellationToken cancellationToken)
    {
        limiter.Count(caller.Counted);
        var content = await snapshotter.SnapshotAsync(
            graph,
            draft.View.Query,
            draft.View.Filters,
            draft.View.Style,
            isFirst: true,
            cancellationToken);
        var now = ViewTimes.Now(time);
        var (secret, hash) = ViewCaller.MakeSecret();
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        var view = Make(id, draft, content, now, now);
        CheckSize(view);
        var record = new ViewRecord(view, caller.Owner ?? ViewRecord.Local, hash, now);
        if (!await store.AddAsync(record, cancellationToken))
        {
            throw new RequestRefusedException(new Problem(
                ErrorCodes.TooManyViews,
                $"This server keeps {ViewStore.Max:N0} views, and has as many. Nothing was saved; delete one first."));
        }

        return (record, secret);
    }

    /// <summary>Changes a view. A frozen one keeps what it shows unless the question is another, or is to be asked
    /// again.</summary>
    /// <exception cref="RequestRefusedException">There is no such view for this caller, they may not change it, or it is not
    /// what they have read any more. Nothing was saved.</exception>
    public async ValueTask<ViewRecord> ChangeAsync(
        IGraphView graph,
        string id,
        ViewDraft draft,
        ViewCaller caller,
        string? expected,
        CancellationToken cancellationToken)
    {
        var record = FindToEdit(id, caller, expected);
        limiter.Count(caller.Counted);
        var before = record.View;
        var content = await ContentAsync(graph, draft, before, caller, cancellationToken);
        var view = Make(id, draft, content, before.Created, ViewTimes.After(before.Updated, time));
        CheckSize(view);
        var after = record with { View = view, Looked = view.Updated };
        return await store.ReplaceAsync(after, record.Tag, cancellationToken) ? after : throw Stale();
    }

    /// <summary>
    /// What a changed view shows: what it showed, unless something else is asked or it is to be asked again. A look that tells
    /// other properties needs them; where the graph has changed since, all is asked again, for one picture is of one version.
    /// </summary>
    private async ValueTask<ViewContent> ContentAsync(
        IGraphView graph,
        ViewDraft draft,
        SavedView before,
        ViewCaller caller,
        CancellationToken cancellationToken)
    {
        var content = new ViewContent(before.Snapshot, before.GraphVersion, before.Licences);
        var isAnother = !IsSameQuestion(draft.View, before);
        var needed = ViewFields.PropertiesOf(draft.View.Style);
        var isToldAlready = before.Snapshot.Properties is null
            ? needed.Count == 0
            : needed.All(ViewFields.PropertiesOf(before.Style).Contains);
        var isSameGraph = graph.Version is not null && graph.Version == before.GraphVersion;
        if (isAnother || draft.View.Mode != before.Mode || draft.AsksAgain || !(isToldAlready || isSameGraph))
        {
            caller.Caller.Require(Role.Read); // an edit secret is no key to the graph
            return await snapshotter.SnapshotAsync(
                graph,
                draft.View.Query,
                draft.View.Filters,
                draft.View.Style,
                isFirst: isAnother,
                cancellationToken);
        }

        if (isToldAlready)
        {
            var kept = PropertySnapshotter.Only(before.Snapshot.Properties, needed);
            return content with { Snapshot = before.Snapshot with { Properties = kept } };
        }

        caller.Caller.Require(Role.Read);
        return await snapshotter.SnapshotPropertiesAsync(graph, content, draft.View.Style, cancellationToken);
    }

    /// <summary>Deletes a view.</summary>
    /// <returns>The view as it was last.</returns>
    /// <exception cref="RequestRefusedException">As for a change.</exception>
    public async ValueTask<ViewRecord> DeleteAsync(
        string id,
        ViewCaller caller,
        string? expected,
        CancellationToken cancellationToken)
    {
        var record = FindToEdit(id, caller, expected);
        return await store.DeleteAsync(id, record.Tag, cancellationToken) ? record : throw Stale();
    }

    /// <summary>A view as it stands: a live one is asked again first, if it is time.</summary>
    /// <exception cref="RequestRefusedException"><c>not_found</c>: there is none for this caller.</exception>
    public ValueTask<ViewReading> ReadAsync(string id, ViewCaller caller) => refresher.RefreshAsync(Find(id, caller));

    /// <summary>A view as it is kept.</summary>
    /// <exception cref="RequestRefusedException"><c>not_found</c>: there is none for this caller.</exception>
    public ViewRecord Find(string id, ViewCaller caller) =>
        store.Find(id) is { } record && caller.MaySee(record) ? record : throw Unknown();

    /// <summary>Public views and the caller's own.</summary>
    public ViewListAnswer List(ViewCaller caller, string? entity, ViewPosition? after, int limit)
    {
        var (items, total) = store.List(caller.Owner, entity, after, limit + 1);
        var shown = items.Take(limit).ToList();
        return new ViewListAnswer
        {
            Items = shown,
            Next = items.Count > limit ? ViewPosition.After(shown[^1]).ToString() : null,
            Total = new Total(total),
        };
    }

    /// <summary>What everybody is told who may not know whether there is such a view.</summary>
    private static RequestRefusedException Unknown() => new(new Problem(
        ErrorCodes.NotFound,
        "There is no view of this id, or it is somebody's own: whoever saved it must sign in to see it."));

    private static RequestRefusedException Stale() => new(new Problem(
        ErrorCodes.PreconditionFailed,
        "The view was changed since you read it, by somebody else or because it is live. Nothing was saved: read it again, " +
        "and save what you want to change."));

    /// <summary>A view that the caller may change, in the state that they name.</summary>
    private ViewRecord FindToEdit(string id, ViewCaller caller, string? expected)
    {
        if (caller.Secret is null)
            caller.Caller.Require(Role.Read); // a session that ended is told of before anything else
        var record = Find(id, caller);
        if (!caller.MayEdit(record))
        {
            throw new RequestRefusedException(new Problem(ErrorCodes.Forbidden, caller.Secret is null
                ? "Changing a view needs its edit secret (X-Edit-Secret), the key that saved it, or a key of the role " +
                    "\"write\". Nothing was changed. Without them, save it as a view of your own."
                : "The edit secret is not this view's. Nothing was changed."));
        }

        if (expected is null)
        {
            throw new RequestRefusedException(new Problem(
                ErrorCodes.PreconditionRequired,
                "If-Match must name the state that is to be changed: the ETag that came with the view."));
        }

        return ViewTag.IsNamedIn(expected, record.Tag) ? record : throw Stale();
    }

    private static bool IsSameQuestion(SavedView one, SavedView other) =>
        one.Query.Kind == other.Query.Kind &&
        JsonElement.DeepEquals(one.Query.Parameters, other.Query.Parameters) &&
        (one.Filters is { } some && other.Filters is { } others
            ? JsonElement.DeepEquals(some, others)
            : one.Filters is null && other.Filters is null);

    private static SavedView Make(
        string id,
        ViewDraft draft,
        ViewContent content,
        DateTimeOffset created,
        DateTimeOffset updated)
    {
        var view = draft.View with
        {
            Id = id,
            Snapshot = content.Snapshot,
            GraphVersion = content.GraphVersion,
            Licences = content.Licences,
            Created = created,
            Updated = updated,
        };
        return ViewRecord.Hashed(view);
    }

    /// <exception cref="RequestRefusedException"><c>too_large</c>.</exception>
    internal static void CheckSize(SavedView view)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, AnswerJson.Readable.SavedView).Length;
        if (bytes > MaxBytes)
        {
            throw new RequestRefusedException(new Problem(
                ErrorCodes.TooLarge,
                $"With all that it shows and its sources the view would take {bytes:N0} bytes; the limit is {MaxBytes:N0}. " +
                "Nothing was saved; show less: fewer paths, a filter."));
        }
    }
}

/// <summary>A view as it stands.</summary>
/// <param name="Record">The view.</param>
/// <param name="Freshness">How it stands with the graph; null for a frozen one.</param>
internal sealed record ViewReading(ViewRecord Record, ViewFreshness? Freshness);
