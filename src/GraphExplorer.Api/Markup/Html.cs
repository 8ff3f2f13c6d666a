using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace GraphExplorer.Api.Markup;

/// <summary>
/// Markup. It is made from interpolated strings alone: what stands in the literal is markup, and whatever is put into a hole is
/// text and escaped, unless it is <see cref="Html"/> itself. So no name in the data can become markup by being forgotten.
/// </summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>No markup.</summary>
    public static Html None => default;

    /// <summary>Markup from an interpolated string.</summary>
    public static Html Of(ref Writer markup) => new(markup.Written());

    /// <summary>Markup that another writer made, which escapes what it writes: pictures.</summary>
    public static Html Written(ReadOnlyMemory<byte> markup) => new(Encoding.UTF8.GetString(markup.Span));

    /// <summary>One after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.ToString())));

    /// <summary>The markup where a condition holds, else none.</summary>
    public static Html If(bool condition, Func<Html> markup) => condition ? markup() : None;

    /// <inheritdoc />
    public override string ToString() => _markup ?? "";

    /// <summary>Escapes what fills the holes of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Writer
    {
        /// <summary>Letters of every script stay as they are; what could end a text or an attribute does not.</summary>
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder _text;

        public Writer(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(Html markup) => _text.Append(markup.ToString());

        public void AppendFormatted(string? text) => _text.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(long number) =>
            _text.Append(number.ToString("N0", CultureInfo.InvariantCulture));

        internal string Written() => _text.ToString();
    }
}
