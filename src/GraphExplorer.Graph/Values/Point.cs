using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GraphExplorer.Graph.Values;

/// <summary>A point; which system is told by its spatial reference id, as in Neo4j.</summary>
/// <param name="Srid">4326 or 4979 (WGS 84 in two or three dimensions), 7203 or 9157 (Cartesian).</param>
/// <param name="X">Longitude in degrees, or x.</param>
/// <param name="Y">Latitude in degrees, or y.</param>
/// <param name="Z">Height in metres, or z; null in two dimensions.</param>
public sealed record Point(int Srid, double X, double Y, double? Z = null)
{
    /// <summary>WGS 84, longitude and latitude.</summary>
    public const int Wgs84 = 4326;

    /// <summary>WGS 84 with height.</summary>
    public const int Wgs84WithHeight = 4979;

    /// <summary>The plane.</summary>
    public const int Cartesian = 7203;

    /// <summary>Space.</summary>
    public const int CartesianSpace = 9157;

    /// <summary>Reads <c>SRID=4326;POINT (x y)</c> or <c>POINT Z (x y z)</c>, each number finite.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Point? point)
    {
        point = null;
        var semicolon = text.IndexOf(';');
        if (semicolon < 0 || !text.StartsWith("SRID=") || !Iso.TryDigits(text[5..semicolon], out var srid))
            return false;
        var rest = text[(semicolon + 1)..];
        var dimensions = rest.StartsWith("POINT Z (") ? 3 : rest.StartsWith("POINT (") ? 2 : 0;
        if (dimensions == 0 || !rest.EndsWith(")") ||
            dimensions != (srid is Wgs84WithHeight or CartesianSpace ? 3 : srid is Wgs84 or Cartesian ? 2 : 0))
            return false;
        var body = rest[(dimensions == 3 ? 9 : 7)..^1];
        Span<Range> parts = stackalloc Range[4];
        if (body.Split(parts, ' ') != dimensions)
            return false;
        Span<double> numbers = stackalloc double[3];
        for (var i = 0; i < dimensions; i++)
        {
            if (!double.TryParse(body[parts[i]], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) ||
                !double.IsFinite(numbers[i]))
                return false;
        }

        point = new Point((int)srid, numbers[0], numbers[1], dimensions == 3 ? numbers[2] : null);
        return true;
    }

    /// <summary>Extended well-known text.</summary>
    public override string ToString() => Z is { } z
        ? string.Create(CultureInfo.InvariantCulture, $"SRID={Srid};POINT Z ({X:R} {Y:R} {z:R})")
        : string.Create(CultureInfo.InvariantCulture, $"SRID={Srid};POINT ({X:R} {Y:R})");
}
