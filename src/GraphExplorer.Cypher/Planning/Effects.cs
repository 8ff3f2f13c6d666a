using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Planning;

/// <summary>What of a graph a part of a statement reads and writes, by name; <see cref="Anything"/> stands for all names.</summary>
internal sealed class Effects
{
    public const string Anything = "*";

    private Func<VariableExpression, bool> _isBound = _ => false;

    public HashSet<string> Scans { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    public HashSet<string> CreatedLabels { get; } = new(StringComparer.Ordinal);

    public HashSet<string> CreatedTypes { get; } = new(StringComparer.Ordinal);

    public HashSet<string> SetProperties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> ChangedLabels { get; } = new(StringComparer.Ordinal);

    public bool CreatesNodes { get; private set; }

    public bool Deletes { get; private set; }

    public bool Writes => CreatesNodes || Deletes || CreatedTypes.Count + SetProperties.Count + ChangedLabels.Count > 0;

    private bool Reads => Scans.Count + Types.Count + Properties.Count + Labels.Count > 0;

    public void Clear()
    {
        foreach (var set in new[] { Scans, Types, Properties, Labels, CreatedLabels, CreatedTypes, SetProperties, ChangedLabels })
            set.Clear();
        (CreatesNodes, Deletes) = (false, false);
    }

    public void Add(Effects other)
    {
        Scans.UnionWith(other.Scans);
        Types.UnionWith(other.Types);
        Properties.UnionWith(other.Properties);
        Labels.UnionWith(other.Labels);
        CreatedLabels.UnionWith(other.CreatedLabels);
        CreatedTypes.UnionWith(other.CreatedTypes);
        SetProperties.UnionWith(other.SetProperties);
        ChangedLabels.UnionWith(other.ChangedLabels);
        CreatesNodes |= other.CreatesNodes;
        Deletes |= other.Deletes;
    }

    /// <summary>Whether what one reads can be changed by what the other writes, either way round.</summary>
    public bool ConflictsWith(Effects other) => IsChangedBy(other) || other.IsChangedBy(this);

    private bool IsChangedBy(Effects writer)
    {
        if (writer.Deletes && (Reads || Writes))
            return true;
        if (writer.CreatesNodes && (Scans.Contains(Anything) || Scans.Overlaps(writer.CreatedLabels) ||
            (Scans.Count > 0 && writer.CreatedLabels.Contains(Anything))))
            return true;
        return Meet(Types, writer.CreatedTypes) || Meet(Properties, writer.SetProperties) ||
            Meet(Labels, writer.ChangedLabels) || Meet(Scans, writer.ChangedLabels);
    }

    private static bool Meet(HashSet<string> read, HashSet<string> written) => read.Count > 0 && written.Count > 0 &&
        (read.Contains(Anything) || written.Contains(Anything) || read.Overlaps(written));

    /// <param name="node">The part.</param>
    /// <param name="isBound">Whether a variable is bound before it, so that its node is not looked for.</param>
    public static Effects Of(SyntaxNode node, Func<VariableExpression, bool> isBound)
    {
        var effects = new Effects { _isBound = isBound };
        effects.Read(node);
        return effects;
    }

    private void Read(SyntaxNode node)
    {
        switch (node)
        {
            case CreateClause create:
                foreach (var pattern in create.Patterns)
                    ReadCreated(pattern);
                return;
            case MergeClause merge:
                ReadCreated(merge.Pattern);
                break;
            case SetClause set:
                foreach (var item in set.Items)
                    ReadChange(item);
                break;
            case RemoveClause remove:
                foreach (var item in remove.Items)
                    ReadChange(item);
                break;
            case DeleteClause:
                Deletes = true;
                break;
            case NodePattern pattern:
                if (pattern.Labels is not null)
                    Labels.UnionWith(NamesOf(pattern.Labels));
                if (pattern.Variable is null || !_isBound(pattern.Variable))
                    Scans.UnionWith(pattern.Labels is null ? [Anything] : NamesOf(pattern.Labels));
                break;
            case RelationshipPattern pattern:
                Types.UnionWith(pattern.Types is null ? [Anything] : NamesOf(pattern.Types));
                break;
            case LabelTestExpression test:
                Labels.UnionWith(NamesOf(test.Labels));
                break;
            case PropertyExpression property:
                Properties.Add(property.Name);
                break;
            case IndexExpression:
                Properties.Add(Anything);
                break;
            case MapEntry entry:
                Properties.Add(entry.Key);
                break;
            case FunctionCall call:
                ReadCall(call.Name.ToUpperInvariant());
                break;
            case MapProjection:
                Properties.Add(Anything);
                break;
            case CallClause:
                Scans.Add(Anything);
                Types.Add(Anything);
                Properties.Add(Anything);
                break;
            case ProjectionClause { IsReturn: true }:
                Properties.Add(Anything); // whole nodes may be shown
                Labels.Add(Anything);
                break;
        }

        foreach (var child in node.Children)
            Read(child);
    }

    private void ReadCall(string name)
    {
        if (name is "PROPERTIES" or "KEYS")
            Properties.Add(Anything);
        else if (name == "LABELS")
            Labels.Add(Anything);
    }

    private void ReadCreated(PathPattern pattern)
    {
        foreach (var element in pattern.Elements)
        {
            switch (element)
            {
                case NodePattern node:
                    CreatesNodes |= node.Variable is null || node.Labels is not null || node.Properties is not null ||
                        pattern.Elements.Count == 1 || !_isBound(node.Variable);
                    if (node.Labels is not null)
                        CreatedLabels.UnionWith(NamesOf(node.Labels));
                    if (node.Properties is not null)
                        ReadValues(node.Properties);
                    break;
                case RelationshipPattern relationship:
                    CreatedTypes.UnionWith(relationship.Types is null ? [Anything] : NamesOf(relationship.Types));
                    if (relationship.Properties is not null)
                        ReadValues(relationship.Properties);
                    break;
            }
        }
    }

    /// <summary>The keys of what is created are written, not read.</summary>
    private void ReadValues(Expression properties)
    {
        if (properties is not MapExpression map)
        {
            Read(properties);
            return;
        }

        foreach (var entry in map.Entries)
            Read(entry.Value);
    }

    private void ReadChange(ChangeItem item)
    {
        switch (item.Kind)
        {
            case ChangeKind.Labels:
                ChangedLabels.UnionWith(item.Labels is null ? [Anything] : NamesOf(item.Labels));
                break;
            case ChangeKind.Property when item.Target is PropertyExpression property:
                SetProperties.Add(property.Name);
                break;
            default:
                SetProperties.Add(Anything);
                break;
        }
    }

    private static IEnumerable<string> NamesOf(LabelExpression labels) => labels.Kind switch
    {
        LabelOperator.Name => [labels.Name!], // of a name it is always there
        LabelOperator.And or LabelOperator.Or => labels.Parts.SelectMany(NamesOf),
        _ => [Anything],
    };
}
