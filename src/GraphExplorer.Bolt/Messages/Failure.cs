using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Messages;

/// <summary>What FAILURE says, in the form of Bolt 5.7; older servers give the code and the message only.</summary>
internal sealed record Failure(
    string Neo4jCode,
    string Message,
    string GqlStatus,
    string StatusDescription,
    IReadOnlyDictionary<string, Value> DiagnosticRecord,
    IReadOnlyList<string> Causes)
{
    private const string UnknownGqlStatus = "50N42";

    /// <summary>A chain of causes is followed so far; a server's own is two or three long.</summary>
    private const int MaxCauses = 32;

    public static Failure Read(IReadOnlyDictionary<string, Value> metadata) => new(
        ServerErrors.Normalize(metadata.Text("neo4j_code") ?? metadata.Text("code") ?? ServerErrors.Unknown),
        metadata.Text("message") ?? "The server gave no reason.",
        metadata.Text("gql_status") ?? UnknownGqlStatus,
        metadata.Text("description") ?? "",
        metadata.Map("diagnostic_record"),
        ReadCauses(metadata));

    private static List<string> ReadCauses(IReadOnlyDictionary<string, Value> metadata)
    {
        var causes = new List<string>();
        for (var cause = metadata.Map("cause"); cause.Count > 0 && causes.Count < MaxCauses; cause = cause.Map("cause"))
            causes.Add(cause.Text("message") ?? cause.Text("description") ?? "");
        return causes;
    }
}
