using System.Collections.Concurrent;
using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>
/// The columns of a chunk that searches asked for, an int an arc, each coded once and shared by all versions that have
/// the chunk. Rows that an overlay replaced hold anything: nobody reads them. Safe for concurrent use.
/// </summary>
internal sealed class CodedChunk
{
    private readonly ArcChunk _chunk;
    private readonly ConcurrentDictionary<ArcColumn, Lazy<int[]>> _columns;

    public CodedChunk(ArcChunk chunk)
        : this(chunk, [])
    {
    }

    private CodedChunk(ArcChunk chunk, ConcurrentDictionary<ArcColumn, Lazy<int[]>> columns)
    {
        _chunk = chunk;
        _columns = columns;
    }

    /// <summary>
    /// The same columns for a version in which a row's values changed: what it codes from now on is not the versions'
    /// before, in which that row is still the chunk's.
    /// </summary>
    public CodedChunk Fork() => new(_chunk, new ConcurrentDictionary<ArcColumn, Lazy<int[]>>(_columns));

    /// <summary>A column, coded out of the version that asks.</summary>
    public int[] Get(ArcColumn column, CodedArcs coding) =>
        _columns.GetOrAdd(column, key => new Lazy<int[]>(() => coding.Code(key, _chunk))).Value;
}
