using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Execution.Matching;
using GraphExplorer.Cypher.Execution.Rows;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Cypher.Planning;

/// <summary>Orders the parts of a pattern: the cheapest node first, then always the step that gives the fewest rows.</summary>
internal sealed class MatchPlanner
{
    private readonly BoundStatement _bound;
    private readonly ExpressionCompiler _compiler;
    private readonly PatternGraph _graph;
    private readonly HashSet<int> _known;
    private readonly List<Predicate> _predicates = [];
    private readonly IGraphReader _reader;
    private readonly List<PatternStep> _done = [];
    private Operator _plan;

    public MatchPlanner(
        BoundStatement bound, ExpressionCompiler compiler, Planner planner, IGraphReader reader, Operator source,
        HashSet<int> known, IReadOnlyList<PathPattern> patterns, Expression? where)
    {
        _bound = bound;
        _compiler = compiler;
        _reader = reader;
        _plan = source;
        _known = known;
        _graph = new PatternGraph(bound, patterns);
        // A condition is asked once all that it names is there; what it holds inside is planned so.
        var outer = planner.Exchange([.. known, .. _graph.Nodes.Keys, .. _graph.Steps.Select(step => step.Slot), .. _graph.Paths.Select(path => path.Slot)]);
        foreach (var (node, pattern) in _graph.Places)
            AddNodePredicates(node, pattern);
        foreach (var step in _graph.Steps)
            AddStepPredicates(step);
        if (where is not null)
            AddPredicate(where);
        planner.Exchange(outer);
    }

    /// <summary>The place of the first path; -1 where none is named and none is a shortest one.</summary>
    public int PathSlot => _graph.Paths is [var path, ..] ? path.Slot : -1;

    /// <summary>The plan; what it binds is known afterwards.</summary>
    public Operator Plan()
    {
        var shortest = _graph.Paths.Where(path => path.Selector != PathSelector.Every).ToList();
        var open = _graph.Steps.Except(shortest.SelectMany(path => path.Steps)).ToList();
        var nodes = _graph.Nodes.Values.ToList();
        Settle();
        while (true)
        {
            if (Cheapest(open) is { } step)
            {
                open.Remove(step);
                Take(step);
            }
            else if (nodes.Where(node => !_known.Contains(node.Slot)).MinBy(CostOf) is { } start)
            {
                Scan(start);
            }
            else
            {
                break;
            }

            Settle();
        }

        foreach (var path in shortest)
        {
            PlanShortest(path);
            Settle();
        }

        foreach (var path in _graph.Paths.Except(shortest))
        {
            _plan = new PathMaking(_plan, path.Slot, path.Start.Slot, [.. path.Steps.Select(step => step.Slot)], path.Name);
            _known.Add(path.Slot);
            Settle();
        }

        return _plan;
    }

    /// <summary>Of steps with a known end, the one that gives the fewest rows; null where none has one.</summary>
    private PatternStep? Cheapest(List<PatternStep> open) => open
        .Where(step => _known.Contains(step.Left.Slot) || _known.Contains(step.Right.Slot) ||
            (_known.Contains(step.Slot) && !step.IsFar))
        .MinBy(FanOf);

    private double FanOf(PatternStep step)
    {
        if (_known.Contains(step.Slot))
            return -2;
        var knowsLeft = _known.Contains(step.Left.Slot);
        if (knowsLeft && _known.Contains(step.Right.Slot))
            return step.IsFar ? 1 : -1;
        var from = knowsLeft ? step.Left : step.Right;
        var directions = (knowsLeft ? step.Choice : step.Choice.Reversed()).Directions;
        var nodes = Math.Max(1.0, from.Labels.Count == 0 ? _reader.CountNodes(IGraphReader.Any) : from.Labels.Min(CountOf));
        double arcs = 0;
        foreach (var outgoing in new[] { true, false })
        {
            if (directions.HasFlag(outgoing ? Graph.Arcs.ArcDirections.Outgoing : Graph.Arcs.ArcDirections.Incoming))
                arcs += ArcsOf(from, step.Choice.Types, outgoing);
        }

        var fan = arcs / nodes;
        return step.IsFar ? Math.Pow(Math.Max(1.5, fan), Math.Min(step.Most, 4)) + 10 : fan;
    }

