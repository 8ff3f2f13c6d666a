using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Views;

/// <summary>Saved views: pictures of an answer that are kept, shared, and shown elsewhere.</summary>
internal sealed class ViewOperations(ViewRepository views, ViewAnswers answers, ChangeFinder changes) : IOperationSource
{
    /// <summary>An id as examples have it; there is no such view.</summary>
    public const string ExampleId = "0123456789abcdefghijkl";

    private const string Address = "/api/v1/views";

    private const string ExampleBody =
        """{"title": "Manchukuo and the plot", "visibility": "unlisted", "query": {"kind": "paths", """ +
        """
        "parameters": {"from": ["manchukuo"], "to": ["stalin-assassination-plot"]}}}
        """;

    private static readonly SingleParameter<string?> Entity =
        Declare.Id("entity", "Only views that show this entity.", "lyushkov");

    private static readonly SingleParameter<string?> Cursor = Declare.Cursor();
    private static readonly SingleParameter<int> Limit = Declare.Limit(max: 100, otherwise: 20);

    public IEnumerable<Operation> Operations =>
    [
        One(HttpMethods.Post, Address, "saveView", SaveAsync) with
        {
            Summary = "Save a view",
            Description = "Keeps a question with its answer, its layout and its look under an address that nobody can guess. "
                + "The answer has `editSecret`, once: whoever has it may change and delete the view. A view has at most 2 MB, "
                + "the server keeps 10,000, and each caller saves at most 60 times a minute.",
            Body = ViewParameters.OfNew,
            MaxBodyBytes = ViewRepository.MaxBytes,
            Examples = [new("how two entities are connected", Address, ExampleBody)],
            Errors =
            [
                ErrorCodes.NotFound, ErrorCodes.Deleted, ErrorCodes.UnknownName, ErrorCodes.Contradiction,
                ErrorCodes.TooManyViews, ErrorCodes.TooManySaves,
            ],
            Status = StatusCodes.Status201Created,
            ReadsGraph = true,
        },
        One(HttpMethods.Get, Address, "listViews", ListAsync) with
        {
            Summary = "Public views and one's own",
            Description = "The last changed first. Unlisted views of others are in no list.",
            Query = [Entity, Cursor, Limit],
            Examples = [new("those that show an entity", $"{Address}?entity=lyushkov")],
            AnswerType = typeof(ViewListAnswer),
        },
        One(HttpMethods.Get, $"{Address}/{{id}}", "getView", GetAsync) with
        {
            Summary = "A saved view",
            Description = "With all that it shows. A live view is asked again first, at most once a minute; where that fails "
                + "`freshness` says so. The ETag names its state, for If-Match.",
            Path = [ViewParameters.Id],
            Headers = [ViewParameters.Secret],
            Examples = [new("a view", $"{Address}/{ExampleId}")],
            Errors = [ErrorCodes.NotFound],
        },
        Changing(HttpMethods.Put, "changeView", ChangeAsync) with
        {
            Summary = "Change a saved view",
            Description = "The body is the whole view, as for saving. What a frozen view shows stays unless its question is "
                + "another or `askAgain` is true. Needs the edit secret, the key that saved it, or the role `write`; asking "
                + "something else needs a key where the server has keys.",
            Body = ViewParameters.OfChanged,
            MaxBodyBytes = ViewRepository.MaxBytes,
            Examples = [new("another title", $"{Address}/{ExampleId}", ExampleBody)],
            ReadsGraph = true,
        },
        Changing(HttpMethods.Delete, "deleteView", DeleteAsync) with
        {
            Summary = "Delete a saved view",
            Description = "The answer is the view as it was last. Needs what a change needs.",
            Examples = [new("a view", $"{Address}/{ExampleId}")],
        },
        One(HttpMethods.Get, $"{Address}/{{id}}/changes", "getViewChanges", CompareAsync) with
        {
            Summary = "What has changed since a view was saved",
            Description = "Its question is asked again, and what it shows is compared with the graph as it is now.",
            Path = [ViewParameters.Id],
            Headers = [ViewParameters.Secret],
            Examples = [new("a view", $"{Address}/{ExampleId}/changes")],
            AnswerType = typeof(ViewChanges),
            Errors = [ErrorCodes.NotFound],
            ReadsGraph = true,
        },
        One(HttpMethods.Get, $"{Address}/{{id}}/citation", "citeView", CiteAsync) with
        {
            Summary = "How to cite a view",
            Description = "CSL-JSON, a list of one item, with the version of the data and the hash of the view's content.",
            Path = [ViewParameters.Id],
            Headers = [ViewParameters.Secret],
            Examples = [new("a view", $"{Address}/{ExampleId}/citation")],
            AnswerType = typeof(IReadOnlyList<ViewCitation>),
            Errors = [ErrorCodes.NotFound],
        },
    ];

