using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using Microsoft.AspNetCore.Http;

namespace GraphExplorer.Api.Tests;

/// <summary>Operations that show what the host does with any: an echo, a list, a wait, a fault, a move.</summary>
internal sealed class TrialOperations : IOperationSource, IDisposable
{
    private static readonly SingleParameter<string?> Id = Declare.Step("id", "The id.", "ada");
    private static readonly SingleParameter<string?> Word = Declare.Text("word", "A word.", maxLength: 20, "tea");
    private static readonly SingleParameter<int> MaxHops = Declare.Integer("maxHops", "Most hops.", 1, 16, 6);
    private static readonly SingleParameter<int?> Degree = Declare.OptionalInteger("degree", "A degree.", 1, 100);
    private static readonly ListParameter<string?> Types = Declare.Ids("types", "Types.", maxCount: 3);
    private static readonly SingleParameter<bool> Deep = Declare.Flag("deep", "Whether deep.");
    private static readonly SingleParameter<string> Rank =
        Declare.Choice("rank", "The order.", [("hops", "hops"), ("name", "name")], "evidence");

    private static readonly ListParameter<string?> From = Declare.Ids("from", "Where from.", ["ada"], required: true);
    private static readonly SingleParameter<string?> Page = Declare.Cursor();
    private static readonly SingleParameter<int> Limit = Declare.Limit(max: 200, otherwise: 2);

    private readonly SemaphoreSlim _gate = new(0);
    private int _waiting;

    /// <summary>How many calls wait, or have waited.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public IEnumerable<Operation> Operations =>
    [
        Get("/trial/echo/{id}", "echo", typeof(Echo), EchoIt) with
        {
            Path = [Id],
            Query = [Word, MaxHops, Degree, Types, Deep, Rank],
        },
        Get("/trial/list", "list", typeof(EchoPage), ListIt) with { Query = [Word, Limit, Page] },
        Get("/trial/wait", "wait", typeof(Echo), WaitAsync) with { Query = [Word] },
        Get("/trial/fault", "fault", typeof(Echo), (_, _) => throw new InvalidOperationException("the secret reason")),
        Get("/trial/moved", "moved", typeof(Echo), (_, _) => Done(Answer.At("/trial/echo/ada%20b"))),
        Get("/trial/open", "open", typeof(Echo), EchoIt) with { Needs = Role.None },
        Get("/trial/write", "write", typeof(Echo), EchoIt) with { Method = HttpMethods.Post, Needs = Role.Write },
        Get("/trial/admin", "admin", typeof(Echo), EchoIt) with { Method = HttpMethods.Post, Needs = Role.Admin },
        Get("/trial/long", "long", typeof(Echo), (_, _) => Done(Answer.Of(new Echo { Word = new string('x', 5000) }))),
        Get("/trial/sent", "sent", typeof(Echo), EchoIt) with
        {
            Method = HttpMethods.Post,
            Body = [From, Word, MaxHops, Deep, Rank],
            Examples = [new("An echo", "/trial/sent", """{"from": ["ada"], "maxHops": 3}""")],
        },
    ];

    /// <summary>Lets one waiting call go on.</summary>
    public void Release() => _gate.Release();

    public void Dispose() => _gate.Dispose();

    private static Operation Get(
        string pattern,
        string id,
        Type answer,
        Func<OperationCall, CancellationToken, ValueTask<Answer>> handle)
    {
        return new Operation(HttpMethods.Get, pattern, id)
        {
            Tag = "Trial",
            Summary = "A trial",
            Description = "For tests.",
            Examples = [new("A trial", pattern.Replace("{id}", "ada", StringComparison.Ordinal))],
            AnswerType = answer,
            Handle = handle,
        };
    }

    private static ValueTask<Answer> Done(Answer answer) => ValueTask.FromResult(answer);

    private static ValueTask<Answer> EchoIt(OperationCall call, CancellationToken cancellationToken)
    {
        if (call.Operation.Query.Count + call.Operation.Body.Count == 0)
            return Done(Answer.Of(new Echo { Word = call.Caller.Name }));
        var values = call.Values;
        var echo = new Echo
        {
            Id = call.Operation.Path.Count > 0 ? values.Get(Id) : null,
            Word = values.Get(Word),
            MaxHops = values.Get(MaxHops),
            Degree = values.Get(Degree),
            Types = values.Get(call.Operation.Body.Count > 0 ? From : Types),
            Deep = values.Get(Deep),
            Rank = values.Get(Rank),
        };
        return Done(Answer.Of(echo));
    }

    private static ValueTask<Answer> ListIt(OperationCall call, CancellationToken cancellationToken)
    {
        var start = int.Parse(call.PositionOf(Page) ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var end = Math.Min(start + call.Values.Get(Limit), 5);
        var next = call.CursorFor(end == 5 ? null : $"{end}");
        return Done(Answer.Of(new EchoPage([.. Enumerable.Range(start, end - start)], next)));
    }

    private async ValueTask<Answer> WaitAsync(OperationCall call, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        await _gate.WaitAsync(cancellationToken);
        return Answer.Of(new Echo { Word = call.Values.Get(Word) });
    }
}

internal sealed record Echo
{
    public string? Id { get; init; }

    public string? Word { get; init; }

    public int MaxHops { get; init; }

    public int? Degree { get; init; }

    public IReadOnlyList<string?> Types { get; init; } = [];

    public bool Deep { get; init; }

    public string? Rank { get; init; }
}

internal sealed record EchoPage(IReadOnlyList<int> Items, string? Next);
