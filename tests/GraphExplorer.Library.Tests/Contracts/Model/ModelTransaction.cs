using System.Globalization;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts.Model;

/// <summary>Works on a copy of the graph; a savepoint is another copy.</summary>
internal sealed class ModelTransaction : IGraphTransaction
{
    private readonly ModelStore _store;
    private readonly List<(ModelGraph Graph, int Effects)> _savepoints = [];
    private readonly List<GraphEffect> _effects = [];
    private readonly Dictionary<int, string> _deleted = [];
    private ModelGraph _graph;
    private bool _isMerged;
    private bool _isOver;

    public ModelTransaction(ModelStore store, ModelGraph graph)
    {
        _store = store;
        _graph = graph;
        View = new ModelView(store, () => _graph, version: null);
    }

    public IGraphView View { get; }

    public IReadOnlyList<GraphEffect> Effects => [.. _effects];

    private ModelReader Reader => (ModelReader)((INumberedView)View).Reader;

    private ModelNames Names => _store.Names;

    public ValueTask<int[]> ResolveNodesAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default) => new(keys.Select(_graph.FindNode).ToArray());

    public ValueTask<int[]> ResolveRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default) => new(keys.Select(_graph.FindRelationship).ToArray());

    public int Label(string name) => Names.Labels.GetOrAdd(name);

    public int Type(string name) => Names.Types.GetOrAdd(name);

    public int PropertyName(string name) => Names.PropertyNames.GetOrAdd(name);

    public int CreateNode(string? key, ReadOnlySpan<int> labels)
    {
        var number = _graph.Nodes.Count;
        CheckKey(key, _graph.FindNode);
        var own = key ?? "_:n" + number.ToString(CultureInfo.InvariantCulture);
        _graph.Nodes.Add(new ModelNode(own, key is not null, [.. labels], []));
        _effects.Add(new NodeCreated(_graph.Record(number, Names)));
        return number;
    }

    public int CreateRelationship(string? key, int type, int from, int to)
    {
        var number = _graph.Relationships.Count;
        CheckKey(key, _graph.FindRelationship);
        if (!Reader.HasNode(from) || !Reader.HasNode(to))
            throw new StorageException(ErrorCodes.NotFound, "An end of the relationship was deleted.");
        var own = key ?? "_:r" + number.ToString(CultureInfo.InvariantCulture);
        _graph.Relationships.Add(new ModelRelationship(own, key is not null, new RelationshipEnds(type, from, to), []));
        _effects.Add(new RelationshipCreated(_graph.RelationshipRecord(number, Names)));
        return number;
    }

    public bool AddLabel(int node, int label)
    {
        var own = _graph.Nodes[node]!;
        if (!own.Labels.Add(label))
            return false;
        if (Broken(ElementKind.Node, node) is { } broken)
        {
            own.Labels.Remove(label);
            throw broken;
        }

        _effects.Add(new LabelAdded(own.Key, Names.Labels[label]));
        return true;
    }

    public bool RemoveLabel(int node, int label)
    {
        var own = _graph.Nodes[node]!;
        if (!own.Labels.Remove(label))
            return false;
        _effects.Add(new LabelRemoved(own.Key, Names.Labels[label]));
        return true;
    }

    public bool SetNodeProperty(int node, int name, Value value) =>
        Set(ElementKind.Node, node, _graph.Nodes[node]!.Key, _graph.Nodes[node]!.Properties, name, value);

    public bool SetRelationshipProperty(int relationship, int name, Value value) => Set(
        ElementKind.Relationship,
        relationship,
        _graph.Relationships[relationship]!.Key,
        _graph.Relationships[relationship]!.Properties,
        name,
        value);

    public bool DeleteNode(int node)
    {
        if (!Reader.HasNode(node))
            return false;
        _effects.Add(new NodeDeleted(_graph.Record(node, Names)));
        _deleted[node] = _graph.Nodes[node]!.Key;
        _graph.Nodes[node] = null;
        return true;
    }

    public bool DeleteRelationship(int relationship)
    {
        if (!Reader.HasRelationship(relationship))
            return false;
        var own = _graph.Relationships[relationship]!;
        _effects.Add(new RelationshipDeleted(new RelationshipRecord(
            own.Key,
            Names.Types[own.Ends.Type],
            KeyOf(own.Ends.From),
            KeyOf(own.Ends.To),
            PropertyMap.From(own.Properties.Select(
                entry => KeyValuePair.Create(Names.PropertyNames[entry.Key], entry.Value))))));
        _graph.Relationships[relationship] = null;
        return true;
    }

    public ValueTask CreateIndexAsync(IndexDefinition index, CancellationToken cancellationToken = default)
    {
        CheckName(index.Name);
        if (Reader.Schema.Indexes.Any(index.Covers))
            throw new StorageException(ErrorCodes.Conflict, $"An index answers the same as \"{index.Name}\".");
        _graph.Indexes.Add(index);
        _effects.Add(new IndexCreated(index));
        return ValueTask.CompletedTask;
    }

    public ValueTask DropIndexAsync(string name, CancellationToken cancellationToken = default)
    {
        var index = _graph.Indexes.Find(known => known.Name == name) ??
            throw new StorageException(ErrorCodes.NotFound, $"There is no index \"{name}\".");
        if (index.Constraint is not null)
            throw new StorageException(ErrorCodes.Conflict, $"The constraint \"{index.Constraint}\" stands on \"{name}\".");
        _graph.Indexes.Remove(index);
        _effects.Add(new IndexDropped(index));
        return ValueTask.CompletedTask;
    }

    public ValueTask CreateConstraintAsync(
        ConstraintDefinition constraint,
        CancellationToken cancellationToken = default)
    {
        CheckName(constraint.Name);
        if (_graph.Constraints.Any(constraint.Demands))
            throw new StorageException(ErrorCodes.Conflict, $"The same as \"{constraint.Name}\" is demanded already.");
        _graph.Constraints.Add(constraint);
        var count = constraint.On == ElementKind.Node ? _graph.Nodes.Count : _graph.Relationships.Count;
        var broken = Enumerable.Range(0, count).Select(number => Broken(constraint.On, number) ?? Lacking(constraint.On, number));
        if (broken.FirstOrDefault(failure => failure is not null) is { } first)
        {
            _graph.Constraints.Remove(constraint);
            throw first;
        }

        if (constraint.HasIndex)
        {
            _graph.Indexes.Add(new IndexDefinition(
                constraint.Name,
                IndexKind.Range,
                constraint.On,
                [constraint.Label],
                constraint.Properties,
                IndexState.Online,
                constraint.Name));
        }

        _effects.Add(new ConstraintCreated(constraint));
        return ValueTask.CompletedTask;
    }

    public ValueTask DropConstraintAsync(string name, CancellationToken cancellationToken = default)
    {
        var constraint = _graph.Constraints.Find(known => known.Name == name) ??
            throw new StorageException(ErrorCodes.NotFound, $"There is no constraint \"{name}\".");
        _graph.Constraints.Remove(constraint);
        _graph.Indexes.RemoveAll(index => index.Constraint == name);
        _effects.Add(new ConstraintDropped(constraint));
        return ValueTask.CompletedTask;
    }

    public GraphSavepoint SetSavepoint()
    {
        _savepoints.Add((_graph.Copy(), _effects.Count));
        return new GraphSavepoint(this, _savepoints.Count - 1);
    }

    public ValueTask RollBackToAsync(GraphSavepoint savepoint, CancellationToken cancellationToken = default)
    {
        if (savepoint.Owner != this || savepoint.Position >= _savepoints.Count)
            throw new ArgumentException("The savepoint is of another transaction, or void.", nameof(savepoint));
        var place = (int)savepoint.Position;
        var (graph, effects) = _savepoints[place];
        _savepoints.RemoveRange(place + 1, _savepoints.Count - place - 1);
        _effects.RemoveRange(effects, _effects.Count - effects);
        _graph = graph.Copy();
        return ValueTask.CompletedTask;
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken = default)
    {
        foreach (var own in _graph.Relationships)
        {
            if (own is not null && !(Reader.HasNode(own.Ends.From) && Reader.HasNode(own.Ends.To)))
            {
                var end = KeyOf(Reader.HasNode(own.Ends.From) ? own.Ends.To : own.Ends.From);
                throw new StorageException(ErrorCodes.Conflict, $"The deleted node \"{end}\" has relationships left.");
            }
        }

        var lacking = Enumerable.Range(0, _graph.Nodes.Count).Select(node => Lacking(ElementKind.Node, node))
            .Concat(
            Enumerable.Range(0, _graph.Relationships.Count).Select(own => Lacking(ElementKind.Relationship, own)));
        return lacking.FirstOrDefault(failure => failure is not null) is { } first ? throw first : ValueTask.CompletedTask;
    }

    public async ValueTask<CommitSummary> CommitAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await CheckAsync(cancellationToken);
            var version = _effects.Count == 0 && !_isMerged ? null : _store.Publish(_graph.Copy());
            return new CommitSummary(version ?? (await _store.OpenViewAsync(cancellationToken)).Version, Effects);
        }
        finally
        {
            await DisposeAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        if (!_isOver)
        {
            _isOver = true;
            _store.Release();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Puts a whole content in the graph's place; numbers of what stays are kept.</summary>
    internal void Merge(LevelledStore.LevelledContent content)
    {
        _isMerged = true;
        foreach (var node in content.Nodes.Values)
        {
            var number = _graph.FindNode(node.Key);
            if (number < 0)
                number = CreateNode(node.Key, []);
            _graph.Nodes[number] = _graph.Nodes[number]! with
            {
                Labels = [.. node.Labels.Select(Label)],
                Properties = node.Properties.ToDictionary(entry => PropertyName(entry.Key), entry => entry.Value),
            };
        }

        foreach (var own in content.Relationships.Values)
        {
            var ends = new RelationshipEnds(Type(own.Type), _graph.FindNode(own.From), _graph.FindNode(own.To));
            var number = _graph.FindRelationship(own.Key);
            if (number < 0)
                number = CreateRelationship(own.Key, ends.Type, ends.From, ends.To);
            _graph.Relationships[number] = _graph.Relationships[number]! with
            {
                Ends = ends,
                Properties = own.Properties.ToDictionary(entry => PropertyName(entry.Key), entry => entry.Value),
            };
        }
    }

    private static void CheckKey(string? key, Func<string, int> find)
    {
        if (key is null)
            return;
        RecordCheck.Check(new NodeRecord(key, [], PropertyMap.Empty), 1);
        if (find(key) >= 0)
            throw new StorageException(ErrorCodes.Conflict, $"The key \"{key}\" is taken.");
    }

    private string KeyOf(int node) => _graph.Nodes[node]?.Key ?? _deleted[node];

    private bool Set(ElementKind on, int number, string key, Dictionary<int, Value> properties, int name, Value value)
    {
        if (value.Kind is ValueKind.Node or ValueKind.Relationship or ValueKind.Path)
            throw new StorageException(ErrorCodes.InvalidValue, $"\"{Names.PropertyNames[name]}\" of \"{key}\": a {value.Kind} is no property.");
        var before = properties.GetValueOrDefault(name);
        if (before.Equals(value))
            return false;
        Put(value);
        if (Broken(on, number) is { } broken)
        {
            Put(before);
            throw broken;
        }

        _effects.Add(new PropertySet(on, key, Names.PropertyNames[name], before, value));
        return true;

        void Put(Value wanted)
        {
            if (wanted.IsNull)
                properties.Remove(name);
            else
                properties[name] = wanted;
        }
    }

    /// <summary>What is refused at once: a value taken, or of a wrong type.</summary>
    private StorageException? Broken(ElementKind on, int number)
    {
        foreach (var constraint in _graph.Constraints.Where(own => own.On == on && IsUnder(own, number)))
        {
            var values = Values(constraint, number);
            if (constraint.HasIndex && values.All(value => !value.IsNull))
            {
                var index = new IndexDefinition("x", IndexKind.Range, on, [constraint.Label], constraint.Properties);
                var equal = ModelMatches.Find(Reader.Entries(index), index, new IndexQuery.Equal(values));
                if (equal.Any(other => other != number))
                    return new StorageException(ErrorCodes.Conflict, $"\"{constraint.Name}\": the value {values[0]} is taken.");
            }

            if (constraint.Kind == ConstraintKind.PropertyType && !values[0].IsNull &&
                !string.Equals(values[0].Kind.ToString(), constraint.PropertyType, StringComparison.OrdinalIgnoreCase))
                return new StorageException(ErrorCodes.Conflict, $"\"{constraint.Name}\": {values[0]} is no {constraint.PropertyType}.");
        }

        return null;
    }

    /// <summary>What is refused at the end: a property missing that must exist.</summary>
    private StorageException? Lacking(ElementKind on, int number) => _graph.Constraints
        .Where(own => own.On == on && own.Kind is ConstraintKind.Exists or ConstraintKind.Key)
        .Where(own => own.On == on && IsUnder(own, number) && Values(own, number).Any(value => value.IsNull))
        .Select(own => new StorageException(ErrorCodes.Conflict, $"\"{own.Name}\": \"{own.Properties[0]}\" is missing."))
        .FirstOrDefault();

    private bool IsUnder(ConstraintDefinition constraint, int number) => constraint.On == ElementKind.Node
        ? Reader.HasNode(number) && _graph.Nodes[number]!.Labels.Contains(Names.Labels.Find(constraint.Label))
        : Reader.HasRelationship(number) && Reader.EndsOf(number).Type == Names.Types.Find(constraint.Label);

    private Value[] Values(ConstraintDefinition constraint, int number) =>
    [
        .. constraint.Properties.Select(PropertyName).Select(name => constraint.On == ElementKind.Node
            ? Reader.NodeProperty(number, name)
            : Reader.RelationshipProperty(number, name)),
    ];

    private void CheckName(string name)
    {
        if (Reader.Schema.Indexes.Any(index => index.Name == name) || _graph.Constraints.Any(own => own.Name == name))
            throw new StorageException(ErrorCodes.Conflict, $"The name \"{name}\" is taken.");
    }
}
