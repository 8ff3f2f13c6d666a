using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Catalogue;

/// <summary>
/// What one version of a graph is made of: its labels, types, families, verbs, sources and licences. Read once a
/// version and shared; questions are checked against it and sentences are made with it.
/// </summary>
public sealed class GraphCatalogue
{
    /// <summary>How many rows of a table are asked for at a time; every row is read.</summary>
    private const int TablePage = 10_000;

    private static readonly HashSet<string> EvidenceLabels = new(StringComparer.Ordinal)
    {
        Labels.Claim, Labels.Source, Labels.Work, Labels.Citation, Labels.HypothesisSet, Labels.Hypothesis,
        Labels.Contradiction, Labels.Family, Labels.RelationshipType, Labels.Verb, Labels.DataSet,
    };

    private GraphCatalogue(string? version, GraphStatistics statistics)
    {
        Version = version;
        Statistics = statistics;
        HasEvidence = statistics.Labels.Any(label => label.Name == Labels.Claim);
    }

    /// <summary>The version it was read from; null where the store cannot tell.</summary>
    public string? Version { get; }

    /// <summary>Counts over the whole graph.</summary>
    public GraphStatistics Statistics { get; }

    /// <summary>Whether the graph has claims; without them every node is an entity.</summary>
    public bool HasEvidence { get; }

    /// <summary>The label that every entity carries; null where every node is an entity.</summary>
    public string? EntityLabel => HasEvidence ? Labels.Entity : null;

    /// <summary>
    /// Relationship types of the graph by name, those that the tables describe and those that only occur.
    /// </summary>
    public required IReadOnlyDictionary<string, TypeEntry> Types { get; init; }

    /// <summary>The names of the types in key order.</summary>
    internal IReadOnlyList<string> TypeNames => field ??= [.. Types.Keys.Order(KeyOrder.Comparer)];

    /// <summary>Families in the order of their table.</summary>
    public required IReadOnlyList<FamilyEntry> Families { get; init; }

    /// <summary>Verbs by name.</summary>
    public required IReadOnlyDictionary<string, VerbEntry> Verbs { get; init; }

    /// <summary>Sources by id.</summary>
    public required IReadOnlyDictionary<string, SourceEntry> Sources { get; init; }

    /// <summary>Rival accounts: the id of each to the id of its set.</summary>
    public required IReadOnlyDictionary<string, string> Hypotheses { get; init; }

    /// <summary>Labels that entities carry, with counts, in key order.</summary>
    public required IReadOnlyList<NameCount> EntityLabels { get; init; }

    /// <summary>What the data is called and what it is, in a line; null for a graph that does not say.</summary>
    public DataSetEntry? DataSet { get; init; }

    /// <summary>Under which terms the data may be used.</summary>
    public IReadOnlyList<Licence> Licences => DataSet?.Licences ?? [];

    /// <summary>Reads a catalogue.</summary>
    public static async ValueTask<GraphCatalogue> ReadAsync(IGraphView view, CancellationToken cancellationToken)
    {
        var statistics = await view.GetStatisticsAsync(cancellationToken);
        var types = new Dictionary<string, TypeEntry>(StringComparer.Ordinal);
        foreach (var type in statistics.Types)
            types[type.Name] = TypeEntry.Plain(type.Name);
        var hasEvidence = statistics.Labels.Any(label => label.Name == Labels.Claim);
        if (hasEvidence)
        {
            foreach (var node in await TableAsync(view, Labels.RelationshipType, cancellationToken))
            {
                var entry = TypeEntry.Read(node);
                types[entry.Type] = entry;
            }
        }

        var families = hasEvidence ? await TableAsync(view, Labels.Family, cancellationToken) : [];
        var verbs = hasEvidence ? await TableAsync(view, Labels.Verb, cancellationToken) : [];
        var sources = hasEvidence ? await TableAsync(view, Labels.Source, cancellationToken) : [];
        var hypotheses = hasEvidence ? await TableAsync(view, Labels.Hypothesis, cancellationToken) : [];
        var dataSet = (await view.GetNodesAsync([DataSetProperties.Key], cancellationToken))[0];
        return new GraphCatalogue(view.Version, statistics)
        {
            Types = types,
            Families = [.. families.Select(FamilyEntry.Read).OrderBy(family => family.Order)],
            Verbs = verbs.Select(VerbEntry.Read).ToDictionary(verb => verb.Verb, StringComparer.Ordinal),
            Sources = SourceTable.Read(sources),
            Hypotheses = hypotheses.ToDictionary(
                node => node.Key,
                node => node.Text(HypothesisProperties.Set) ?? node.Key,
                StringComparer.Ordinal),
            EntityLabels = [.. statistics.Labels.Where(label => !hasEvidence || !EvidenceLabels.Contains(label.Name))],
            DataSet = dataSet is not null && dataSet.HasLabel(Labels.DataSet) ? DataSetEntry.Read(dataSet) : null,
        };
    }

