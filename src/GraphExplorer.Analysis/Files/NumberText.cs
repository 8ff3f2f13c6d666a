using System.Globalization;

namespace GraphExplorer.Analysis.Files;

/// <summary>Numbers as files have them.</summary>
internal static class NumberText
{
    /// <summary>The shortest decimal that reads back the same; empty where undefined.</summary>
    public static string Of(double value) =>
        double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
