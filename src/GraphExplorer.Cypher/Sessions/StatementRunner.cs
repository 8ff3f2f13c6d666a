using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Planning;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;

namespace GraphExplorer.Cypher.Sessions;

/// <summary>Compiles statements, and turns their mistakes into what callers see.</summary>
internal sealed class StatementRunner(IReadOnlyDictionary<string, IProcedure> procedures, TimeProvider clock)
{
    /// <summary>Parses and binds.</summary>
    /// <exception cref="StatementException"><c>invalid_query</c>: with the first mistake's place, and all of them in the
    /// message; <c>forbidden</c>: it writes, and may not.</exception>
    public BoundStatement Bind(CypherStatement statement, CypherAccess access)
    {
        var bound = CypherStatements.Compile(statement.Text, procedures, statement.Parameters);
        if (bound.Diagnostics is [var first, ..])
        {
            throw new StatementException(ErrorCodes.InvalidQuery, string.Join('\n', bound.Diagnostics.Select(one => one.Message)),
                new CypherDiagnosticsException(bound.Diagnostics))
            {
                Position = PositionOf(statement.Text, first.Span),
            };
        }

        if (access == CypherAccess.Read && Writes(bound))
            throw new StatementException(ErrorCodes.Forbidden, "This statement writes, and the caller may only read.");
        return bound;
    }

    /// <summary>Whether it changes the graph, by itself or through a procedure.</summary>
    public static bool Writes(BoundStatement bound) => Effects.Of(bound.Statement.Query, _ => false).Writes ||
        bound.Calls.Values.Any(call => call.Procedure.Signature.Access == CypherAccess.Write);

    /// <summary>Starts a statement on a view, or on a transaction that it may write through.</summary>
    public RunningStatement Start(
        BoundStatement bound, CypherStatement statement, INumberedView view, IGraphTransaction? transaction,
        CancellationToken cancellationToken)
    {
        var plan = Guarded(() => Planner.Plan(bound, view.Reader));
        var writer = transaction is not null && Writes(bound) ? new GraphWriter(transaction, view.Reader) : null;
        var run = new Run(plan.RowWidth, view, writer, statement.Parameters, statement.Limits.Time, clock, cancellationToken);
        return new RunningStatement(plan, run, statement.Limits, bound.Statement.Mode);
    }

    /// <summary>How the statement would run.</summary>
    public static CypherPlan Explain(BoundStatement bound, IGraphReader reader)
    {
        var plan = Guarded(() => Planner.Plan(bound, reader));
        return PlanPrinter.Print(plan);
    }

    public static bool IsExplained(BoundStatement bound) => bound.Statement.Mode == StatementMode.Explain;

    /// <summary>Runs something of the engine; its failures become those of the contract.</summary>
    public static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (CypherFault fault)
        {
            throw Translate(fault);
        }
        catch (StorageException fault) when (fault.Code.Kind is ErrorKind.Conflict or ErrorKind.Invalid)
        {
            throw new StatementException(fault.Code, fault.Message, fault);
        }
    }

    public static StatementException Translate(CypherFault fault)
    {
        var code = fault.Kind switch
        {
            "EntityNotFound" => ErrorCodes.NotFound,
            "ConstraintVerificationFailed" => ErrorCodes.Conflict,
            "LimitError" => ErrorCodes.TooLarge,
            _ when fault.Detail == "NotSupported" => ErrorCodes.NotAvailable,
            _ => ErrorCodes.InvalidQuery,
        };
        return new StatementException(code, fault.Message, fault);
    }

    private static CypherPosition PositionOf(string text, SourceSpan span)
    {
        var before = text.AsSpan(0, Math.Min(span.Start, text.Length));
        var line = before.Count('\n') + 1;
        return new CypherPosition(span.Start, line, span.Start - before.LastIndexOf('\n'));
    }
}

/// <summary>All mistakes of a statement's text, with their places, behind the one failure that callers see.</summary>
public sealed class CypherDiagnosticsException(IReadOnlyList<Diagnostic> diagnostics) : Exception("The statement has mistakes.")
{
    /// <summary>The mistakes in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
