using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Seed;

/// <summary>A text that was read; a line of sources.jsonl.</summary>
public sealed record Source
{
    public required string Id { get; init; }

    /// <summary>Null where it was not shown; then <see cref="TitleIdentified"/> is false.</summary>
    public string? Title { get; init; }

    /// <summary>False where the title was not shown; null is true.</summary>
    public bool? TitleIdentified { get; init; }

    public string? Author { get; init; }

    /// <summary>EDTF.</summary>
    public string? Published { get; init; }

    public string? Publisher { get; init; }

    public required PublicationKind Kind { get; init; }

    /// <summary>1 primary or official, 2 scholarship, 3 journalism and memoir, 4 Wikipedia, 5 weak.</summary>
    public required int Tier { get; init; }

    /// <summary>Id of the work it is an edition, copy or entry of.</summary>
    public required string Work { get; init; }

    /// <summary>Id of the work it copies or translates.</summary>
    public string? DerivedFrom { get; init; }

    public required SourceAccess Access { get; init; }

    public string? Url { get; init; }

    /// <summary>The name of its text, where the editors have it.</summary>
    public string? Text { get; init; }

    /// <summary>Of that text, lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    public string? Licence { get; init; }

    public string? LicenceNote { get; init; }

    public string? Language { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<string> Editorial { get; init => field = value ?? []; } = [];
}
