using System.Globalization;
using System.Runtime.CompilerServices;

namespace GraphExplorer.Analysis;

/// <summary>
/// A sentence that may name settings. Written as an interpolated string; who shows it says what settings are called there.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentence
{
    private readonly List<object> _parts; // texts and settings

    /// <summary>Begins a sentence.</summary>
    /// <param name="literalLength">Not needed.</param>
    /// <param name="formattedCount">How many parts are put in.</param>
    public Sentence(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _parts = new List<object>((2 * formattedCount) + 1);
    }

    private Sentence(string text) => _parts = [text];

    /// <summary>A sentence that names no setting.</summary>
    public static implicit operator Sentence(string text) => new(text);

    /// <summary>A sentence that names no setting.</summary>
    public static Sentence FromString(string text) => new(text);

    /// <summary>Adds words.</summary>
    public void AppendLiteral(string text) => _parts.Add(text);

    /// <summary>Adds the name of a setting.</summary>
    public void AppendFormatted(Setting setting) => _parts.Add(setting);

    /// <summary>Adds words that may name settings.</summary>
    public void AppendFormatted(Sentence words) => _parts.AddRange(words._parts);

    /// <summary>Adds a value.</summary>
    public void AppendFormatted<T>(T value, string? format = null) => _parts.Add(
        value is IFormattable formattable
            ? formattable.ToString(format, CultureInfo.InvariantCulture)
            : value?.ToString() ?? "");

    /// <summary>The sentence as a text.</summary>
    /// <param name="nameOf">What a setting is called.</param>
    public string Word(Func<Setting, string> nameOf) =>
        string.Concat(_parts.Select(part => part is Setting setting ? nameOf(setting) : (string)part));

    /// <summary>The sentence with names as members of a request have them, quoted.</summary>
    public override string ToString() => Word(setting => setting.ToString());
}
