namespace GraphExplorer.Graph.Arcs;

/// <summary>
/// What a search may use. Implemented by structs, so that kernels that are generic over it are compiled for each one and
/// call it directly. It sees every arc that a store returns and has the last word.
/// </summary>
/// <remarks>Asked in this order: type, arc, inner node. Must answer the same for the same arc, whichever end it is met from.</remarks>
public interface IArcFilter
{
    /// <summary>Whether relationships of this type may be used; asked once per block.</summary>
    bool AllowsType(int type);

    /// <summary>Whether the arc at this place of the block may be used; asked only if its type may.</summary>
    bool AllowsArc(in ArcBlock block, int index);

    /// <summary>Whether a path may pass through this node; never asked of the ends of the search.</summary>
    bool AllowsInner(int node);
}
