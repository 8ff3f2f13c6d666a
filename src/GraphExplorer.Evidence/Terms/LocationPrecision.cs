namespace GraphExplorer.Evidence.Terms;

/// <summary>How near the point lies to the place.</summary>
public enum LocationPrecision
{
    Exact,
    City,
    Region,
}
