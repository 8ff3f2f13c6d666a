using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Bolt.Errors;

/// <summary>Exceptions for callers who ask for what cannot be.</summary>
internal static class Misuse
{
    /// <summary>
    /// A value that cannot be sent; the message is the caller's to read, and names the query's own parameter.
    /// </summary>
    [SuppressMessage("Design", "MA0015", Justification = "The parameter is one of the query, not of a method.")]
    public static ArgumentException Unsendable(string message, Exception? inner = null) => new(message, inner);
}
