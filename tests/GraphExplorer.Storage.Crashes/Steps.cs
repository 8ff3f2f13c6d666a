using System.Globalization;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Crashes;

/// <summary>
/// What is written: step n does the same to the same graph, in whatever process. Step 0 loads in bulk; the others are
/// commits of every kind.
/// </summary>
internal static class Steps
{
    /// <summary>After so many steps a file has seen enough, and the next begins.</summary>
    public const int PerFile = 4_000;

    private const int Loaded = 1_000;

    public static async Task DoAsync(ITransactionalStore store, int step)
    {
        var random = new Random(step);
        if (step % PerFile == 0)
        {
            await store.ImportAsync(Bulk().ToAsyncEnumerable());
            return;
        }

        if (step % 97 == 0)
        {
            await store.ImportAsync(Merged(random).ToAsyncEnumerable());
            return;
        }

        await using var transaction = await store.BeginAsync();
        try
        {
            await WriteAsync(transaction, step, random);
            await transaction.CommitAsync();
        }
        catch (StorageException refused) when (refused.Code == ErrorCodes.Conflict)
        {
            // The same in every process: a constraint, or a name that is taken. Nothing is written then.
        }
    }

    private static async Task WriteAsync(IGraphTransaction transaction, int step, Random random)
    {
        var some = await transaction.ResolveNodesAsync([Key(random.Next(Loaded)), Key(random.Next(Loaded)), Key(0)]);
        if (some.Contains(-1))
            some = [.. some.Select(node => node < 0 ? transaction.CreateNode(null, [transaction.Label("Made")]) : node)];
        switch (random.Next(9))
        {
            case 0:
                var made = transaction.CreateNode(Text($"s{step}"), [transaction.Label("Made"), transaction.Label("Step")]);
                transaction.SetNodeProperty(made, transaction.PropertyName("step"), step);
                transaction.SetNodeProperty(made, transaction.PropertyName("text"), new string('x', random.Next(4_000)));
                break;
            case 1:
                for (var i = random.Next(50); i >= 0; i--)
                    transaction.CreateRelationship(null, transaction.Type("HUB"), some[2], some[random.Next(2)]);
                break;
            case 2:
                transaction.SetNodeProperty(some[0], transaction.PropertyName("changed"), Value.From(new Value[] { step, "x" }));
                transaction.RemoveLabel(some[1], transaction.Label("Loaded"));
                break;
            case 3:
                DeleteWhole(transaction, some[0]);
                break;
            case 4:
                var own = transaction.CreateRelationship(Text($"r{step}"), transaction.Type("STEP"), some[0], some[1]);
                transaction.SetRelationshipProperty(own, transaction.PropertyName("step"), step);
                break;
            case 5 when step % 2 == 0:
                await transaction.CreateIndexAsync(new IndexDefinition(
                    "steps", IndexKind.Range, ElementKind.Node, ["Step"], ["step"]));
                break;
            case 5:
                await transaction.CreateConstraintAsync(new ConstraintDefinition(
                    "one", ConstraintKind.Unique, ElementKind.Node, "Made", ["step"]));
                break;
            case 6 when random.Next(4) == 0:
                foreach (var index in (await transaction.View.GetSchemaAsync()).Indexes.Where(index => index.Constraint is null))
                    await transaction.DropIndexAsync(index.Name);
                break;
            default:
                var point = transaction.SetSavepoint();
                transaction.CreateNode(null, []);
                await transaction.RollBackToAsync(point);
                transaction.AddLabel(some[1], transaction.Label(Text($"L{random.Next(20)}")));
                break;
        }
    }

    private static void DeleteWhole(IGraphTransaction transaction, int node)
    {
        var relationships = new SortedSet<int>();
        foreach (var block in ((INumberedView)transaction.View).Reader.Arcs(node, ArcDirections.Both))
            relationships.UnionWith(block.Relationships.ToArray());
        foreach (var relationship in relationships)
            transaction.DeleteRelationship(relationship);
        transaction.DeleteNode(node);
    }

    private static IEnumerable<GraphRecord> Bulk()
    {
        for (var node = 0; node < Loaded; node++)
            yield return new NodeRecord(Key(node), ["Loaded"], PropertyMap.Of(("number", node)));
        for (var own = 0; own < Loaded; own++)
            yield return new RelationshipRecord(Text($"l{own}"), "LOADED", Key(own), Key(own * 7 % Loaded), PropertyMap.Empty);
    }

    private static IEnumerable<GraphRecord> Merged(Random random)
    {
        for (var i = 0; i < 40; i++)
            yield return new NodeRecord(Key(random.Next(1_000) + (i * 1_000)), ["Merged"], PropertyMap.Of(("merged", i)));
    }

    private static string Key(int number) => Text($"n{number}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
