using System.Globalization;

namespace GraphExplorer.Api.Pages.Maps;

/// <summary>Numbers as drawings write them.</summary>
internal static class Tenths
{
    /// <summary>To one decimal, halves up, as the page rounds.</summary>
    public static string Of(double value) =>
        ((Math.Floor((value * 10) + 0.5) / 10) + 0.0).ToString(CultureInfo.InvariantCulture); // + 0: no negative zero
}