    private static Operation One(
        string method,
        string address,
        string id,
        Func<OperationCall, CancellationToken, ValueTask<Answer>> handle) =>
        new(method, address, id)
        {
            Tag = "Views",
            Summary = id,
            Description = "",
            Examples = [],
            AnswerType = typeof(SavedView),
            ReadsGraph = false,
            IsCacheable = false,
            Handle = handle,
        };

    private static Operation Changing(
        string method,
        string id,
        Func<OperationCall, CancellationToken, ValueTask<Answer>> handle) =>
        One(method, $"{Address}/{{id}}", id, handle) with
        {
            Path = [ViewParameters.Id],
            Headers = [ViewParameters.Secret, ViewParameters.IfMatch],
            Needs = Role.None, // an edit secret is enough
            Errors =
            [
                ErrorCodes.NotFound, ErrorCodes.Deleted, ErrorCodes.UnknownName, ErrorCodes.Contradiction,
                ErrorCodes.Unauthenticated, ErrorCodes.Forbidden, ErrorCodes.ForbiddenOrigin,
                ErrorCodes.AppDataUnavailable, ErrorCodes.PreconditionRequired, ErrorCodes.PreconditionFailed,
                ErrorCodes.TooManySaves,
            ],
        };

    private async ValueTask<Answer> SaveAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var caller = ViewAnswers.CallerOf(call);
        var draft = ViewParameters.Read(call.Values);
        var (record, secret) = await views.SaveAsync(call.View, draft, caller, cancellationToken);
        var view = answers.Complete(new ViewReading(record, null), mayEdit: true) with { EditSecret = secret };
        return Answer.Of(view) with
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Location"] = $"{Address}/{view.Id}" },
            Tag = record.Tag,
        };
    }

    private async ValueTask<Answer> GetAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var caller = ViewAnswers.CallerOf(call);
        return answers.Of(await views.ReadAsync(call.Values.GetRequired(ViewParameters.Id), caller), caller);
    }

    private async ValueTask<Answer> ChangeAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var caller = ViewAnswers.CallerOf(call);
        var record = await views.ChangeAsync(
            call.View,
            call.Values.GetRequired(ViewParameters.Id),
            ViewParameters.Read(call.Values),
            caller,
            call.Values.Get(ViewParameters.IfMatch),
            cancellationToken);
        return answers.Of(new ViewReading(record, null), caller);
    }

    private async ValueTask<Answer> DeleteAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var record = await views.DeleteAsync(
            call.Values.GetRequired(ViewParameters.Id),
            ViewAnswers.CallerOf(call),
            call.Values.Get(ViewParameters.IfMatch),
            cancellationToken);
        return Answer.Of(record.View);
    }

    private async ValueTask<Answer> CompareAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var record = views.Find(call.Values.GetRequired(ViewParameters.Id), ViewAnswers.CallerOf(call));
        var subject = ViewQuestions.SubjectOf(record.View.Query, record.View.Filters);
        return Answer.Of(await changes.FindAsync(call.View, record.View, subject, cancellationToken));
    }

    private async ValueTask<Answer> CiteAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var reading = await views.ReadAsync(
            call.Values.GetRequired(ViewParameters.Id),
            ViewAnswers.CallerOf(call));
        return Answer.Of(answers.Cite(reading.Record.View));
    }

    private ValueTask<Answer> ListAsync(OperationCall call, CancellationToken cancellationToken)
    {
        ViewPosition? after = null;
        if (call.Values.Get(Cursor) is { } cursor)
        {
            after = ViewPosition.Parse(GraphExplorer.Requests.Answers.Cursor.Read(cursor, call.Values.Question, null)) ??
                throw new RequestRefusedException(new RequestError(
                    ErrorCodes.InvalidCursor,
                    RequestPlace.OfParameter(Cursor.Name),
                    "The cursor is not one of this list."));
        }

        var list = views.List(
            ViewAnswers.CallerOf(call),
            call.Values.Get(Entity),
            after,
            call.Values.Get(Limit));
        var next = list.Next is null ? null : GraphExplorer.Requests.Answers.Cursor.Write(list.Next, call.Values.Question, null);
        return ValueTask.FromResult(Answer.Of(list with { Next = next }));
    }
}
