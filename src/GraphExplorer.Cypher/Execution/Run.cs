using System.Diagnostics;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution;

/// <summary>One run of a statement: its row, its graph, and what it may still take. Not for concurrent use.</summary>
internal sealed class Run
{
    private readonly CancellationToken _cancellationToken;
    private readonly long _deadline;
    private long _held;
    private int _steps;

    public Run(
        int slots, INumberedView view, GraphWriter? writer, IReadOnlyDictionary<string, Value> parameters,
        TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        Row = new Value[slots];
        View = view;
        Reader = view.Reader;
        Writer = writer;
        Elements = writer?.Elements ?? new GraphElements(view.Reader);
        Parameters = parameters;
        Clock = clock;
        Started = clock.GetUtcNow();
        Equivalence = new ValueEquivalence(Elements);
        _deadline = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The row at hand: a place for every variable of the statement, those of subqueries too.</summary>
    public Value[] Row { get; }

    public INumberedView View { get; }

    public IGraphReader Reader { get; }

    /// <summary>Null where the statement only reads.</summary>
    public GraphWriter? Writer { get; }

    public GraphElements Elements { get; }

    public ValueEquivalence Equivalence { get; }

    public IReadOnlyDictionary<string, Value> Parameters { get; }

    public TimeProvider Clock { get; }

    /// <summary>What <c>rand()</c> draws from.</summary>
    public Random Random { get; } = new();

    /// <summary>When the statement began: what <c>date()</c> and its like tell all through it.</summary>
    public DateTimeOffset Started { get; }

    public CancellationToken CancellationToken => _cancellationToken;

    /// <summary>Counts one step of work; now and then looks at clock and token.</summary>
    /// <exception cref="TimeIsOver">The statement's time is over.</exception>
    public void Step()
    {
        if (++_steps < ExecutionLimits.StepsPerLook)
            return;
        _steps = 0;
        _cancellationToken.ThrowIfCancellationRequested();
        if (Stopwatch.GetTimestamp() > _deadline)
            throw new TimeIsOver();
    }

    /// <summary>Counts what is kept in memory; negative where it is given back.</summary>
    public void Hold(long bytes)
    {
        _held += bytes;
        if (_held > ExecutionLimits.MaxHeldBytes)
            throw CypherFault.Limit($"The statement would hold more than {ExecutionLimits.MaxHeldBytes >> 20} MB at once.");
    }

    public Value Node(int number) => Value.Node(number, Elements);

    public Value Relationship(int number) => Value.Relationship(number, Elements);

    /// <summary>The number of a node value, whoever made it; -1 where it is no node of this graph.</summary>
    public int NodeNumber(in Value value)
    {
        if (value.TryGetNumber(Elements, out var number))
            return number;
        return value.Kind == ValueKind.Node ? Reader.NodeKeys.Find(value.AsNode().Key) : -1;
    }

    public int RelationshipNumber(in Value value)
    {
        if (value.TryGetNumber(Elements, out var number))
            return number;
        return value.Kind == ValueKind.Relationship ? Reader.RelationshipKeys.Find(value.AsRelationship().Key) : -1;
    }
}
