using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Records;

/// <summary>
/// What a record may hold at most, so that no single one can fill the memory or make every later step slow.
/// </summary>
public static class RecordLimits
{
    /// <summary>
    /// Length of a key, in UTF-16 units: keys are compared at every tie and travel in URLs and cursors.
    /// </summary>
    public const int MaxKeyLength = 2_048;

    /// <summary>Length of a label, a type or a property's name, in UTF-16 units.</summary>
    public const int MaxNameLength = 1_024;

    /// <summary>Labels of one node.</summary>
    public const int MaxLabels = 256;

    /// <summary>Properties of one record.</summary>
    public const int MaxProperties = 4_096;

    /// <summary>
    /// Different labels, types, names of node properties, and names of relationship properties in a graph, each: a
    /// label or property has a page table of its own, so names that are really values would cost their number times the
    /// graph's size.
    /// </summary>
    public const int MaxNames = 65_536;

    /// <summary>Length of one text, in UTF-16 units.</summary>
    public const int MaxTextLength = 4 * 1024 * 1024;

    /// <summary>Length of one value of bytes.</summary>
    public const int MaxBytesLength = 4 * 1024 * 1024;

    /// <summary>Items of lists and maps within one property, at all depths.</summary>
    public const int MaxItems = 1_000_000;

    /// <summary>Lists and maps within each other: what is deeper could not be written as JSON and read again.</summary>
    public const int MaxDepth = ValueJson.MaxDepth;
}
