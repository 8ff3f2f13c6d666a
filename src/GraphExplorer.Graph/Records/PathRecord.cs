namespace GraphExplorer.Graph.Records;

/// <summary>An alternation of nodes and relationships.</summary>
/// <param name="Nodes">At least one, in order along the path.</param>
/// <param name="Relationships">One fewer than nodes; the i-th joins the i-th and the next node, in either direction.</param>
public sealed record PathRecord(IReadOnlyList<NodeRecord> Nodes, IReadOnlyList<RelationshipRecord> Relationships);
