using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution.Matching;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Cypher.Planning;

/// <summary>A node of a pattern; the same variable at several places is one.</summary>
internal sealed class PatternNode(int slot, string name)
{
    public int Slot { get; } = slot;

    public string Name { get; } = name;

    /// <summary>Labels that it surely has.</summary>
    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);
}

/// <summary>A relationship of a pattern, or several in a row.</summary>
internal sealed record PatternStep(
    int Slot, string Name, PatternNode Left, PatternNode Right, ArcChoice Choice, RelationshipPattern Pattern)
{
    public bool IsFar => Pattern.Length is not null || Pattern.Repeat is not null;

    public long Least => (Pattern.Length, Pattern.Repeat) switch
    {
        ({ } length, _) => length.Least ?? 1,
        (_, { } repeat) => repeat.Least ?? 0,
        _ => 1,
    };

    public long Most => (Pattern.Length ?? Pattern.Repeat)?.Most ?? (IsFar ? long.MaxValue : 1);
}

/// <summary>A path with a name, or one of the shortest.</summary>
internal sealed record PatternPath(int Slot, string Name, PatternNode Start, IReadOnlyList<PatternStep> Steps, PathSelector Selector);

/// <summary>The nodes and relationships of the patterns of one MATCH.</summary>
internal sealed class PatternGraph
{
    private readonly BoundStatement _bound;

    public PatternGraph(BoundStatement bound, IEnumerable<PathPattern> patterns)
    {
        _bound = bound;
        foreach (var pattern in patterns)
            Add(pattern);
    }

    public Dictionary<int, PatternNode> Nodes { get; } = [];

    public List<PatternStep> Steps { get; } = [];

    public List<PatternPath> Paths { get; } = [];

    /// <summary>Each node with each place where it is written.</summary>
    public List<(PatternNode Node, NodePattern Pattern)> Places { get; } = [];

    private void Add(PathPattern pattern)
    {
        PatternNode? left = null;
        RelationshipPattern? between = null;
        PatternNode? start = null;
        var steps = new List<PatternStep>();
        foreach (var element in Flatten(pattern))
        {
            if (element is RelationshipPattern relationship)
            {
                between = relationship;
                continue;
            }

            var node = NodeOf((NodePattern)element);
            start ??= node;
            if (between is not null && left is not null)
                steps.Add(StepOf(between, left, node));
            (left, between) = (node, null);
        }

        Steps.AddRange(steps);
        if (start is not null && (pattern.Variable is not null || pattern.Selector != PathSelector.Every))
        {
            var slot = pattern.Variable is { } name ? _bound.Symbols[name].Slot : _bound.Slots++;
            Paths.Add(new PatternPath(slot, pattern.Variable?.Name ?? "", start, steps, pattern.Selector));
        }
    }

    /// <summary>Parts in parentheses that are taken once are as if there were none.</summary>
    private static IEnumerable<PatternElement> Flatten(PathPattern pattern) => pattern.Elements.SelectMany(element =>
        element is GroupPattern { Repeat: null } group ? Flatten(group.Path)
        : element is GroupPattern ? throw Execution.CypherFault.Argument("Repeated parts of a pattern are not run here.", "NotSupported")
        : [element]);

    private PatternNode NodeOf(NodePattern pattern)
    {
        var slot = pattern.Variable is { } name ? _bound.Symbols[name].Slot : _bound.Slots++;
        if (!Nodes.TryGetValue(slot, out var node))
            Nodes[slot] = node = new PatternNode(slot, pattern.Variable?.Name ?? "");
        AddLabels(node, pattern.Labels);
        Places.Add((node, pattern));
        return node;
    }

    private static void AddLabels(PatternNode node, LabelExpression? labels)
    {
        if (labels is { Kind: LabelOperator.Name, Name: { } name })
            node.Labels.Add(name);
        if (labels is not { Kind: LabelOperator.And })
            return;
        foreach (var part in labels.Parts)
            AddLabels(node, part);
    }

    private PatternStep StepOf(RelationshipPattern pattern, PatternNode left, PatternNode right)
    {
        var slot = pattern.Variable is { } name ? _bound.Symbols[name].Slot : _bound.Slots++;
        var directions = pattern.Direction switch
        {
            PatternDirection.Right => ArcDirections.Outgoing,
            PatternDirection.Left => ArcDirections.Incoming,
            _ => ArcDirections.Both,
        };
        return new PatternStep(slot, pattern.Variable?.Name ?? "", left, right,
            new ArcChoice(TypesOf(pattern.Types), directions), pattern);
    }

    /// <summary>The types where they are named one or another; null where anything else must be tested.</summary>
    public static IReadOnlyList<string>? TypesOf(LabelExpression? types) => types switch
    {
        { Kind: LabelOperator.Name, Name: { } name } => [name],
        { Kind: LabelOperator.Or } when types.Parts.All(part => part.Kind == LabelOperator.Name) =>
            [.. types.Parts.Select(part => part.Name!)], // of a name it is always there
        _ => null,
    };
}
