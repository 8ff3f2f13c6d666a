using System.Runtime.CompilerServices;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Procedures;

/// <summary>db.labels, db.relationshipTypes, db.propertyKeys and dbms.components, under the names and columns of Neo4j.</summary>
internal sealed class SchemaProcedure : IProcedure
{
    private readonly Func<INumberedView, IEnumerable<Value[]>> _rows;

    private SchemaProcedure(
        string name, string description, IReadOnlyList<ProcedureColumn> columns, Func<INumberedView, IEnumerable<Value[]>> rows)
    {
        Signature = new ProcedureSignature(name, description, [], columns);
        _rows = rows;
    }

    public ProcedureSignature Signature { get; }

    /// <summary>All of them.</summary>
    public static IEnumerable<IProcedure> All { get; } =
    [
        new SchemaProcedure("db.labels", "The labels that nodes have.", [new("label", "STRING", "A label.")],
            view => view.Reader.Statistics.Labels.Where(one => one.Count > 0).Select(one => new Value[] { one.Name })),
        new SchemaProcedure("db.relationshipTypes", "The types that relationships have.",
            [new("relationshipType", "STRING", "A type.")],
            view => view.Reader.Statistics.Types.Where(one => one.Count > 0).Select(one => new Value[] { one.Name })),
        new SchemaProcedure("db.propertyKeys", "The names of properties that were ever used.",
            [new("propertyKey", "STRING", "A name.")],
            view => Names(view.Reader.PropertyNames).Select(name => new Value[] { name })),
        new SchemaProcedure("dbms.components", "What answers here.",
            [new("name", "STRING", "Its name."), new("versions", "LIST<STRING>", "Its versions."), new("edition", "STRING", "Its edition.")],
            _ => [["GraphExplorer", Value.From([Version]), "embedded"]]),
    ];

    private static string Version => typeof(SchemaProcedure).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    private static IEnumerable<string> Names(NameRegistry registry)
    {
        for (var i = 0; i < registry.Count; i++)
            yield return registry[i];
    }

    public async IAsyncEnumerable<IReadOnlyList<Value>> CallAsync(
        IReadOnlyList<Value> arguments, IGraphView view, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var row in _rows((INumberedView)view)) // the engine runs on no other
            yield return row;
    }
}
