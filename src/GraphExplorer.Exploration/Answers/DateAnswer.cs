namespace GraphExplorer.Exploration.Answers;

/// <summary>When, as the source has it and as a search reads it.</summary>
public sealed record DateAnswer
{
    /// <summary>EDTF as written; null where no source dates the fact.</summary>
    public string? Edtf { get; init; }

    /// <summary>In words, never more exact than the source: "13 June 1938", "not dated".</summary>
    public required string Text { get; init; }

    /// <summary>Whether a source dates it.</summary>
    public required bool Dated { get; init; }

    /// <summary>The earliest day on which it can have begun; null where unknown.</summary>
    public DateOnly? StartMin { get; init; }

    /// <summary>The latest day on which it can have begun; null where unknown.</summary>
    public DateOnly? StartMax { get; init; }

    /// <summary>The earliest day on which it can have ended; null where unknown.</summary>
    public DateOnly? EndMin { get; init; }

    /// <summary>The latest day on which it can have ended; null where unknown.</summary>
    public DateOnly? EndMax { get; init; }

    /// <summary>Whether the source marks the date as uncertain or approximate.</summary>
    public bool? Approximate { get; init; }

    /// <summary>"julian" where the date is of that calendar; null for the Gregorian.</summary>
    public string? Calendar { get; init; }
}
