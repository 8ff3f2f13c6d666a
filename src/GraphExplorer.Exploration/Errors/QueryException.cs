using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Exploration.Errors;

/// <summary>One mistake in what was asked.</summary>
/// <param name="Parameter">The parameter, by the name that all hosts use.</param>
/// <param name="Code">What sort of mistake.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="Nearest">Known values that come close, best first; may be empty.</param>
public sealed record QueryError(string Parameter, ErrorCode Code, string Message, IReadOnlyList<string> Nearest)
{
    /// <summary>A mistake without a near value.</summary>
    public QueryError(string parameter, ErrorCode code, string message)
        : this(parameter, code, message, [])
    {
    }
}

/// <summary>A question that cannot be asked as it stands. Carries every mistake found; nothing was searched.</summary>
public sealed class QueryException : GraphExplorerException
{
    /// <summary>Refuses a question.</summary>
    /// <param name="errors">At least one; the first gives the code.</param>
    public QueryException(IReadOnlyList<QueryError> errors)
        : base(errors[0].Code, string.Join(' ', errors.Select(error => error.Message))) => Errors = errors;

    /// <summary>Refuses a question for one mistake.</summary>
    public QueryException(QueryError error)
        : this([error])
    {
    }

    /// <summary>The mistakes, in the order of the parameters.</summary>
    public IReadOnlyList<QueryError> Errors { get; }
}

/// <summary>Gathers the mistakes of one question, so that all are told at once.</summary>
internal static class QueryErrors
{
    /// <summary>Adds a mistake where a number is out of its range.</summary>
    public static void CheckRange(this List<QueryError> errors, string parameter, long value, long min, long max)
    {
        if (value < min || value > max)
        {
            errors.Add(new QueryError(
                parameter,
                ErrorCodes.InvalidValue,
                $"\"{parameter}\" is {value}; right would be {min} to {max}."));
        }
    }

    /// <summary>Ends the question where there is a mistake.</summary>
    /// <exception cref="QueryException">There is.</exception>
    public static void ThrowIfAny(this List<QueryError> errors)
    {
        if (errors.Count > 0)
            throw new QueryException(errors);
    }
}
