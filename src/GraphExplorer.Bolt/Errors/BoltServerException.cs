using GraphExplorer.Bolt.Messages;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Errors;

/// <summary>The server refused a request; the connection goes on after a reset.</summary>
public sealed class BoltServerException : GraphExplorerException
{
    internal BoltServerException(Failure failure)
        : base(ServerErrors.CodeOf(failure.Neo4jCode), failure.Message) => Failure = failure;

    /// <summary>Neo4j's status code, as <c>Neo.ClientError.Statement.SyntaxError</c>.</summary>
    public string Neo4jCode => Failure.Neo4jCode;

    /// <summary>The GQL status, five characters; <c>50N42</c> (unknown) from servers before Bolt 5.7.</summary>
    public string GqlStatus => Failure.GqlStatus;

    /// <summary>The GQL status in words; empty from servers before Bolt 5.7.</summary>
    public string StatusDescription => Failure.StatusDescription;

    /// <summary>
    /// What else the server says of it, such as where in the statement; empty from servers before Bolt 5.7.
    /// </summary>
    public IReadOnlyDictionary<string, Value> DiagnosticRecord => Failure.DiagnosticRecord;

    /// <summary>
    /// Messages of the failures behind this one, outermost first; empty from servers before Bolt 5.7.
    /// </summary>
    public IReadOnlyList<string> Causes => Failure.Causes;

    /// <summary>Whether the same work may succeed when it is tried again from its beginning.</summary>
    public bool IsTransient => ServerErrors.IsTransient(Neo4jCode);

    internal Failure Failure { get; }
}
