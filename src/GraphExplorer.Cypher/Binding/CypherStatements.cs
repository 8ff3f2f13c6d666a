using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Binding;

/// <summary>From a text to a bound statement, or to all its mistakes.</summary>
internal static class CypherStatements
{
    /// <summary>The mistakes that can be seen before the statement runs, in the order of the text.</summary>
    public static IReadOnlyList<Diagnostic> Check(
        string text, IReadOnlyDictionary<string, IProcedure> procedures, IReadOnlyDictionary<string, Value> parameters) =>
        Compile(text, procedures, parameters).Diagnostics;

    /// <summary>Parses and binds; the result has diagnostics, or can be planned.</summary>
    public static BoundStatement Compile(
        string text, IReadOnlyDictionary<string, IProcedure> procedures, IReadOnlyDictionary<string, Value> parameters)
    {
        var parsed = CypherParser.Parse(text);
        if (parsed.Diagnostics.Count > 0)
        {
            var refused = new BoundStatement(parsed.Statement, text);
            refused.Diagnostics.AddRange(parsed.Diagnostics);
            return refused;
        }

        var bound = Binder.Bind(parsed.Statement, text, new BindingContext(
            procedures, parameters, KnownFunctions.Find, () => KnownFunctions.Names));
        foreach (var (name, span) in bound.Parameters)
        {
            if (bound.Diagnostics.Count == 0 && !parameters.ContainsKey(name))
                bound.Diagnostics.Add(new Diagnostic(DiagnosticCodes.MissingParameter, span, $"The parameter ${name} was not given."));
        }

        return bound;
    }
}
