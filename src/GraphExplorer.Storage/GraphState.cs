using System.Collections.Immutable;
using System.Globalization;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Adjacency;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Columns;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage;

/// <summary>
/// One version of the graph: the root from which everything else is reached. A writer works on one of its own, made by
/// <see cref="ForWriter"/>; once it is published nothing of it changes any more, so that any number of readers use it at
/// once without a lock.
/// </summary>
internal sealed partial class GraphState
{
    private readonly Lazy<TopologyCache> _topologies;
    private readonly Lazy<GraphStatistics> _statistics;

    private GraphState()
    {
        _topologies = new Lazy<TopologyCache>(() => new TopologyCache(this));
        _statistics = new Lazy<GraphStatistics>(() => StateStatistics.Count(this));
    }

    /// <summary>What all versions share.</summary>
    public required StoreBooks Books { get; init; }

    /// <summary>The writer's number while it is written; see <see cref="PagedArray{T}"/>.</summary>
    public long Owner { get; private init; }

    /// <summary>Whether it is still written.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>All numbers of nodes lie below this.</summary>
    public int NodeLimit { get; private set; }

    /// <summary>All numbers of relationships lie below this.</summary>
    public int RelationshipLimit { get; private set; }

    public long NodeCount { get; private set; }

    public long RelationshipCount { get; private set; }

    /// <summary>The nodes in key order.</summary>
    public required KeyOrdering Order { get; init; }

    /// <summary>Per node its set of labels; 0 where there is no node.</summary>
    public PagedArray<int> LabelSetOf { get; private set; } = PagedArray<int>.Empty;

    /// <summary>By label, and by type.</summary>
    public NameMembers Labels { get; private set; } = NameMembers.Empty;

    public NameMembers Types { get; private set; } = NameMembers.Empty;

    /// <summary>Per relationship what it joins.</summary>
    public EndsTable Ends { get; private set; } = EndsTable.Empty;

    public required PropertyTable NodeProperties { get; init; }

    public required PropertyTable RelationshipProperties { get; init; }

    public required ArcSide Outgoing { get; init; }

    public required ArcSide Incoming { get; init; }

    /// <summary>Relationships by the label of one end, type and direction (<see cref="AdjacencyKey"/>).</summary>
    public ImmutableDictionary<long, long> AdjacencyCounts { get; private set; } =
        ImmutableDictionary<long, long>.Empty;

    public GraphSchema Schema { get; private set; } = GraphSchema.Empty;

    /// <summary>What answers the indexes of the schema, and the look-ups.</summary>
    public ImmutableArray<StoreIndex> Indexes { get; private set; } = [];

    /// <summary>The sum of all records' hashes.</summary>
    public UInt128 Hash { get; set; }

    public string Version => Hash.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>The counts; of a version that is written counted now.</summary>
    public GraphStatistics Statistics => IsOpen ? StateStatistics.Count(this) : _statistics.Value;

    /// <summary>The order of arcs in this version.</summary>
    public ArcOrder ArcOrder => new(Order.Labels, Books.RelationshipKeys.Pages);

    /// <summary>The structure for a search.</summary>
    public TopologyData Topology(TopologyRequest request) =>
        IsOpen ? new TopologyCache(this).Get(request) : _topologies.Value.Get(request);

    /// <summary>A version without nodes, with these indexes.</summary>
    public static GraphState Empty(StoreBooks books, GraphIndexes indexes)
    {
        var state = new GraphState
        {
            Books = books,
            Owner = books.NewOwner(),
            Order = new KeyOrdering(books.NodeKeys.Pages, []),
            NodeProperties = new PropertyTable(books.PropertyNames, books.Shapes),
            RelationshipProperties = new PropertyTable(books.PropertyNames, books.Shapes),
            Outgoing = new ArcSide([]),
            Incoming = new ArcSide([]),
            Schema = indexes.ToSchema(),
        };
        state.Indexes = [.. BuiltIn.Make(books, indexes)];
        return state;
    }

    /// <summary>The version that is built of parts; its indexes are empty still.</summary>
    public static GraphState Of(StoreBooks books, GraphIndexes indexes, Loading.GraphParts parts) => new()
    {
        Books = books,
        NodeLimit = parts.NodeLimit,
        RelationshipLimit = parts.RelationshipLimit,
        NodeCount = parts.NodeCount,
        RelationshipCount = parts.RelationshipCount,
        Order = parts.Order,
        LabelSetOf = parts.LabelSetOf,
        Labels = parts.Labels,
        Types = parts.Types,
        Ends = parts.Ends,
        NodeProperties = parts.NodeProperties,
        RelationshipProperties = parts.RelationshipProperties,
        Outgoing = parts.Outgoing,
        Incoming = parts.Incoming,
        AdjacencyCounts = parts.AdjacencyCounts,
        Schema = indexes.ToSchema(),
        Indexes = [.. BuiltIn.Make(books, indexes)],
        Hash = parts.Hash,
    };

