namespace GraphExplorer.Graph.Arcs;

/// <summary>Which of a node's relationships are meant, seen from the node.</summary>
[Flags]
public enum ArcDirections
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Those that start at the node.</summary>
    Outgoing = 1,

    /// <summary>Those that end at the node.</summary>
    Incoming = 2,

    /// <summary>Both; a loop is then met twice, once each way.</summary>
    Both = Outgoing | Incoming,
}

/// <summary>Turns directions round.</summary>
public static class ArcDirectionsExtensions
{
    /// <summary>The directions in which the same relationships are met from their other ends.</summary>
    public static ArcDirections Reversed(this ArcDirections directions) => directions switch
    {
        ArcDirections.Outgoing => ArcDirections.Incoming,
        ArcDirections.Incoming => ArcDirections.Outgoing,
        _ => directions,
    };
}
