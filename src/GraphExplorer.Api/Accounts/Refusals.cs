using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Accounts;

/// <summary>Why a caller is taken for a stranger, in their words. None repeats what was sent.</summary>
internal static class Refusals
{
    private const string Realm = "Bearer realm=\"GraphExplorer\"";

    /// <summary>RFC 6750, 3.1: a token was sent, and is none.</summary>
    private const string InvalidToken = Realm + ", error=\"invalid_token\"";

    public static Problem NoKey { get; } = Make(
        Realm,
        "This server needs a key: send it as \"Authorization: Bearer KEY\", or sign in on the page.");

    public static Problem NotBearer { get; } = Make(
        Realm,
        "The header Authorization is understood as \"Bearer KEY\" only.");

    public static Problem WrongKey { get; } = Make(InvalidToken, "The key is not one of this server's.");

    public static Problem Expired { get; } = Make(InvalidToken, "The key has expired. Ask for a new one.");

    public static Problem Revoked { get; } = Make(InvalidToken, "The key was revoked. Ask for a new one.");

    public static Problem SessionEnded { get; } = Make(
        Realm,
        "The session has ended: by time, by a restart of the server, or because its key did. Sign in again.");

    public static Problem TooManyAttempts(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new Problem(
            ErrorCodes.TooManyAttempts,
            $"Too many wrong keys came from this address. None is looked at for {seconds} seconds.")
        {
            RetryAfterSeconds = seconds,
        };
    }

    private static Problem Make(string challenge, string detail) =>
        new(ErrorCodes.Unauthenticated, detail) { Challenge = challenge };
}