    private double ArcsOf(PatternNode from, IReadOnlyList<string>? types, bool outgoing)
    {
        var label = from.Labels.Count == 0 ? IGraphReader.Any : _reader.Labels.Find(from.Labels.First());
        if (types is null)
            return _reader.CountRelationships(label, IGraphReader.Any, outgoing);
        return types.Select(_reader.Types.Find).Where(type => type >= 0)
            .Sum(type => (double)_reader.CountRelationships(label, type, outgoing));
    }

    private long CountOf(string label)
    {
        var number = _reader.Labels.Find(label);
        return number < 0 ? 0 : _reader.CountNodes(number);
    }

    private double CostOf(PatternNode node)
    {
        if (FindIndex(node) is not null)
            return 1;
        return 2 + (node.Labels.Count == 0 ? 2.0 * _reader.CountNodes(IGraphReader.Any) : node.Labels.Min(CountOf));
    }

    private void Scan(PatternNode node)
    {
        if (FindIndex(node) is var (index, predicate))
        {
            _plan = new IndexSeek(_plan, node.Slot, node.Name, index, predicate.Value!, predicate.IsList); // only of those with a value
        }
        else
        {
            var label = node.Labels.Count == 0 ? null : node.Labels.OrderBy(CountOf).ThenBy(name => name, StringComparer.Ordinal).First();
            _plan = new NodeScan(_plan, node.Slot, node.Name, label);
        }

        _known.Add(node.Slot);
    }

    /// <summary>An index on a label of the node, for a property that is compared with what is known by now.</summary>
    private (IndexDefinition Index, Predicate Predicate)? FindIndex(PatternNode node)
    {
        foreach (var predicate in _predicates)
        {
            if (predicate.Slot != node.Slot || predicate.Value is null || !predicate.ValueNeeds.All(_known.Contains))
                continue;
            var index = _reader.Schema.Indexes.FirstOrDefault(one => one.Kind == IndexKind.Range &&
                one.On == ElementKind.Node && one.State == IndexState.Online && one.Properties.Count == 1 &&
                one.Names.Count == 1 && one.Properties[0] == predicate.Property && node.Labels.Contains(one.Names[0]));
            if (index is not null)
                return (index, predicate);
        }

        return null;
    }

    private void Take(PatternStep step)
    {
        var used = _done.Where(other => MayBeSame(other, step)).Select(other => other.Slot).ToArray();
        _done.Add(step);
        var (knowsLeft, knowsRight) = (_known.Contains(step.Left.Slot), _known.Contains(step.Right.Slot));
        var names = $"({step.Left.Name}){step.Choice}({step.Right.Name})";
        if (_known.Contains(step.Slot) && !step.IsFar)
        {
            _plan = new RelationshipEndsOf(_plan, step.Slot, step.Left.Slot, step.Right.Slot, step.Choice, knowsLeft, knowsRight, used, names);
        }
        else
        {
            var isReversed = !knowsLeft;
            var from = isReversed ? step.Right : step.Left;
            var to = isReversed ? step.Left : step.Right;
            var choice = isReversed ? step.Choice.Reversed() : step.Choice;
            if (step.IsFar)
                TakeFar(step, from, to, choice, isReversed, used, names);
            else
                _plan = new Expand(_plan, from.Slot, step.Slot, to.Slot, choice, _known.Contains(to.Slot), used, names);
        }

        _known.UnionWith([step.Slot, step.Left.Slot, step.Right.Slot]);
    }

