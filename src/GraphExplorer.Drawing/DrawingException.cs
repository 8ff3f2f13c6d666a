using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Drawing;

/// <summary>A picture that cannot be made as asked; the message says why, and what to do.</summary>
public sealed class DrawingException(ErrorCode code, string parameter, string message) : Exception(message)
{
    /// <summary>What sort of failure it is.</summary>
    public ErrorCode Code { get; } = code;

    /// <summary>What it is about: the option, or the member of the picture.</summary>
    public string Parameter { get; } = parameter;

    internal static DrawingException Invalid(string parameter, string message) =>
        new(ErrorCodes.InvalidValue, parameter, message);

    internal static DrawingException TooLarge(string parameter, string message) =>
        new(ErrorCodes.TooLarge, parameter, message);
}
