using System.Runtime.CompilerServices;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Evidence.Names;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Search;

/// <summary>Makes the nodes of a graph of the user's own findable by name.</summary>
public static class SearchableRecords
{
    /// <summary>
    /// The same records, in the same order; a node without search keys gets those of its name (name, title or label;
    /// else its key), folded as those of the shipped data are.
    /// </summary>
    public static async IAsyncEnumerable<GraphRecord> AddSearchKeysAsync(
        this IAsyncEnumerable<GraphRecord> records,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var record in records.WithCancellation(cancellationToken))
            yield return record is NodeRecord node && LacksKeys(node) ? WithKeys(node) : record;
    }

    /// <summary>What was merged or deleted is found by its key alone.</summary>
    private static bool LacksKeys(NodeRecord node) =>
        node.Properties[EntityProperties.SearchKeys].IsNull &&
        node.Properties[EntityProperties.MergedInto].IsNull &&
        node.Properties[EntityProperties.Deleted].IsNull;

    private static NodeRecord WithKeys(NodeRecord node)
    {
        var keys = NameFolding.Keys(EntityReading.NameOf(node));
        return keys.Count == 0
            ? node
            : node with
            {
                Properties = PropertyMap.From(node.Properties.Append(KeyValuePair.Create(
                    EntityProperties.SearchKeys,
                    Value.From(keys)))),
            };
    }
}
