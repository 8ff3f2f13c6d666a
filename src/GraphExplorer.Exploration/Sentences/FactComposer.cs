using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Sentences;

/// <summary>Reads relationships and their ends in two batches, and makes answers of them.</summary>
internal sealed class FactComposer
{
    private readonly GraphCatalogue _catalogue;
    private readonly AskedTime? _asked;

    private FactComposer(
        GraphCatalogue catalogue,
        AskedTime? asked,
        IReadOnlyDictionary<string, RelationshipRecord> relationships,
        IReadOnlyDictionary<string, NodeRecord> nodes)
    {
        _catalogue = catalogue;
        _asked = asked;
        Writer = new SentenceWriter(catalogue, asked);
        Relationships = relationships;
        Nodes = nodes;
    }

    /// <summary>Says them.</summary>
    public SentenceWriter Writer { get; }

    /// <summary>What was read, by key.</summary>
    public IReadOnlyDictionary<string, RelationshipRecord> Relationships { get; }

    /// <summary>The ends, by key.</summary>
    public IReadOnlyDictionary<string, NodeRecord> Nodes { get; }

    /// <summary>Reads relationships, their ends, and further nodes.</summary>
    public static async ValueTask<FactComposer> LoadAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        AskedTime? asked,
        IEnumerable<string> relationships,
        CancellationToken cancellationToken,
        params IEnumerable<string> furtherNodes)
    {
        string[] keys = [.. relationships.Distinct(StringComparer.Ordinal)];
        var records = (await view.GetRelationshipsAsync(keys, cancellationToken))
            .OfType<RelationshipRecord>()
            .ToArray();
        string[] ends =
        [
            .. records.SelectMany(record => new[] { record.From, record.To })
                .Concat(furtherNodes)
                .Distinct(StringComparer.Ordinal),
        ];
        var nodes = (await view.GetNodesAsync(ends, cancellationToken)).OfType<NodeRecord>();
        return new FactComposer(
            catalogue,
            asked,
            records.ToDictionary(record => record.Key, StringComparer.Ordinal),
            nodes.ToDictionary(node => node.Key, StringComparer.Ordinal));
    }

    /// <summary>An entity's summary.</summary>
    public EntitySummary Entity(string key) => EntityReading.Summarise(Nodes[key]);

    /// <summary>A relationship with its sentence, which is absent where it is kept out of sentences.</summary>
    public RelationshipAnswer Relationship(string key)
    {
        var record = Relationships[key];
        var (from, to) = (Nodes[record.From], Nodes[record.To]);
        var answer = FactReading.Read(record, _catalogue, _asked);
        return SentenceWriter.IsPrivate(_catalogue.TypeOf(record.Type), from, to)
            ? answer
            : answer with { Sentence = SentenceWriter.Join([Writer.Write(record, from, to, [])]) };
    }
}
