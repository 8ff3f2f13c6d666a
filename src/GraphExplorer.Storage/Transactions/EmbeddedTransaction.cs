using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Transactions;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Storage.Transactions;

/// <summary>
/// Writes a version of its own, tells what it did and can undo it, the last first. What it did is a list of effects, each
/// with the numbers that the effect's keys stood for.
/// </summary>
internal sealed class EmbeddedTransaction : IGraphTransaction
{
    private readonly EmbeddedStore _store;
    private readonly GraphState _state;
    private readonly ConstraintCheck _constraints;
    private readonly TouchedRecords _touched;
    private readonly List<GraphEffect> _effects = [];
    private readonly List<Undo> _undo = []; // one per effect
    private readonly List<int> _savepoints = []; // how many effects there were at each
    private bool _isOver;

    public EmbeddedTransaction(EmbeddedStore store, GraphState before)
    {
        _store = store;
        _state = before.ForWriter();
        _constraints = new ConstraintCheck(_state);
        _touched = new TouchedRecords(before);
        View = new EmbeddedView(_state);
    }

    public IGraphView View { get; }

    public IReadOnlyList<GraphEffect> Effects => [.. _effects];

    /// <summary>What it writes.</summary>
    internal GraphState State => _state;

    private StoreBooks Books => _state.Books;

