using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Cypher.Binding;

/// <summary>A tree, and beside it what its names mean.</summary>
internal sealed class BoundStatement(Statement statement, string text)
{
    public Statement Statement { get; } = statement;

    public string Text { get; } = text;

    /// <summary>The mistakes in the order of the text; where there are any, nothing else is to be relied on.</summary>
    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>What each written variable stands for.</summary>
    public Dictionary<VariableExpression, Symbol> Symbols { get; } = [];

    /// <summary>Expressions that are not computed where they stand, because the row holds them already.</summary>
    public Dictionary<Expression, Symbol> Replacements { get; } = [];

    public Dictionary<ProjectionClause, BoundProjection> Projections { get; } = [];

    public Dictionary<CallClause, BoundCall> Calls { get; } = [];

    public Dictionary<Query, BoundQuery> Queries { get; } = [];

    /// <summary>Variables of repeated parts: inside, one at a time; outside, the list of all.</summary>
    public Dictionary<GroupPattern, List<(Symbol Inner, Symbol Outer)>> Groups { get; } = [];

    /// <summary>Names of the parameters, each once, with the first place where it stands.</summary>
    public Dictionary<string, SourceSpan> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>How many places a row has.</summary>
    public int Slots { get; set; }

    public Symbol NewSymbol(string name, StaticType type) => new(name, Slots++, type);
}

/// <summary>A column of WITH or RETURN; <see cref="Value"/> is null where the row holds it as it is.</summary>
internal sealed record BoundColumn(string Name, Symbol Symbol, Expression? Value, bool IsAggregating);

/// <summary>A call of an aggregating function, and where its result goes.</summary>
internal sealed record BoundAggregate(FunctionCall Call, Symbol Symbol);

internal sealed record BoundProjection(IReadOnlyList<BoundColumn> Columns, IReadOnlyList<BoundAggregate> Aggregates)
{
    public bool IsAggregating => Aggregates.Count > 0;
}

/// <summary>A call of a procedure: an argument per parameter, and which columns go where.</summary>
internal sealed record BoundCall(
    IProcedure Procedure, IReadOnlyList<Expression?> Arguments, IReadOnlyList<(int Column, Symbol Symbol)> Yields);

/// <summary>The columns that a query gives; null where it ends without RETURN.</summary>
internal sealed record BoundQuery(IReadOnlyList<BoundColumn>? Columns, IReadOnlyList<IReadOnlyList<BoundColumn>> Branches);