    private void TakeFar(
        PatternStep step, PatternNode from, PatternNode to, ArcChoice choice, bool isReversed, int[] used, string names)
    {
        var candidate = _bound.Slots++;
        var isKnown = _known.Contains(step.Slot);
        var slot = isKnown ? _bound.Slots++ : step.Slot;
        _plan = new ExpandFar(_plan, from.Slot, slot, to.Slot, choice, step.Least, step.Most, _known.Contains(to.Slot), isReversed,
            used, candidate, TestOf(step, candidate), names);
        if (isKnown)
        {
            var list = step.Slot;
            _plan = new Filter(_plan, run => Comparison.AreEqual(run.Row[list], run.Row[slot]), $"{step.Name} = found");
        }
    }

    /// <summary>What every relationship of several in a row must meet.</summary>
    private Condition? TestOf(PatternStep step, int candidate)
    {
        var tests = new List<Condition>();
        if (step.Pattern.Types is { } types && step.Choice.Types is null)
        {
            var labels = _compiler.CompileLabels(types);
            tests.Add(run => labels(run, run.Row[candidate]));
        }

        if (step.Pattern.Properties is MapExpression map)
        {
            foreach (var entry in map.Entries)
            {
                var (value, key) = (_compiler.Compile(entry.Value), entry.Key);
                tests.Add(run => Comparison.AreEqual(ElementAccess.Property(run, run.Row[candidate], key), value(run)));
            }
        }

        return tests.Count == 0 ? null : run => tests.TrueForAll(test => test(run) == true);
    }

    private static bool MayBeSame(PatternStep one, PatternStep other) =>
        one.Choice.Types is null || other.Choice.Types is null || one.Choice.Types.Intersect(other.Choice.Types, StringComparer.Ordinal).Any();

    private void PlanShortest(PatternPath path)
    {
        if (path.Steps is not [var step])
            throw CypherFault.Argument("A shortest path is asked for between two nodes, along one relationship pattern.", "NotSupported");
        var all = path.Selector is PathSelector.AllShortestPaths or PathSelector.AllShortest;
        if (!all && path.Selector is not (PathSelector.ShortestPath or PathSelector.AnyShortest or PathSelector.Any))
            throw CypherFault.Argument("SHORTEST k is not run here.", "NotSupported");
        var candidate = _bound.Slots++;
        _plan = new ShortestPaths(_plan, step.Left.Slot, step.Right.Slot, step.Slot, path.Slot, step.Choice, step.Least, step.Most, all,
            candidate, TestOf(step, candidate), $"({step.Left.Name}){step.Choice}({step.Right.Name})");
        _known.UnionWith([step.Slot, path.Slot]);
    }

    /// <summary>Filters by all that can be known by now.</summary>
    private void Settle()
    {
        for (var i = 0; i < _predicates.Count; i++)
        {
            var predicate = _predicates[i];
            if (!predicate.Needs.All(_known.Contains))
                continue;
            _plan = new Filter(_plan, predicate.Condition, predicate.Text);
            _predicates.RemoveAt(i--);
        }
    }

    private void AddNodePredicates(PatternNode node, NodePattern pattern)
    {
        if (pattern.Labels is { } labels)
        {
            var test = _compiler.CompileLabels(labels);
            _predicates.Add(new Predicate(Needs(labels, node.Slot), run => test(run, run.Row[node.Slot]), $"labels of {node.Name}"));
        }

        AddProperties(pattern.Properties, node.Slot, node.Name, isNode: true);
        if (pattern.Where is not null)
            AddPredicate(pattern.Where);
    }

    private void AddStepPredicates(PatternStep step)
    {
        if (step.IsFar)
        {
            if (step.Pattern.Where is not null)
                throw CypherFault.Argument("WHERE within several relationships in a row is not run here.", "NotSupported");
            return;
        }

        if (step.Pattern.Types is { } types && step.Choice.Types is null)
        {
            var test = _compiler.CompileLabels(types);
            _predicates.Add(new Predicate(Needs(types, step.Slot), run => test(run, run.Row[step.Slot]), $"types of {step.Name}"));
        }

        AddProperties(step.Pattern.Properties, step.Slot, step.Name, isNode: false);
        if (step.Pattern.Where is not null)
            AddPredicate(step.Pattern.Where);
    }