    public ValueTask<int[]> ResolveNodesAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default) => ValueTask.FromResult(keys.Select(_state.FindNode).ToArray());

    public ValueTask<int[]> ResolveRelationshipsAsync(
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(keys.Select(_state.FindRelationship).ToArray());

    public int Label(string name) => Named(Books.Labels, name, "label", RecordLimits.MaxNames);

    public int Type(string name) => Named(Books.Types, name, "relationship type", EndsTable.MaxTypes);

    public int PropertyName(string name) => Named(Books.PropertyNames, name, "property name", RecordLimits.MaxNames);

    public int CreateNode(string? key, ReadOnlySpan<int> labels)
    {
        CheckOpen();
        if (key is not null)
        {
            RecordCheck.Check(new NodeRecord(key, [], PropertyMap.Empty), 1);
            if (_state.FindNode(key) >= 0)
                throw new StorageException(ErrorCodes.Conflict, $"There is a node \"{key}\" already.");
        }

        int[] sorted = [.. labels];
        Array.Sort(sorted);
        var set = Books.LabelSets.Number([.. sorted.Distinct()]);
        var node = _state.NumberNode(key);
        _state.SetLabels(node, set);
        if (_constraints.FindBroken(ElementKind.Node, node) is { } broken)
        {
            _state.SetLabels(node, 0);
            _state.UnnumberNode(node);
            throw broken;
        }

        _touched.AddNode(node);
        Add(new NodeCreated(_state.ReadNode(node)), new Undo(node));
        return node;
    }

    public int CreateRelationship(string? key, int type, int from, int to)
    {
        CheckOpen();
        if (key is not null)
        {
            RecordCheck.Check(new NodeRecord(key, [], PropertyMap.Empty), 1);
            if (_state.FindRelationship(key) >= 0)
                throw new StorageException(ErrorCodes.Conflict, $"There is a relationship \"{key}\" already.");
        }

        if (!_state.HasNode(from) || !_state.HasNode(to))
        {
            throw new StorageException(
                ErrorCodes.NotFound,
                $"The {(_state.HasNode(from) ? "end" : "start")} of the relationship was deleted.");
        }

        var relationship = _state.NumberRelationship(key);
        var ends = new RelationshipEnds(type, from, to);
        _state.Join(relationship, ends);
        _touched.AddRelationship(relationship);
        Add(new RelationshipCreated(_state.ReadRelationship(relationship)), new Undo(relationship, ends));
        return relationship;
    }

    public bool AddLabel(int node, int label)
    {
        CheckOpen();
        var before = _state.LabelSetOf[node];
        var after = Books.LabelSets.With(before, label);
        if (before == after)
            return false;
        _state.SetLabels(node, after);
        if (_constraints.FindBroken(ElementKind.Node, node) is { } broken)
        {
            _state.SetLabels(node, before);
            throw broken;
        }

        _touched.AddNode(node);
        Add(new LabelAdded(KeyOfNode(node), Books.Labels[label]), new Undo(node));
        return true;
    }

    public bool RemoveLabel(int node, int label)
    {
        CheckOpen();
        var before = _state.LabelSetOf[node];
        var after = Books.LabelSets.Without(before, label);
        if (before == after)
            return false;
        _state.SetLabels(node, after);
        _touched.AddNode(node);
        Add(new LabelRemoved(KeyOfNode(node), Books.Labels[label]), new Undo(node));
        return true;
    }

    public bool SetNodeProperty(int node, int name, Value value)
    {
        CheckOpen();
        CheckValue(value, name);
        var before = _state.NodeProperties.Get(node, name);
        if (before.Equals(value))
            return false;
        _state.SetNodeProperty(node, name, value);
        if (_constraints.FindBroken(ElementKind.Node, node, name) is { } broken)
        {
            _state.SetNodeProperty(node, name, before);
            throw broken;
        }

        _touched.AddNode(node);
        Add(new PropertySet(ElementKind.Node, KeyOfNode(node), Books.PropertyNames[name], before, value), new Undo(node));
        return true;
    }

    public bool SetRelationshipProperty(int relationship, int name, Value value)
    {
        CheckOpen();
        CheckValue(value, name);
        var before = _state.RelationshipProperties.Get(relationship, name);
        if (before.Equals(value))
            return false;
        _state.SetRelationshipProperty(relationship, name, value);
        if (_constraints.FindBroken(ElementKind.Relationship, relationship, name) is { } broken)
        {
            _state.SetRelationshipProperty(relationship, name, before);
            throw broken;
        }

        _touched.AddRelationship(relationship);
        var key = Books.RelationshipKeys.Pages.KeyOf(relationship);
        Add(
            new PropertySet(ElementKind.Relationship, key, Books.PropertyNames[name], before, value),
            new Undo(relationship));
        return true;
    }

    public bool DeleteNode(int node)
    {
        CheckOpen();
        if (!_state.HasNode(node))
            return false;
        var record = _state.ReadNode(node);
        _touched.AddNode(node);
        foreach (var name in _state.NodeProperties.NamesOf(node).ToArray())
            _state.SetNodeProperty(node, name, Value.Null);
        _state.SetLabels(node, 0);
        Add(new NodeDeleted(record), new Undo(node));
        return true;
    }

    public bool DeleteRelationship(int relationship)
    {
        CheckOpen();
        if (!_state.HasRelationship(relationship))
            return false;
        var record = _state.ReadRelationship(relationship);
        var ends = _state.Ends[relationship];
        _touched.AddRelationship(relationship);
        _state.Part(relationship);
        Add(new RelationshipDeleted(record), new Undo(relationship, ends));
        return true;
    }

    public ValueTask CreateIndexAsync(IndexDefinition index, CancellationToken cancellationToken = default)
    {
        CheckOpen();
        SchemaCheck.CheckIndex(_state.Schema, index);
        foreach (var name in index.Names)
            _ = index.On == ElementKind.Node ? Label(name) : Type(name);
        foreach (var property in index.Properties)
            PropertyName(property);
        _state.AddIndex(index);
        Add(new IndexCreated(index), default);
        return ValueTask.CompletedTask;
    }

    public ValueTask DropIndexAsync(string name, CancellationToken cancellationToken = default)
    {
        CheckOpen();
        var index = SchemaCheck.FindIndexToDrop(_state.Schema, name);
        _state.RemoveIndex(name);
        Add(new IndexDropped(index), default);
        return ValueTask.CompletedTask;
    }

    public ValueTask CreateConstraintAsync(
        ConstraintDefinition constraint,
        CancellationToken cancellationToken = default)
    {
        CheckOpen();
        SchemaCheck.CheckConstraint(_state.Schema, constraint);
        _ = constraint.On == ElementKind.Node ? Label(constraint.Label) : Type(constraint.Label);
        foreach (var property in constraint.Properties)
            PropertyName(property);
        Demand(constraint);
        if (_constraints.FindBroken(constraint) is { } broken)
        {
            Release(constraint);
            throw broken;
        }

        Add(new ConstraintCreated(constraint), default);
        return ValueTask.CompletedTask;
    }

    public ValueTask DropConstraintAsync(string name, CancellationToken cancellationToken = default)
    {
        CheckOpen();
        var constraint = _state.Schema.Constraints.FirstOrDefault(known => known.Name == name) ??
            throw new StorageException(ErrorCodes.NotFound, $"There is no constraint \"{name}\".");
        Release(constraint);
        Add(new ConstraintDropped(constraint), default);
        return ValueTask.CompletedTask;
    }

    public GraphSavepoint SetSavepoint()
    {
        CheckOpen();
        _savepoints.Add(_effects.Count);
        return new GraphSavepoint(this, _savepoints.Count - 1);
    }

    public ValueTask RollBackToAsync(GraphSavepoint savepoint, CancellationToken cancellationToken = default)
    {
        CheckOpen();
        if (!ReferenceEquals(savepoint.Owner, this) || savepoint.Position >= _savepoints.Count)
            throw new ArgumentException("The savepoint is of another transaction, or void.", nameof(savepoint));
        var place = (int)savepoint.Position;
        _savepoints.RemoveRange(place + 1, _savepoints.Count - place - 1);
        for (var last = _effects.Count - 1; last >= _savepoints[place]; last--)
        {
            TakeBack(_effects[last], _undo[last]);
            _effects.RemoveAt(last);
            _undo.RemoveAt(last);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask CheckAsync(CancellationToken cancellationToken = default)
    {
        CheckOpen();
        foreach (var node in _touched.Nodes)
        {
            if (_state.HasNode(node))
            {
                _constraints.CheckComplete(ElementKind.Node, node);
            }
            else if (node < _state.NodeLimit && new StateReader(_state).Degree(node, Graph.Arcs.ArcDirections.Both, IGraphReader.Any) > 0)
            {
                throw new StorageException(
                    ErrorCodes.Conflict,
                    $"The deleted node \"{KeyOfNode(node)}\" has relationships left; delete them too.");
            }
        }

        foreach (var relationship in _touched.Relationships)
        {
            if (_state.HasRelationship(relationship))
                _constraints.CheckComplete(ElementKind.Relationship, relationship);
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask<CommitSummary> CommitAsync(CancellationToken cancellationToken = default)
    {
        CheckOpen();
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            await CheckAsync(cancellationToken);
            if (_effects.Count == 0)
                return new CommitSummary(_store.Current.Version, []);
            _state.Hash += _touched.HashOf(_state) - _touched.HashBefore;
            foreach (var node in _touched.Nodes)
            {
                if (node < _state.NodeLimit && !_state.HasNode(node))
                    _state.Forget(node);
            }

            var effects = Effects;
            await _store.PublishAsync(_state, effects, cancellationToken);
            return new CommitSummary(_state.Version, effects);
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
            _store.EndWriting();
        }

        return ValueTask.CompletedTask;
    }

    private static int Named(NameRegistry names, string name, string what, int limit)
    {
        var number = names.Find(name);
        if (number >= 0)
            return number;
        RecordCheck.Check(
            new RelationshipRecord("x", name, "x", "x", PropertyMap.Empty),
            1); // a name is a name, whatever it names: length and characters
        if (names.Count >= limit)
            throw new StorageException(ErrorCodes.TooLarge, $"There are {limit} different names of this kind already ({what}); put what varies into values.");
        return names.GetOrAdd(name);
    }

    private void CheckValue(Value value, int name)
    {
        if (RecordCheck.FindProblem(value) is { } problem)
        {
            throw new StorageException(
                ErrorCodes.InvalidValue,
                $"Property \"{Books.PropertyNames[name]}\" cannot hold {problem}.");
        }
    }

    private string KeyOfNode(int node) => Books.NodeKeys.Pages.KeyOf(node);

    private void Add(GraphEffect effect, Undo undo)
    {
        _effects.Add(effect);
        _undo.Add(undo);
    }

    private void Demand(ConstraintDefinition constraint)
    {
        _state.AddConstraint(constraint);
        if (constraint.HasIndex)
            _state.AddIndex(SchemaCheck.IndexOf(constraint));
    }

    private void Release(ConstraintDefinition constraint)
    {
        _state.RemoveConstraint(constraint.Name);
        if (constraint.HasIndex)
            _state.RemoveIndex(constraint.Name);
    }

    private void TakeBack(GraphEffect effect, Undo undo)
    {
        switch (effect)
        {
            case NodeCreated:
                _state.SetLabels(undo.Number, 0);
                _state.UnnumberNode(undo.Number);
                break;
            case NodeDeleted deleted:
                _state.SetLabels(undo.Number, SetOf(deleted.Node.Labels));
                foreach (var (name, value) in deleted.Node.Properties)
                    _state.SetNodeProperty(undo.Number, Books.PropertyNames.Find(name), value);
                break;
            case RelationshipCreated:
                _state.Part(undo.Number);
                _state.UnnumberRelationship(undo.Number);
                break;
            case RelationshipDeleted deleted:
                _state.Join(undo.Number, undo.Ends);
                foreach (var (name, value) in deleted.Relationship.Properties)
                    _state.SetRelationshipProperty(undo.Number, Books.PropertyNames.Find(name), value);
                break;
            case LabelAdded added:
                _state.SetLabels(undo.Number, Books.LabelSets.Without(_state.LabelSetOf[undo.Number], Books.Labels.Find(added.Label)));
                break;
            case LabelRemoved removed:
                _state.SetLabels(undo.Number, Books.LabelSets.With(_state.LabelSetOf[undo.Number], Books.Labels.Find(removed.Label)));
                break;
            case PropertySet { On: ElementKind.Node } set:
                _state.SetNodeProperty(undo.Number, Books.PropertyNames.Find(set.Property), set.Before);
                break;
            case PropertySet set:
                _state.SetRelationshipProperty(undo.Number, Books.PropertyNames.Find(set.Property), set.Before);
                break;
            case IndexCreated created:
                _state.RemoveIndex(created.Index.Name);
                break;
            case IndexDropped dropped:
                _state.AddIndex(dropped.Index);
                break;
            case ConstraintCreated created:
                Release(created.Constraint);
                break;
            case ConstraintDropped dropped:
                Demand(dropped.Constraint);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private int SetOf(IReadOnlyList<string> labels)
    {
        int[] numbers = [.. labels.Select(Books.Labels.Find)];
        Array.Sort(numbers);
        return Books.LabelSets.Number(numbers);
    }

    private void CheckOpen() => ObjectDisposedException.ThrowIf(_isOver, this);

    /// <summary>What the keys of an effect stood for.</summary>
    private readonly record struct Undo(int Number, RelationshipEnds Ends = default);
}
