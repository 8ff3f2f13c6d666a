using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Exploration.Timelines;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Questions;
using GraphExplorer.Requests.Statements;

namespace GraphExplorer.Requests;

/// <summary>
/// The one table of what can be asked of a graph. Every host reads it: routes, options of commands and documentation are made
/// from these declarations, so that what one can ask of one host can be asked of the others, by the same names and within the
/// same limits. What a host does for itself (sessions, saved views, its health) it declares besides.
/// </summary>
internal sealed class OperationTable : IOperationSource
{
    private readonly Dictionary<string, Operation> _operations;

    /// <summary>Makes the use cases by hand: no container, no host; nothing is loaded.</summary>
    public OperationTable()
        : this(new CatalogueCache())
    {
    }

    /// <summary>Declares the operations of use cases that are there already.</summary>
    public OperationTable(
        PathFinder paths,
        EntitySearch search,
        EntityReader entities,
        NeighbourhoodFinder neighbourhoods,
        TimelineReader timelines,
        EvidenceReader evidence,
        SchemaReader schema)
    {
        IOperationSource[] sources =
        [
            new PathOperations(paths),
            new EntityOperations(search, entities, neighbourhoods, timelines),
            new EvidenceOperations(evidence, schema),
            new QueryOperations(),
        ];
        _operations = sources.SelectMany(source => source.Operations)
            .ToDictionary(operation => operation.Id, StringComparer.Ordinal);
    }

    private OperationTable(CatalogueCache catalogues)
        : this(
            new PathFinder(catalogues, new PathFinderOptions(), TimeProvider.System),
            new EntitySearch(catalogues),
            new EntityReader(catalogues),
            new NeighbourhoodFinder(catalogues),
            new TimelineReader(catalogues),
            new EvidenceReader(catalogues),
            new SchemaReader(catalogues))
    {
    }

    /// <inheritdoc />
    public IEnumerable<Operation> Operations => All;

    /// <summary>All of them, in the order of the documentation.</summary>
    public IReadOnlyCollection<Operation> All => _operations.Values;

    public Operation Search => _operations["searchEntities"];

    public Operation Entity => _operations["getEntity"];

    public Operation Neighbourhood => _operations["getNeighbourhood"];

    public Operation Timeline => _operations["getTimeline"];

    public Operation Paths => _operations["findPaths"];

    public Operation PathsBetweenSets => _operations["findPathsBetweenSets"];

    public Operation Schema => _operations["getSchema"];

    public Operation Query => _operations["runQuery"];

    /// <summary>The names of all parameters that are options.</summary>
    public string[] ParameterNames =>
    [
        .. _operations.Values.SelectMany(operation => operation.Query.Concat(operation.Body))
            .Select(parameter => parameter.Name)
            .Where(name => name is not ("q" or "query" or "parameters" or "access"))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>What reads a piece of evidence by its id, in the order in which an id is tried.</summary>
    public IReadOnlyList<Operation> Evidence =>
    [
        _operations["getClaim"], _operations["getSource"], _operations["getHypothesis"], _operations["getRelationship"],
    ];
}
