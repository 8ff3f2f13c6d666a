namespace GraphExplorer.Algorithms;

/// <summary>What a search that runs in steps wants next.</summary>
public enum SearchStep
{
    /// <summary>It has ended; its results are final.</summary>
    Done,

    /// <summary>
    /// It needs the arcs of the nodes in its frontier; call it again once the topology has grown by them.
    /// </summary>
    NeedsArcs,
}
