using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Execution.Writing;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Planning;

/// <content>Clauses that write.</content>
internal sealed partial class Planner
{
    private void PlanWriting(BranchState state, Clause clause)
    {
        switch (clause)
        {
            case CreateClause create:
                List<PathToCreate> paths = [.. create.Patterns.Select(pattern => PlanCreation(state, pattern, refusesNull: false))];
                state.Plan = new Create(state.Plan, paths, TextOf(create));
                break;
            case MergeClause merge:
                PlanMerge(state, merge);
                break;
            case SetClause set:
                state.Plan = new SetChanges(state.Plan, PlanChanges(set.Items, isRemoved: false), TextOf(set));
                break;
            case RemoveClause remove:
                state.Plan = new SetChanges(state.Plan, PlanChanges(remove.Items, isRemoved: true), TextOf(remove));
                break;
            case DeleteClause delete:
                state.Plan = new Delete(state.Plan, [.. delete.Targets.Select(_compiler.Compile)], delete.IsDetach);
                break;
            case ForeachClause each:
                var slot = _bound.Symbols[each.Variable].Slot;
                var list = _compiler.Compile(each.List);
                _known.Add(slot);
                var inner = new BranchState(new Argument());
                foreach (var part in each.Body)
                {
                    Guard(inner, part);
                    PlanWriting(inner, part);
                }

                state.Plan = new Foreach(state.Plan, list, slot, inner.Plan);
                break;
        }
    }

    private void PlanMerge(BranchState state, MergeClause merge)
    {
        HashSet<int> known = [.. _known];
        var match = new MatchPlanner(_bound, _compiler, this, _reader, new Argument(), known, [merge.Pattern], null).Plan();
        var path = PlanCreation(state, merge.Pattern, refusesNull: true);
        var onMatch = merge.Actions.Where(action => !action.IsOnCreate).SelectMany(action => PlanChanges(action.Set.Items, false));
        var onCreate = merge.Actions.Where(action => action.IsOnCreate).SelectMany(action => PlanChanges(action.Set.Items, false));
        state.Plan = new Merge(state.Plan, match, path, [.. onMatch], [.. onCreate], [.. state.Live.Order()]);
    }

    private PathToCreate PlanCreation(BranchState state, PathPattern pattern, bool refusesNull)
    {
        var nodes = new List<NodeToCreate>();
        var relationships = new List<RelationshipToCreate>();
        int? left = null;
        var start = -1;
        RelationshipPattern? between = null;
        foreach (var element in pattern.Elements)
        {
            if (element is RelationshipPattern relationship)
            {
                between = relationship;
                continue;
            }

            var node = (NodePattern)element; // the parser refuses anything else in what is created
            var slot = node.Variable is { } name ? _bound.Symbols[name].Slot : _bound.Slots++;
            if (!_known.Contains(slot))
            {
                var properties = node.Properties is null ? null : _compiler.Compile(node.Properties);
                nodes.Add(new NodeToCreate(slot, LabelsOf(node.Labels), properties));
                Learn(state, slot);
            }

            if (start < 0)
                start = slot;
            if (between is not null && left is { } from)
                relationships.Add(PlanRelationship(state, between, from, slot));
            (left, between) = (slot, null);
        }

        var path = pattern.Variable is { } own ? _bound.Symbols[own].Slot : -1;
        if (path >= 0)
            Learn(state, path);
        return new PathToCreate(nodes, relationships, path, start, refusesNull);
    }

    private RelationshipToCreate PlanRelationship(BranchState state, RelationshipPattern pattern, int left, int right)
    {
        var slot = pattern.Variable is { } name ? _bound.Symbols[name].Slot : _bound.Slots++;
        var types = LabelsOf(pattern.Types);
        Learn(state, slot);
        var (from, to) = pattern.Direction == PatternDirection.Left ? (right, left) : (left, right);
        return new RelationshipToCreate(slot, run => types(run) is [var type]
            ? type
            : throw CypherFault.Type("A relationship has exactly one type."), from, to,
            pattern.Properties is null ? null : _compiler.Compile(pattern.Properties));
    }

    /// <summary>The labels that an expression of names and dynamic labels stands for.</summary>
    private Func<Run, string[]> LabelsOf(LabelExpression? labels)
    {
        switch (labels)
        {
            case null:
                return _ => [];
            case { Kind: LabelOperator.Name }:
                string[] one = [labels.Name!]; // of a name it is always there
                return _ => one;
            case { Kind: LabelOperator.Dynamic }:
                var value = _compiler.Compile(labels.Value!); // of a dynamic one it is always there
                return run => [.. ExpressionCompiler.DynamicLabels(value(run))];
            case { Kind: LabelOperator.And }:
                Func<Run, string[]>[] parts = [.. labels.Parts.Select(LabelsOf)];
                return run => [.. parts.SelectMany(part => part(run))];
            default:
                throw CypherFault.Argument("What is written has labels joined by & or : alone.", "NotSupported");
        }
    }

    private List<Change> PlanChanges(IReadOnlyList<ChangeItem> items, bool isRemoved)
    {
        var changes = new List<Change>();
        foreach (var item in items)
        {
            Evaluator value = item.Value is null ? _ => Value.Null : _compiler.Compile(item.Value);
            changes.Add(item switch
            {
                { Kind: ChangeKind.Labels } => new LabelsChange(_compiler.Compile(item.Target), LabelsOf(item.Labels), isRemoved),
                { Kind: ChangeKind.Replace or ChangeKind.Add } =>
                    new PropertiesChange(_compiler.Compile(item.Target), value, item.Kind == ChangeKind.Add),
                { Target: PropertyExpression property } =>
                    new PropertyChange(_compiler.Compile(property.Target), Constant(property.Name), value),
                { Target: IndexExpression index } =>
                    new PropertyChange(_compiler.Compile(index.Target), _compiler.Compile(index.Index), value),
                _ => throw CypherFault.Argument("Only variables and properties are changed.", "NotSupported"),
            });
        }

        return changes;
    }

    private static Evaluator Constant(string text) => _ => text;
}