    /// <summary>Puts in the indexes and constraints of a version that was read, still to be filled.</summary>
    public void Restore(IReadOnlyList<IndexDefinition> indexes, IReadOnlyList<ConstraintDefinition> constraints)
    {
        Indexes = Indexes.AddRange(indexes.Select(definition => StoreIndex.Create(
            definition,
            [.. definition.Names.Select((definition.On == ElementKind.Node ? Books.Labels : Books.Types).GetOrAdd)],
            [.. definition.Properties.Select(Books.PropertyNames.GetOrAdd)])));
        Schema = new GraphSchema(
            InOrder([.. Schema.Indexes, .. indexes], index => index.Name),
            InOrder([.. constraints], constraint => constraint.Name));
    }

    /// <summary>Fills the indexes of a version that was built; nobody may have seen it.</summary>
    public void FillIndexes(CancellationToken cancellationToken)
    {
        var filled = Indexes.ToBuilder();
        for (var i = 0; i < filled.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            filled[i] = filled[i].Fill(IndexFeed.All(this, filled[i]));
        }

        Indexes = filled.ToImmutable();
    }

    /// <summary>The next version, to be written.</summary>
    public GraphState ForWriter()
    {
        var owner = Books.NewOwner();
        return new GraphState
        {
            Books = Books,
            Owner = owner,
            IsOpen = true,
            NodeLimit = NodeLimit,
            RelationshipLimit = RelationshipLimit,
            NodeCount = NodeCount,
            RelationshipCount = RelationshipCount,
            Order = Order.ForWriter(owner),
            LabelSetOf = LabelSetOf,
            Labels = Labels.ForWriter(owner),
            Types = Types.ForWriter(owner),
            Ends = Ends.ForWriter(owner),
            NodeProperties = NodeProperties.ForWriter(owner),
            RelationshipProperties = RelationshipProperties.ForWriter(owner),
            Outgoing = Outgoing.ForWriter(),
            Incoming = Incoming.ForWriter(),
            AdjacencyCounts = AdjacencyCounts,
            Schema = Schema,
            Indexes = Indexes,
            Hash = Hash,
        };
    }

    /// <summary>Ends the writing; from now on nothing changes.</summary>
    public GraphState Close()
    {
        IsOpen = false;
        return this;
    }

    public bool HasNode(int node) => (uint)node < (uint)NodeLimit && LabelSetOf[node] != 0;

    public bool HasRelationship(int relationship) =>
        (uint)relationship < (uint)RelationshipLimit && Ends.Has(relationship);

    public int FindNode(string key) => Books.NodeKeys.Find(key, new NodesThere(this));

    public int FindRelationship(string key) => Books.RelationshipKeys.Find(key, new RelationshipsThere(this));

    public ReadOnlySpan<int> LabelsOf(int node) => Books.LabelSets.Of(LabelSetOf[node]);

    /// <summary>The record of a node that is there.</summary>
    public NodeRecord ReadNode(int node) => new(
        Books.NodeKeys.Pages.KeyOf(node),
        Books.LabelNames(LabelSetOf[node]),
        NodeProperties.Read(node));

    /// <summary>The record of a relationship that is there; its ends may be gone.</summary>
    public RelationshipRecord ReadRelationship(int relationship)
    {
        var ends = Ends[relationship];
        return new RelationshipRecord(
            Books.RelationshipKeys.Pages.KeyOf(relationship),
            Books.Types[ends.Type],
            Books.NodeKeys.Pages.KeyOf(ends.From),
            Books.NodeKeys.Pages.KeyOf(ends.To),
            RelationshipProperties.Read(relationship));
    }

    /// <summary>How many relationships there are by the label of one end, type and direction, as a key.</summary>
    public static long AdjacencyKey(int label, int type, bool outgoing) =>
        ((long)label << 32) | ((long)type << 1) | (outgoing ? 0L : 1L);

    private readonly struct NodesThere(GraphState state) : IIsThere
    {
        public bool Has(int number) => state.HasNode(number);
    }

    private readonly struct RelationshipsThere(GraphState state) : IIsThere
    {
        public bool Has(int number) => state.HasRelationship(number);
    }
}
