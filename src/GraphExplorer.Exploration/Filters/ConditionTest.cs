using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Exploration.Filters;

/// <summary>A condition at work in one search: its verdict over columns, and what it refused.</summary>
/// <param name="condition">The condition.</param>
internal abstract class ConditionTest(FactCondition condition)
{
    public FactCondition Condition => condition;

    /// <summary>Relationships, or entities, that it was the first to refuse.</summary>
    public RefusalMarks Refused { get; } = new();

    /// <summary>Called once, before any verdict.</summary>
    public virtual void Open(Topology topology, SourceVerdicts? verdicts)
    {
    }

    /// <summary>The verdict on an arc of a type that may be used.</summary>
    public virtual bool AllowsArc(in ArcBlock block, int index) => true;

    /// <summary>The verdict on a node that lies between the ends.</summary>
    public virtual bool AllowsInner(int node) => true;
}
