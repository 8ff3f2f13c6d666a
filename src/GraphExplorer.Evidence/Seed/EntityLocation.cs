using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Seed;

/// <summary>Where a place lies, in degrees of WGS 84.</summary>
public sealed record EntityLocation
{
    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    public required LocationPrecision Precision { get; init; }
}
