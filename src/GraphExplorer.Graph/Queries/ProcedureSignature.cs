using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Queries;

/// <summary>How a procedure is called and what it gives: for the binder, for lists and for completion.</summary>
/// <param name="Name">Its name with its namespace, such as <c>gx.paths</c>.</param>
/// <param name="Description">What it does, one sentence.</param>
/// <param name="Parameters">Its parameters, in order; those with a default come last.</param>
/// <param name="Columns">The columns that it yields, in order.</param>
/// <param name="Access">What a caller must be allowed.</param>
public sealed record ProcedureSignature(
    string Name,
    string Description,
    IReadOnlyList<ProcedureParameter> Parameters,
    IReadOnlyList<ProcedureColumn> Columns,
    CypherAccess Access = CypherAccess.Read);

/// <summary>A parameter of a procedure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as Cypher writes it, such as <c>MAP</c> or <c>LIST&lt;STRING&gt;</c>.</param>
/// <param name="Description">What it means.</param>
/// <param name="Default">What stands where it is left out; null where it must be given.</param>
public sealed record ProcedureParameter(string Name, string Type, string Description, Value? Default = null);

/// <summary>A column that a procedure yields.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as Cypher writes it.</param>
/// <param name="Description">What stands in it.</param>
public sealed record ProcedureColumn(string Name, string Type, string Description);