    private void AddProperties(Expression? properties, int slot, string name, bool isNode)
    {
        if (properties is not MapExpression map)
            return;
        foreach (var entry in map.Entries)
        {
            var (value, key) = (_compiler.Compile(entry.Value), entry.Key);
            _predicates.Add(new Predicate(Needs(entry.Value, slot),
                run => Comparison.AreEqual(ElementAccess.Property(run, run.Row[slot], key), value(run)), $"{name}.{key} = value")
            {
                Slot = isNode ? slot : -1, Property = key, Value = value, ValueNeeds = Needs(entry.Value, -1),
            });
        }
    }

    private void AddPredicate(Expression expression)
    {
        if (expression is LogicalExpression { Kind: LogicalOperator.And } and)
        {
            foreach (var operand in and.Operands)
                AddPredicate(operand);
            return;
        }

        var predicate = new Predicate(Needs(expression, -1), _compiler.CompileCondition(expression), TextOf(expression));
        var (target, value, isList) = expression switch
        {
            ComparisonExpression { Operators: [ComparisonOperator.Equal], Operands: [PropertyExpression left, var right] } => (left, right, false),
            ComparisonExpression { Operators: [ComparisonOperator.Equal], Operands: [var left, PropertyExpression right] } => (right, left, false),
            BinaryExpression { Kind: BinaryOperator.In, Left: PropertyExpression left, Right: var list } => (left, list, true),
            _ => (null, null, false),
        };
        if (target?.Target is VariableExpression variable && value is not null)
        {
            predicate = predicate with
            {
                Slot = _bound.Symbols[variable].Slot, Property = target.Name, Value = _compiler.Compile(value),
                ValueNeeds = Needs(value, -1), IsList = isList,
            };
        }

        _predicates.Add(predicate);
        if (expression is LabelTestExpression { Operand: VariableExpression node, Labels: { Kind: LabelOperator.Name, Name: { } label } } &&
            _graph.Nodes.TryGetValue(_bound.Symbols[node].Slot, out var known))
            known.Labels.Add(label);
    }

    private string TextOf(Expression expression) => _bound.Text.Substring(expression.Span.Start, expression.Span.Length);

    /// <summary>The places that must be filled before something can be computed: those that this pattern fills.</summary>
    private HashSet<int> Needs(SyntaxNode node, int own)
    {
        var needs = new HashSet<int>();
        if (own >= 0)
            needs.Add(own);
        Collect(node, needs);
        return needs;
    }

    private void Collect(SyntaxNode node, HashSet<int> needs)
    {
        if (node is Expression expression && _bound.Replacements.ContainsKey(expression))
            return;
        if (node is VariableExpression variable && _bound.Symbols.TryGetValue(variable, out var symbol) && IsOwn(symbol.Slot))
            needs.Add(symbol.Slot);
        foreach (var child in node.Children)
            Collect(child, needs);
    }

    private bool IsOwn(int slot) => !_known.Contains(slot) && (_graph.Nodes.ContainsKey(slot) ||
        _graph.Steps.Exists(step => step.Slot == slot) || _graph.Paths.Exists(path => path.Slot == slot));

    /// <summary>A condition, what it needs, and, where it compares a property with a value, which and with what.</summary>
    private sealed record Predicate(HashSet<int> Needs, Condition Condition, string Text)
    {
        public int Slot { get; init; } = -1;

        public string? Property { get; init; }

        public Evaluator? Value { get; init; }

        public HashSet<int> ValueNeeds { get; init; } = [];

        public bool IsList { get; init; }
    }
}
