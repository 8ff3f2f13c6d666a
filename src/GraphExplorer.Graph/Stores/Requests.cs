using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Graph.Stores;

/// <summary>Asks for nodes in key order.</summary>
/// <param name="Label">Only nodes with this label; null for all.</param>
/// <param name="After">Only keys after this one; null from the start.</param>
/// <param name="Limit">At most this many; at least 1.</param>
public sealed record NodeListing(string? Label, string? After, int Limit);

/// <summary>Asks for nodes by the value of an indexed property.</summary>
/// <param name="Label">The label they carry.</param>
/// <param name="Property">The property, one of <see cref="GraphIndexes.Lookups"/>: a string, or a list of strings.</param>
/// <param name="Values">Matches where the property is, or holds, any of these.</param>
/// <param name="Limit">At most this many keys, the first in key order; at least 1.</param>
public sealed record NodeLookup(string Label, string Property, IReadOnlyList<string> Values, int Limit = int.MaxValue);

/// <summary>Asks for a node's relationships in key order.</summary>
/// <param name="Node">The node's key; a node that does not exist has none.</param>
/// <param name="Directions">Seen from the node.</param>
/// <param name="Types">Only these types; null for all.</param>
/// <param name="After">Only keys after this one; null from the start.</param>
/// <param name="Limit">At most this many; at least 1.</param>
public sealed record RelationshipListing(
    string Node,
    ArcDirections Directions,
    IReadOnlyList<string>? Types,
    string? After,
    int Limit);

/// <summary>How many relationships of one type and direction a node has.</summary>
/// <param name="Node">The node's key.</param>
/// <param name="Type">The type.</param>
/// <param name="Outgoing">Whether they start at the node.</param>
/// <param name="Count">How many; at least 1.</param>
public sealed record RelationshipCount(string Node, string Type, bool Outgoing, int Count);

/// <summary>Asks for nodes that may match a search.</summary>
/// <param name="Terms">Folded words; a node must have a match for each. At least one.</param>
/// <param name="Label">Only nodes with this label; null for all.</param>
/// <param name="Limit">At most this many; at least 1.</param>
public sealed record CandidateRequest(IReadOnlyList<string> Terms, string? Label, int Limit);

/// <summary>Nodes that may match.</summary>
/// <param name="Keys">Their keys, in key order.</param>
/// <param name="IsComplete">False where the limit cut the list.</param>
public sealed record CandidateSet(IReadOnlyList<string> Keys, bool IsComplete);
