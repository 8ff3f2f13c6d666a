namespace GraphExplorer.Cypher.Execution;

/// <summary>What a row is told by: it lies in <see cref="Run.Row"/>.</summary>
internal readonly record struct Row;

/// <summary>
/// A step of a plan. Immutable; every call of <see cref="Rows"/> is a run of its own, on the row as it is then, so that
/// the steps of a subquery are run once for each row outside.
/// </summary>
/// <remarks>A step writes the places of the variables that it binds and leaves those outside of it alone.</remarks>
internal abstract class Operator(Operator? source)
{
    public Operator? Source { get; } = source;

    /// <summary>Its name in plans.</summary>
    public string Name => GetType().Name;

    /// <summary>What it works with, for plans.</summary>
    public virtual string Details => "";

    /// <summary>Steps that it runs for each of its rows.</summary>
    public virtual IReadOnlyList<Operator> Inner => [];

    /// <summary>Rows that it was expected to give, for plans.</summary>
    public double Estimate { get; init; }

    public abstract IEnumerable<Row> Rows(Run run);
}

/// <summary>The row as it is, once: what plans begin with.</summary>
internal sealed class Argument() : Operator(null)
{
    public override IEnumerable<Row> Rows(Run run)
    {
        yield return default;
    }
}
