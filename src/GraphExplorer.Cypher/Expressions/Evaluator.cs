using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>A compiled expression: its value on the row at hand.</summary>
internal delegate Value Evaluator(Run run);

/// <summary>A compiled condition: null where it cannot be known.</summary>
internal delegate bool? Condition(Run run);
