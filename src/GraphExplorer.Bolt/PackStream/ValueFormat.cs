namespace GraphExplorer.Bolt.PackStream;

/// <summary>How a version of Bolt writes those values that changed over time.</summary>
/// <param name="HasUtc">
/// Date-times count the seconds of the instant, not of the clock there (Bolt 5.0, or 4.4 patched).
/// </param>
/// <param name="HasElementIds">Nodes and relationships carry an element id (Bolt 5.0).</param>
/// <param name="HasVectors">Vectors exist (Bolt 6.0).</param>
internal readonly record struct ValueFormat(bool HasUtc, bool HasElementIds, bool HasVectors)
{
    /// <summary>The format of a version; 4.4 can be patched once the server agrees.</summary>
    public static ValueFormat Of(BoltVersion version, bool utcPatch = false) =>
        new(version.Major >= 5 || utcPatch, version.Major >= 5, version.Major >= 6);
}
