using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <content>Clauses that write.</content>
internal sealed partial class Binder
{
    private const TypeSet Deletable = TypeSet.Node | TypeSet.Relationship | TypeSet.Path;

    private void BindWriting(Clause clause, Scope scope)
    {
        switch (clause)
        {
            case CreateClause create:
                foreach (var pattern in create.Patterns)
                    BindCreated(pattern, scope);
                break;
            case MergeClause merge:
                BindCreated(merge.Pattern, scope);
                foreach (var action in merge.Actions)
                    BindChanges(action.Set.Items, scope);
                break;
            case SetClause set:
                BindChanges(set.Items, scope);
                break;
            case RemoveClause remove:
                BindChanges(remove.Items, scope);
                break;
            case DeleteClause delete:
                foreach (var target in delete.Targets)
                    Require(target, BindExpression(target, scope), Deletable, "DELETE takes nodes, relationships and paths.");
                break;
            case ForeachClause each:
                var list = BindExpression(each.List, scope);
                Require(each.List, list, TypeSet.List, "FOREACH goes over a list.");
                var inner = new Scope(scope);
                Declare(each.Variable, new StaticType(ItemsOf(list)), inner);
                foreach (var part in each.Body)
                    BindWriting(part, inner);
                break;
        }
    }

    /// <summary>What is made must be new; a node at an end may be known, and then only its name is written.</summary>
    private void BindCreated(PathPattern pattern, Scope scope)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in pattern.Elements)
        {
            switch (element)
            {
                case NodePattern { Variable: { } name } node:
                    var isPlain = node.Labels is null && node.Properties is null;
                    if (scope.Find(name.Name) is not null && (!isPlain || pattern.Elements.Count == 1))
                    {
                        Taken(name.Name, name.Span);
                        break;
                    }

                    if (scope.Find(name.Name) is null)
                        own.Add(name.Name);
                    Bind(name, StaticType.Node, scope);
                    break;
                case RelationshipPattern { Variable: { } relationship }:
                    DeclareNew(relationship, StaticType.Relationship, scope);
                    break;
            }
        }

        if (pattern.Variable is { } path)
            DeclareNew(path, StaticType.Path, scope);
        BindPathExpressions(pattern, scope);
    }

    private void BindChanges(IReadOnlyList<ChangeItem> items, Scope scope)
    {
        foreach (var item in items)
        {
            BindExpression(item.Target, scope);
            if (item.Value is not null)
                BindExpression(item.Value, scope);
            BindLabels(item.Labels, scope);
        }
    }
}
