using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Execution.Matching;

/// <summary>The nodes of an index whose first property is a value, or one of a list.</summary>
/// <remarks>What it finds is compared again by the filter that it was chosen for.</remarks>
internal sealed class IndexSeek(
    Operator source, int slot, string variable, IndexDefinition index, Evaluator value, bool isList) : Operator(source)
{
    private const int Batch = 64;

    public override string Details => $"{variable}:{index.Names[0]}({index.Properties[0]}){(isList ? " IN list" : " = value")}";

    public override IEnumerable<Row> Rows(Run run)
    {
        var numbers = new int[Batch];
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            var wanted = value(run);
            if (wanted.IsNull || (isList && wanted.Kind != ValueKind.List))
                continue;
            IndexQuery query = isList
                ? new IndexQuery.In([.. wanted.AsList().Where(item => !item.IsNull)])
                : new IndexQuery.Equal([wanted]);
            using var cursor = run.Reader.Seek(index, query);
            while (cursor.Read(numbers) is var count and > 0)
            {
                for (var i = 0; i < count; i++)
                {
                    run.Step();
                    if (!run.Reader.HasNode(numbers[i]))
                        continue; // deleted since by this statement
                    run.Row[slot] = run.Node(numbers[i]);
                    yield return row;
                }
            }
        }
    }
}
