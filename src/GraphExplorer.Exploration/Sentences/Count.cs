using System.Globalization;
using GraphExplorer.Exploration.Answers;

namespace GraphExplorer.Exploration.Sentences;

/// <summary>Writes numbers with what they count.</summary>
public static class Count
{
    /// <summary>"1 hop", "2 hops", "1,204 entities".</summary>
    public static string Of(long number, string one, string? several = null) =>
        $"{Number(number)} {(number == 1 ? one : several ?? one + "s")}";

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A unit that an answer names in the plural.</summary>
    public static string OfUnit(long number, string units) => units switch
    {
        "entities" => Of(number, "entity", "entities"),
        _ when number == 1 && units.EndsWith('s') => $"1 {units[..^1]}",
        _ => $"{Number(number)} {units}",
    };

    /// <summary>A total, or what it is at least.</summary>
    public static string Of(Total total, string one, string? several = null) =>
        (total.Relation == TotalRelation.AtLeast ? "at least " : "") + Of(total.Value, one, several);
}
