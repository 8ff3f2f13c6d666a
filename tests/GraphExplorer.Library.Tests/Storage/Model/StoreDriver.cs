using System.Globalization;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Storage.Model;

/// <summary>Does the same steps on any store and tells what came of each.</summary>
internal sealed class StoreDriver(ITransactionalStore store)
{
    private const int Keys = 24;
    private static readonly string[] Labels = ["Person", "Place", "Thing"];
    private static readonly string[] Types = ["KNOWS", "IN", "LIKES"];
    private static readonly string[] Properties = ["name", "size", "id"];
    private static readonly Value[] Values =
    [
        Value.Null, 1, 1.0, 2, -3.5, "a", "ab", "b", "\U0001F600", "\uFFEE", true, new DateOnly(1938, 6, 13), double.NaN,
        long.MaxValue, Value.From(new Value[] { 1, "x" }),
    ];

    private readonly List<GraphSavepoint> _savepoints = [];
    private IGraphTransaction? _transaction;

    public ITransactionalStore Store => store;

    /// <summary>What a view, or the open transaction, shows now.</summary>
    public async Task<string> DescribeAsync()
    {
        if (_transaction is not null)
            return await StoreDescription.OfAsync(_transaction.View);
        await using var view = await store.OpenViewAsync();
        return await StoreDescription.OfAsync(view);
    }

    /// <summary>Does a step; the outcome as text, an error as its code.</summary>
    public async Task<string> DoAsync(StoreStep step)
    {
        try
        {
            return step.Act switch
            {
                StoreAct.Import => await ImportAsync(step),
                StoreAct.Commit => await CommitAsync(),
                StoreAct.Abandon => await AbandonAsync(),
                _ => await DoAsync(_transaction ??= await store.BeginAsync(), step),
            };
        }
        catch (StorageException refused)
        {
            return refused.Code.Name;
        }
    }

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"k{number % Keys}");

    private static T Of<T>(T[] items, int number) => items[number % items.Length];

    private async Task<string> CommitAsync()
    {
        if (_transaction is null)
            return "";
        var transaction = _transaction;
        _transaction = null;
        _savepoints.Clear();
        return string.Join('\n', (await transaction.CommitAsync()).Effects.Select(StoreDescription.Of));
    }

    private async Task<string> AbandonAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
        _transaction = null;
        _savepoints.Clear();
        return "";
    }

    private async Task<string> ImportAsync(StoreStep step)
    {
        await CommitAsync();
        GraphRecord[] records =
        [
            new NodeRecord(Key(step.A), [Of(Labels, step.B)], PropertyMap.Of(("size", Of(Values, step.C)))),
            new NodeRecord(Key(step.A + 1), [Of(Labels, step.B), Of(Labels, step.C)], PropertyMap.Empty),
            new RelationshipRecord(
                Key(step.B), Of(Types, step.B), Key(step.A), Key(step.C), PropertyMap.Of(("size", Of(Values, step.B)))),
        ];
        return (await store.ImportAsync(records.ToAsyncEnumerable())).ToString();
    }

    private async Task<string> DoAsync(IGraphTransaction transaction, StoreStep step)
    {
        var node = (await transaction.ResolveNodesAsync([Key(step.A)]))[0];
        var other = (await transaction.ResolveNodesAsync([Key(step.B)]))[0];
        var relationship = (await transaction.ResolveRelationshipsAsync([Key(step.A)]))[0];
        switch (step.Act)
        {
            case StoreAct.CreateNode:
                var labels = new HashSet<int> { transaction.Label(Of(Labels, step.B)), transaction.Label(Of(Labels, step.C)) };
                transaction.CreateNode(Key(step.A), [.. labels.Take(step.B % 3)]);
                return "made";
            case StoreAct.CreateRelationship when node >= 0 && other >= 0:
                transaction.CreateRelationship(Key(step.C), transaction.Type(Of(Types, step.C / Keys)), node, other);
                return "made";
            case StoreAct.AddLabel when node >= 0:
                return transaction.AddLabel(node, transaction.Label(Of(Labels, step.B))).ToString();
            case StoreAct.RemoveLabel when node >= 0:
                return transaction.RemoveLabel(node, transaction.Label(Of(Labels, step.B))).ToString();
            case StoreAct.SetNodeProperty when node >= 0:
                return transaction
                    .SetNodeProperty(node, transaction.PropertyName(Of(Properties, step.B)), Of(Values, step.C)).ToString();
            case StoreAct.SetRelationshipProperty when relationship >= 0:
                return transaction
                    .SetRelationshipProperty(
                        relationship, transaction.PropertyName(Of(Properties, step.B)), Of(Values, step.C)).ToString();
            case StoreAct.DeleteNode when node >= 0:
                return transaction.DeleteNode(node).ToString();
            case StoreAct.DeleteRelationship when relationship >= 0:
                return transaction.DeleteRelationship(relationship).ToString();
            case StoreAct.DeleteNodeWhole when node >= 0:
                return DeleteWhole(transaction, node);
            case StoreAct.CreateIndex:
                await transaction.CreateIndexAsync(new IndexDefinition(
                    $"i{step.A % 3}",
                    IndexKind.Range,
                    step.B % 4 == 0 ? ElementKind.Relationship : ElementKind.Node,
                    [step.B % 4 == 0 ? Of(Types, step.C) : Of(Labels, step.C)],
                    step.C % 5 == 0 ? ["size", "name"] : [Of(Properties, step.A)]));
                return "made";
            case StoreAct.DropIndex:
                await transaction.DropIndexAsync($"i{step.A % 3}");
                return "dropped";
            case StoreAct.CreateConstraint:
                await transaction.CreateConstraintAsync(new ConstraintDefinition(
                    $"c{step.A % 3}",
                    Of([ConstraintKind.Unique, ConstraintKind.Exists, ConstraintKind.Key], step.B),
                    ElementKind.Node,
                    Of(Labels, step.C),
                    [Of(Properties, step.A)]));
                return "made";
            case StoreAct.DropConstraint:
                await transaction.DropConstraintAsync($"c{step.A % 3}");
                return "dropped";
            case StoreAct.Savepoint:
                _savepoints.Add(transaction.SetSavepoint());
                return "set";
            case StoreAct.RollBackTo when _savepoints.Count > 0:
                var place = step.A % _savepoints.Count;
                await transaction.RollBackToAsync(_savepoints[place]);
                _savepoints.RemoveRange(place + 1, _savepoints.Count - place - 1);
                return "back";
            case StoreAct.Check:
                await transaction.CheckAsync();
                return "whole";
            default:
                return "nothing";
        }
    }

    private static string DeleteWhole(IGraphTransaction transaction, int node)
    {
        var relationships = new HashSet<int>();
        foreach (var block in ((INumberedView)transaction.View).Reader.Arcs(node, ArcDirections.Both))
            relationships.UnionWith(block.Relationships.ToArray());
        foreach (var relationship in relationships)
            transaction.DeleteRelationship(relationship);
        return transaction.DeleteNode(node).ToString();
    }
}
