using System.Text.Json.Serialization;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Accounts;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Api.Endpoints;

/// <summary>How the page signs in: a key is exchanged for a cookie, and kept nowhere in the browser.</summary>
internal sealed class SessionOperations(Callers callers) : IOperationSource
{
    private const string Address = "/api/v1/session";

    private static readonly SingleParameter<string?> Key = Declare.Text(
        "key",
        "A key of this server.",
        KeyText.MaxLength,
        required: true);

    public IEnumerable<Operation> Operations =>
    [
        One(HttpMethods.Get, "getSession", ShowAsync) with
        {
            Summary = "Who one is, and what one may do",
            Description = "Without a key where the server needs one the role is `none`.",
            Examples = [new("May I write?", Address)],
        },
        One(HttpMethods.Post, "signIn", SignInAsync) with
        {
            Summary = "Exchange a key for a session",
            Description = "Sets a cookie that scripts cannot read and other sites cannot send. The session ends two "
                + "hours after its last request, twelve hours after its first, with its key, and when the server restarts.",
            Body = [Key],
            Examples = [new("Sign in", Address, """{"key": "gx_0123456789ab_…"}""")],
            Errors =
            [
                ErrorCodes.Unauthenticated,
                ErrorCodes.TooManyAttempts,
                ErrorCodes.Conflict,
                ErrorCodes.AppDataUnavailable,
            ],
        },
        One(HttpMethods.Delete, "signOut", SignOutAsync) with
        {
            Summary = "End the session",
            Description = "Ends it on the server and takes the cookie away. Without a session it does nothing.",
            Examples = [new("Sign out", Address)],
            Errors = [ErrorCodes.ForbiddenOrigin, ErrorCodes.AppDataUnavailable],
        },
    ];

    private static Operation One(
        string method,
        string id,
        Func<OperationCall, CancellationToken, ValueTask<Answer>> handle) =>
        new(method, Address, id)
        {
            Tag = "Session",
            Summary = id,
            Description = "",
            Examples = [],
            AnswerType = typeof(SessionAnswer),
            Errors = [ErrorCodes.AppDataUnavailable],
            Needs = Role.None,
            ReadsGraph = false,
            IsCacheable = false,
            Handle = handle,
        };

    private ValueTask<Answer> ShowAsync(OperationCall call, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Answer.Of(Describe(call.Caller)));

    private ValueTask<Answer> SignInAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var (caller, session) = callers.SignIn(call.Values.GetRequired(Key), call.Caller);
        return ValueTask.FromResult(Answer.Of(Describe(caller)) with { Session = new SessionChange(session) });
    }

    private ValueTask<Answer> SignOutAsync(OperationCall call, CancellationToken cancellationToken)
    {
        var caller = call.Caller;
        callers.SignOut(caller);
        var left = caller.Session is null ? caller : new Caller(Role.None, caller.Address);
        return ValueTask.FromResult(Answer.Of(Describe(left)) with { Session = new SessionChange(null) });
    }

    private SessionAnswer Describe(Caller caller) => new(
        caller.Role,
        caller.Name,
        caller.Expires,
        callers.AreKeysNeeded ? SignInNeed.Required : SignInNeed.None);
}

/// <summary>Who one is.</summary>
/// <param name="Role">What one may do; each role may do what those before it may.</param>
/// <param name="Name">The name of the key; null without one.</param>
/// <param name="Expires">When the session, or the key, ends if nothing more is asked; null for never.</param>
/// <param name="SignIn">Whether one must sign in.</param>
internal sealed record SessionAnswer(Role Role, string? Name, DateTimeOffset? Expires, SignInNeed SignIn);

/// <summary>Whether one must sign in.</summary>
[JsonConverter(typeof(EnumWordConverter<SignInNeed>))]
internal enum SignInNeed
{
    /// <summary>The server has no keys.</summary>
    None,

    /// <summary>Without a key the server answers nothing.</summary>
    Required,
}
