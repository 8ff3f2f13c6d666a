using GraphExplorer.Api.Endpoints;
using GraphExplorer.Api.Operations;
using GraphExplorer.Api.Statements;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Exploration.Timelines;

namespace GraphExplorer.Cli.Asking;

/// <summary>
/// The operations of the API that commands ask. Their declarations are the commands' options too, so that what one can
/// ask over HTTP one can ask here, by the same names and within the same limits. Made by hand: no container, no host.
/// </summary>
internal sealed class OperationTable
{
    private readonly Dictionary<string, Operation> _operations;

    /// <summary>Makes the use cases and their operations; nothing is loaded.</summary>
    public OperationTable()
    {
        var catalogues = new CatalogueCache();
        IOperationSource[] sources =
        [
            new EntityOperations(
                new EntitySearch(catalogues),
                new EntityReader(catalogues),
                new NeighbourhoodFinder(catalogues),
                new TimelineReader(catalogues)),
            new PathOperations(new PathFinder(catalogues, new PathFinderOptions(), TimeProvider.System)),
            new EvidenceOperations(new EvidenceReader(catalogues), new SchemaReader(catalogues)),
            new QueryOperations(),
        ];
        _operations = sources.SelectMany(source => source.Operations)
            .ToDictionary(operation => operation.Id, StringComparer.Ordinal);
    }

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
