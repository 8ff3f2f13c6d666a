using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j.Drivers;
using GraphExplorer.Neo4j.Names;

namespace GraphExplorer.Neo4j.Loading;

/// <summary>
/// The texts that write records, each over <c>$rows</c>, and the rows. Every text is planned anew, which takes longer than
/// writing a few records: where the server takes labels and types out of the rows (Neo4j 5.26), there are four texts;
/// else one for all nodes that have the same labels and had the same, and for all relationships of a type.
/// </summary>
/// <param name="keys">How keys are stored.</param>
/// <param name="areNamesInRows">Whether the server takes labels and types out of the rows.</param>
internal sealed class WriteStatements(KeyProperty keys, bool areNamesInRows)
{
    private const string SyntaxError = "Neo.ClientError.Statement.SyntaxError";

    private const string SetRelationship = "SET r = row.properties RETURN count(r)";

    private readonly string _newNodes = NewNodes(keys, ":$(row.labels)");
    private readonly string _oldNodes = OldNodes(keys, ":$(row.gone)", ":$(row.labels)");
    private readonly string _newRelationships = NewRelationships("$(row.type)");

    /// <summary>Those that the server of a session takes.</summary>
    /// <param name="session">It is asked.</param>
    /// <param name="keys">How keys are stored.</param>
    /// <param name="mayNamesBeInRows">Whether to ask at all.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<WriteStatements> ForAsync(
        IServerSession session,
        KeyProperty keys,
        bool mayNamesBeInRows,
        CancellationToken cancellationToken)
    {
        if (!mayNamesBeInRows)
            return new WriteStatements(keys, areNamesInRows: false);
        var labels = PropertyMap.Of(("labels", Value.From((IReadOnlyList<Value>)[])));
        try
        {
            await session.RunAsync("EXPLAIN CREATE (n:$($labels))", labels, cancellationToken);
            return new WriteStatements(keys, areNamesInRows: true);
        }
        catch (Exception exception) when (ServerFailures.Read(exception)?.Neo4jCode == SyntaxError)
        {
            return new WriteStatements(keys, areNamesInRows: false);
        }
    }

    /// <summary>Labels that a node is stored with.</summary>
    public static IReadOnlyList<string> LabelsOf(NodeRecord node) =>
        node.Labels.Count > 0 ? node.Labels : [KeyProperty.NoLabel];

    /// <summary>Puts nodes in, or replaces them. Gives key and element id of each.</summary>
    /// <param name="node">One of those that the text is for.</param>
    /// <param name="old">The labels that it has in the database; null where it is not there.</param>
    public string Of(NodeRecord node, IReadOnlyList<string>? old)
    {
        if (areNamesInRows)
            return old is null ? _newNodes : _oldNodes;
        var labels = Quoted.AllOf(LabelsOf(node));
        return old is null ? NewNodes(keys, labels) : OldNodes(keys, Quoted.AllOf(Gone(node, old)), labels);
    }

    /// <summary>The row of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="known">Its element id and the labels that it has; null where it is not there.</param>
    public Value RowOf(NodeRecord node, (string Id, string[] Labels)? known)
    {
        var row = RowOf(node);
        if (known is { } old)
            row["id"] = old.Id;
        if (areNamesInRows)
            row["labels"] = Value.From(LabelsOf(node));
        if (areNamesInRows && known is not null)
            row["gone"] = Value.From(Gone(node, known.Value.Labels));
        return Value.From(row);
    }

    /// <summary>Puts relationships in, or replaces the properties of those that are there. Gives their number.</summary>
    /// <param name="record">One of those that the text is for.</param>
    /// <param name="isKnown">Whether it is there, with the same type and ends.</param>
    public string Of(RelationshipRecord record, bool isKnown)
    {
        if (isKnown)
            return "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.id " + SetRelationship;
        return areNamesInRows ? _newRelationships : NewRelationships(Quoted.Name(record.Type));
    }

    /// <summary>The row of a relationship that is there.</summary>
    public Value RowOf(RelationshipRecord record, string id)
    {
        var row = RowOf(record);
        row["id"] = id;
        return Value.From(row);
    }

    /// <summary>The row of a new relationship, with the element ids of its ends.</summary>
    public Value RowOf(RelationshipRecord record, string source, string target)
    {
        var row = RowOf(record);
        row["source"] = source;
        row["target"] = target;
        if (areNamesInRows)
            row["type"] = record.Type;
        return Value.From(row);
    }

    private static string NewNodes(KeyProperty keys, string labels) =>
        $"UNWIND $rows AS row CREATE (n{labels}) {SetNode(keys)}";

    private static string OldNodes(KeyProperty keys, string gone, string labels) =>
        "UNWIND $rows AS row MATCH (n) WHERE elementId(n) = row.id " +
        (gone.Length > 0 ? $"REMOVE n{gone} " : "") +
        $"SET n{labels} {SetNode(keys)}";

    private static string SetNode(KeyProperty keys) =>
        $"SET n = row.properties RETURN {keys.Of("n")}, elementId(n)";

    private static string NewRelationships(string type) =>
        "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.source MATCH (b) WHERE elementId(b) = row.target " +
        $"CREATE (a)-[r:{type}]->(b) {SetRelationship}";

    private static IEnumerable<string> Gone(NodeRecord node, IEnumerable<string> old) =>
        old.Except(LabelsOf(node), StringComparer.Ordinal);

    private Dictionary<string, Value> RowOf(GraphRecord record) =>
        new(StringComparer.Ordinal) { ["properties"] = Value.From(keys.ToStored(record)) };
}
