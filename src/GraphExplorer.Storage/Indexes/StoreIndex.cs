using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Indexes;

/// <summary>An index in one version: immutable; a change gives the next.</summary>
internal abstract class StoreIndex(IndexDefinition definition, int[] names, int[] properties)
{
    public IndexDefinition Definition { get; } = definition;

    /// <summary>The numbers of the labels or types that it is about; none for all.</summary>
    public int[] Names { get; } = names;

    /// <summary>The numbers of its properties, in their order.</summary>
    public int[] Properties { get; } = properties;

    /// <summary>An index without entries.</summary>
    /// <exception cref="StorageException"><c>not_available</c>: a kind that the store lacks.</exception>
    public static StoreIndex Create(IndexDefinition definition, int[] names, int[] properties) => definition.Kind switch
    {
        IndexKind.Range or IndexKind.Text or IndexKind.Point =>
            new ValueIndex(definition, names, properties),
        IndexKind.FullText => new WordIndex(definition, names, properties, Words.Analyse),
        _ => throw new StorageException(
            ErrorCodes.NotAvailable,
            $"This store makes range, text, point and full-text indexes, no {definition.Kind} index: " +
            $"\"{definition.Name}\" was not made."),
    };

    /// <summary>The next version.</summary>
    /// <param name="number">The node or relationship.</param>
    /// <param name="before">The values of its properties before; null where it was not under the index.</param>
    /// <param name="after">The values after; null where it is not.</param>
    /// <param name="owner">The writer.</param>
    public abstract StoreIndex Change(int number, Value[]? before, Value[]? after, long owner);

    /// <summary>The index of these entries, from none.</summary>
    public abstract StoreIndex Fill(IReadOnlyList<(int Number, Value[] Values)> entries);

    /// <summary>Whether another version of the index has the same entries.</summary>
    public abstract bool HasSameEntries(StoreIndex other);

    /// <summary>Finds.</summary>
    /// <exception cref="ArgumentException">It does not answer this kind of question.</exception>
    public abstract NumberCursor Seek(IndexQuery query);

    /// <summary>How many <see cref="Seek"/> would find, or about as many.</summary>
    public abstract long CountMatches(IndexQuery query);

    /// <summary>Entries and distinct values; null for a kind that counts none.</summary>
    public virtual IndexStatistics? Statistics => null;

    /// <summary>That it does not answer this.</summary>
    protected ArgumentException Unanswered(IndexQuery query) => new(
        $"Index \"{Definition.Name}\" of kind {Definition.Kind} does not answer {query.GetType().Name}.",
        nameof(query));
}
