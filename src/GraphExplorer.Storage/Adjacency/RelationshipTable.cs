namespace GraphExplorer.Storage.Adjacency;

/// <summary>All relationships: what each joins, and the arcs of each node in both directions. Immutable.</summary>
/// <param name="Types">Names of the types in key order; a type's number is its place.</param>
/// <param name="TypeOf">Per relationship its type.</param>
/// <param name="From">Per relationship the node where it starts.</param>
/// <param name="To">Per relationship the node where it ends.</param>
/// <param name="Outgoing">The arcs by their start.</param>
/// <param name="Incoming">The arcs by their end.</param>
internal sealed record RelationshipTable(
    string[] Types,
    int[] TypeOf,
    int[] From,
    int[] To,
    ArcRun[] Outgoing,
    ArcRun[] Incoming)
{
    public static readonly RelationshipTable Empty = new([], [], [], [], [], []);
}
