using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Cypher.Execution.Matching;

/// <summary>Every node, or every node with a label.</summary>
internal sealed class NodeScan(Operator source, int slot, string variable, string? label) : Operator(source)
{
    private const int Batch = 256;

    public override string Details => label is null ? variable : $"{variable}:{label}";

    public override IEnumerable<Row> Rows(Run run)
    {
        int[]? numbers = null;
        foreach (var row in Source!.Rows(run)) // given to the constructor
        {
            var number = label is null ? IGraphReader.Any : run.Reader.Labels.Find(label);
            if (label is not null && number < 0)
                continue;
            numbers ??= new int[Batch];
            var next = 0;
            while (run.Reader.ScanNodes(number, ref next, numbers) is var count and > 0)
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
