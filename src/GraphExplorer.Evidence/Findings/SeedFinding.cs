namespace GraphExplorer.Evidence.Findings;

/// <summary>One thing that is wrong with a data set.</summary>
/// <param name="Code">One of <see cref="FindingCode"/>.</param>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Line">Line in it, from 1; 0 where it is the file as a whole.</param>
/// <param name="Id">Id of the record; null where it could not be read.</param>
/// <param name="Field">The field, as it is written in the file; null where it is the record as a whole.</param>
/// <param name="Message">What is wrong and what would be right, one sentence without a full stop.</param>
public sealed record SeedFinding(string Code, string File, int Line, string? Id, string? Field, string Message)
{
    public override string ToString()
    {
        var place = Line == 0 ? File : $"{File}:{Line}";
        var record = Id is null ? "" : $" {Id}";
        var field = Field is null ? "" : $" {Field}";
        return $"{place}{record}{field}: {Message} ({Code})";
    }
}
