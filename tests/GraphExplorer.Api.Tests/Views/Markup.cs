using System.Text.RegularExpressions;

namespace GraphExplorer.Api.Tests.Views;

/// <summary>What tests look for in documents.</summary>
internal static partial class Markup
{
    /// <summary>Where a script begins.</summary>
    [GeneratedRegex(
        "<script",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 60_000)]
    public static partial Regex Scripts();
}
