namespace GraphExplorer.Evidence.Names;

/// <summary>A run of characters that starts on the stack and moves to the heap only when it outgrows it.</summary>
internal ref struct KeyBuilder
{
    private Span<char> _buffer;

    public KeyBuilder(Span<char> stack) => _buffer = stack;

    public int Length { get; private set; }

    public readonly Span<char> Written => _buffer[..Length];

    /// <summary>The character before the next one; a space at the start.</summary>
    public readonly char Last => Length == 0 ? ' ' : _buffer[Length - 1];

    public void Append(char character)
    {
        if (Length == _buffer.Length)
            Grow(1);
        _buffer[Length++] = character;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _buffer.Length - Length)
            Grow(text.Length);
        text.CopyTo(_buffer[Length..]);
        Length += text.Length;
    }

    /// <summary>Ends a word: one space, never two, none in front.</summary>
    public void AppendSpace()
    {
        if (Last != ' ')
            Append(' ');
    }

    public void Truncate(int length) => Length = length;

    /// <summary>The text without a space at its end.</summary>
    public override readonly string ToString() => Written.TrimEnd(' ').ToString();

    private void Grow(int needed)
    {
        var larger = new char[Math.Max(_buffer.Length * 2, Length + needed)];
        Written.CopyTo(larger);
        _buffer = larger;
    }
}
