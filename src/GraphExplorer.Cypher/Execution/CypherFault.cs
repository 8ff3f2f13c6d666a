namespace GraphExplorer.Cypher.Execution;

/// <summary>A statement failed while it ran; the session turns it into the failure that callers see.</summary>
/// <param name="kind">The class of error as openCypher names it, such as <c>TypeError</c>.</param>
/// <param name="detail">What exactly, as openCypher's test kit names it.</param>
/// <param name="message">What is wrong, for a person.</param>
internal sealed class CypherFault(string kind, string detail, string message) : Exception(message)
{
    public string Kind { get; } = kind;

    public string Detail { get; } = detail;

    public static CypherFault Type(string message, string detail = "InvalidArgumentType") => new("TypeError", detail, message);

    public static CypherFault Value(string message) => new("TypeError", "InvalidArgumentValue", message);

    public static CypherFault Argument(string message, string detail = "NumberOutOfRange") =>
        new("ArgumentError", detail, message);

    public static CypherFault Arithmetic(string message) => new("ArithmeticError", "ArithmeticError", message);

    public static CypherFault Deleted(string message) => new("EntityNotFound", "DeletedEntityAccess", message);

    /// <summary>A limit of the engine itself, not of the caller's, was crossed.</summary>
    public static CypherFault Limit(string message) => new("LimitError", "LimitExceeded", message);
}

/// <summary>The time that a statement may take is over.</summary>
internal sealed class TimeIsOver : Exception;
