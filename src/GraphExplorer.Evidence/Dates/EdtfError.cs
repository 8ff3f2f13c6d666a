namespace GraphExplorer.Evidence.Dates;

/// <summary>Why a text is no EDTF date of Level 0 or 1.</summary>
/// <param name="Position">Offset of the first character that does not fit, from 0.</param>
/// <param name="Message">What is wrong and what would be right, one sentence without a full stop.</param>
public readonly record struct EdtfError(int Position, string Message)
{
    public override string ToString() => $"{Message} (character {Position + 1})";
}