    /// <summary>Whether a node stands for an entity, not for evidence.</summary>
    public bool IsEntity(NodeRecord node) => EntityLabel is not { } label || node.HasLabel(label);

    /// <summary>A type's entry; a plain one for a type that the graph does not know.</summary>
    public TypeEntry TypeOf(string type) => Types.TryGetValue(type, out var entry) ? entry : TypeEntry.Plain(type);

    /// <summary>Whether a fact lasted rather than happened: by its verb, else by its type.</summary>
    public bool IsState(string? verb, TypeEntry? type) =>
        Verbs.GetValueOrDefault(verb ?? "")?.IsState ?? type?.IsState ?? false;

    private static async ValueTask<List<NodeRecord>> TableAsync(
        IGraphView view,
        string label,
        CancellationToken cancellationToken)
    {
        var rows = new List<NodeRecord>();
        IReadOnlyList<string> keys;
        string? after = null;
        do
        {
            keys = await view.ListNodesAsync(new NodeListing(label, after, TablePage), cancellationToken);
            rows.AddRange((await view.GetNodesAsync(keys, cancellationToken)).OfType<NodeRecord>());
            after = keys.Count > 0 ? keys[^1] : null;
        }
        while (keys.Count == TablePage);

        return rows;
    }
}

/// <summary>What is known of a relationship type.</summary>
public sealed record TypeEntry(
    string Type,
    string? Family,
    string Label,
    string? Description,
    bool IsState,
    bool IsSymmetric,
    bool OnDefaultPath,
    IReadOnlyList<string> From,
    IReadOnlyList<string> To)
{
    internal static TypeEntry Plain(string type) =>
        new(type, null, Words(type), null, false, false, true, [], []);

    internal static TypeEntry Read(NodeRecord node)
    {
        var type = node.Text(TypeProperties.Type) ?? node.Key;
        return new TypeEntry(
            type,
            node.Text(TypeProperties.Family),
            node.Text(TypeProperties.Label) ?? Words(type),
            node.Text(TypeProperties.Description),
            node.Text(TypeProperties.Temporal) == "state",
            node.Flag(TypeProperties.Symmetric),
            node.Flag(TypeProperties.DefaultPath),
            node.Texts(TypeProperties.From),
            node.Texts(TypeProperties.To));
    }

    internal static string Words(string name) => name.Replace('_', ' ').ToLowerInvariant();
}

/// <summary>A family of types.</summary>
public sealed record FamilyEntry(string Id, string Label, string? Description, long Order)
{
    internal static FamilyEntry Read(NodeRecord node) => new(
        node.Text(FamilyProperties.Id) ?? node.Key,
        node.Text(FamilyProperties.Label) ?? node.Key,
        node.Text(FamilyProperties.Description),
        node.Number(FamilyProperties.Order) ?? 0);
}

/// <summary>A verb: how it reads and where it folds to.</summary>
/// <param name="Verb">Its name.</param>
/// <param name="Type">The type it folds into; null where it makes no relationship.</param>
/// <param name="Phrase">Its words.</param>
/// <param name="Reverse">Whether the relationship runs from object to subject.</param>
/// <param name="Modality">Its usual modality; null where the graph does not say.</param>
/// <param name="IsState">Whether it lasts, where that differs from its type; else null.</param>
public sealed record VerbEntry(
    string Verb,
    string? Type,
    string Phrase,
    bool Reverse,
    string? Modality,
    bool? IsState)
{
    internal static VerbEntry Read(NodeRecord node)
    {
        var verb = node.Text(VerbProperties.Verb) ?? node.Key;
        return new VerbEntry(
            verb,
            node.Text(VerbProperties.Type),
            node.Text(VerbProperties.Phrase) ?? TypeEntry.Words(verb),
            node.Flag(VerbProperties.Reverse),
            node.Text(VerbProperties.Modality),
            node.Text(VerbProperties.Temporal) is { } temporal ? temporal == "state" : null);
    }
}

/// <summary>What the data set says of itself.</summary>
public sealed record DataSetEntry(string Title, string Description, IReadOnlyList<Licence> Licences)
{
    internal static DataSetEntry Read(NodeRecord node)
    {
        var names = node.Texts(DataSetProperties.Licences);
        var attributions = node.Texts(DataSetProperties.Attributions);
        var covers = node.Texts(DataSetProperties.Covers);
        var urls = node.Texts(DataSetProperties.LicenceUrls);
        var licences = new List<Licence>(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            licences.Add(new Licence(
                names[i],
                attributions.ElementAtOrDefault(i) ?? "",
                covers.ElementAtOrDefault(i) ?? "",
                urls.ElementAtOrDefault(i) is { Length: > 0 } url ? url : null));
        }

        return new DataSetEntry(
            node.Text(DataSetProperties.Title) ?? node.Key,
            node.Text(DataSetProperties.Description) ?? "",
            licences);
    }
}
