using GraphExplorer.Evidence.Dates;
using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Catalogue;

/// <summary>The time that a question is about.</summary>
/// <param name="Text">As it was asked, in EDTF.</param>
/// <param name="Window">Its days.</param>
internal sealed record AskedTime(string Text, DateWindow Window)
{
    /// <summary>The time of a question; null where it asks for none, or for one that cannot be read.</summary>
    public static AskedTime? Of(string? edtf) =>
        EdtfDate.TryParse(edtf, out var date, out _) ? new AskedTime(date.Text, DateWindow.Of(date)) : null;

    /// <summary>How surely a fact held then; null for one without a date.</summary>
    public string? CertaintyOf(RelationshipRecord fact)
    {
        if (!fact.Flag(FactProperties.Dated))
            return null;
        var bounds = new DateBounds(
            fact.Day(FactProperties.StartMin) ?? DateOnly.MinValue,
            fact.Day(FactProperties.StartMax) ?? DateOnly.MaxValue,
            fact.Day(FactProperties.EndMin) ?? DateOnly.MinValue,
            fact.Day(FactProperties.EndMax) ?? DateOnly.MaxValue);
        return bounds.IsCertain(Window, fact.Flag(FactProperties.Approximate)) ? Certainty.Certain : Certainty.Possible;
    }
}

/// <summary>How surely a fact held in the time asked for.</summary>
internal static class Certainty
{
    /// <summary>On every reading of its date.</summary>
    public const string Certain = "certain";

    /// <summary>On some reading of its date.</summary>
    public const string Possible = "possible";
}
