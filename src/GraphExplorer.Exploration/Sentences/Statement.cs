namespace GraphExplorer.Exploration.Sentences;

/// <summary>All that a claim or a relationship says, ready to be put into words.</summary>
internal sealed record Statement
{
    /// <summary>How the subject stands in a sentence.</summary>
    public required string Subject { get; init; }

    /// <summary>The verb in words.</summary>
    public required string Phrase { get; init; }

    /// <summary>How the other end stands in a sentence.</summary>
    public required string Other { get; init; }

    /// <summary>The date as written; null where no source gives one.</summary>
    public string? Edtf { get; init; }

    /// <summary>Whether it lasted, rather than happened.</summary>
    public bool IsState { get; init; }

    /// <summary>Whether to say so where it has no date.</summary>
    public bool SaysUndated { get; init; }

    /// <summary>How far the act went, where the verb's words do not say it; null where they do.</summary>
    public string? Modality { get; init; }

    /// <summary>What else is said, by name.</summary>
    public IReadOnlyDictionary<string, string> Qualifiers { get; init; } = new Dictionary<string, string>();

    /// <summary>asserted, reported or alleged; null where the data does not say.</summary>
    public string? Stance { get; init; }

    /// <summary>Whose statement it is; null where it is the source's own.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>Whether the editors inferred it and no source says it.</summary>
    public bool IsEditorial { get; init; }

    /// <summary>Whether the source implies it and does not say it.</summary>
    public bool IsImplied { get; init; }

    /// <summary>Whether other sources contradict it.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>Whether it belongs to one of several rival accounts.</summary>
    public bool IsRival { get; init; }

    /// <summary>The time asked for, as written, where it holds then only possibly; else null.</summary>
    public string? PossiblyIn { get; init; }
}
