using System.Globalization;
using System.IO.Compression;
using System.Text;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Analysis.Networks;

/// <summary>
/// Reads an edge list: a line an edge, the ids of its two nodes and perhaps a weight, apart by blanks, tabs, a comma or a
/// semicolon; empty lines and lines that begin with <c>#</c> are passed over; gzip is recognised by its first bytes. Nodes
/// are in the order in which they are first named.
/// </summary>
public sealed class EdgeListReader
{
    /// <summary>Most relationships of one file: an array of arcs holds no more than twice this.</summary>
    public const int MostRelationships = 1_000_000_000;

    /// <summary>Longest line, in characters: a file without line ends must not be taken into memory whole.</summary>
    public const int LongestLine = 4096;

    /// <summary>Longest id of a node, in characters.</summary>
    public const int LongestId = 1024;

    private const int BufferSize = 1 << 16;
    private const int CheckEvery = 4096;
    private const int LongestShown = 60;

    private readonly string _name;
    private readonly EdgeListOptions _options;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _keys = [];
    private readonly List<int> _sources = [];
    private readonly List<int> _targets = [];
    private List<double>? _weights;
    private bool _isNumeric = true;
    private long _line;

    private EdgeListReader(string name, EdgeListOptions options)
    {
        _name = name;
        _options = options;
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="AnalysisException"><c>not_found</c>: there is no such file. <c>invalid_data</c>: a line is not an
    /// edge; the message names file and line. <c>too_large</c>: over a limit.</exception>
    public static async Task<NetworkData> ReadFileAsync(
        string path,
        EdgeListOptions options,
        CancellationToken cancellationToken = default)
    {
        if (!File.Exists(path))
            throw new AnalysisException(ErrorCodes.NotFound, $"There is no file {path}.");
        await using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            BufferSize,
            FileOptions.SequentialScan);
        return await ReadAsync(file, path, options, cancellationToken);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">Text in UTF-8, or gzip of it; read to its end, not disposed.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="options">Limits.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="AnalysisException">As for <see cref="ReadFileAsync"/>.</exception>
    public static async Task<NetworkData> ReadAsync(
        Stream stream,
        string name,
        EdgeListOptions options,
        CancellationToken cancellationToken = default)
    {
        var reader = new EdgeListReader(name, options);
        await using var plain = await OpenAsync(stream, cancellationToken);
        try
        {
            await reader.ReadLinesAsync(plain, cancellationToken);
        }
        catch (InvalidDataException damaged)
        {
            throw reader.Fault($"the gzip data is damaged: {damaged.Message}", damaged);
        }

        return reader.Finish();
    }

    private static async Task<Stream> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffered = new BufferedStream(stream, BufferSize);
        var head = new byte[2];
        var read = await buffered.ReadAtLeastAsync(head, 2, throwOnEndOfStream: false, cancellationToken);
        var whole = new PrefixedStream(head.AsMemory(0, read), buffered);
        return read == 2 && head[0] == 0x1F && head[1] == 0x8B
            ? new GZipStream(whole, CompressionMode.Decompress)
            : whole;
    }

    private async Task ReadLinesAsync(Stream stream, CancellationToken cancellationToken)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var text = new StreamReader(stream, strict, detectEncodingFromByteOrderMarks: false, BufferSize);
        var buffer = new char[BufferSize];
        var held = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read;
            try
            {
                read = await text.ReadAsync(buffer.AsMemory(held), cancellationToken);
            }
            catch (DecoderFallbackException wrong)
            {
                throw Fault("the text is not UTF-8", wrong);
            }

            var rest = TakeLines(buffer.AsSpan(0, held + read), isEnd: read == 0);
            if (read == 0)
                return;
            buffer.AsSpan(held + read - rest, rest).CopyTo(buffer);
            held = rest;
            if (held > LongestLine)
                throw TooLong();
        }
    }

    /// <summary>Takes every whole line; returns how many characters are left of one that is not whole yet.</summary>
    private int TakeLines(ReadOnlySpan<char> text, bool isEnd)
    {
        while (true)
        {
            var end = text.IndexOf('\n');
            if (end < 0)
                break;
            TakeLine(text[..end]);
            text = text[(end + 1)..];
        }

        if (isEnd && text.Length > 0)
        {
            TakeLine(text);
            return 0;
        }

        return text.Length;
    }

    private void TakeLine(ReadOnlySpan<char> line)
    {
        _line++;
        if (_line == 1)
            line = line.TrimStart('\uFEFF');
        if (_line <= _options.SkipLines)
            return;
        line = line.Trim();
        if (line.IsEmpty || line[0] == '#')
            return;
        if (line.Length > LongestLine)
            throw TooLong();
        var first = NextField(ref line);
        var second = NextField(ref line);
        var third = NextField(ref line);
        if (first.IsEmpty || second.IsEmpty || !line.IsEmpty)
        {
            Sentence heading = $"; pass over a heading with {Setting.SkipLines} 1";
            throw Fault(
                $"two or three columns are expected (source, target and perhaps a weight), not " +
                $"\"{Show(first, second, third, line)}\"{(_sources.Count == 0 ? heading : "")}");
        }

        if (_sources.Count == _options.MaxRelationships)
        {
            throw new AnalysisException(
                ErrorCodes.TooLarge,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_name}, line {_line:N0}: more than {_options.MaxRelationships:N0} relationships are not read."));
        }

        TakeWeight(third);
        _sources.Add(NumberOf(first));
        _targets.Add(NumberOf(second));
        if (_sources.Count % CheckEvery == 0)
            _options.Memory.Check(_keys.Count, _sources.Count, withFacts: false);
    }

    private void TakeWeight(ReadOnlySpan<char> field)
    {
        if (_sources.Count == 0)
            _weights = field.IsEmpty ? null : [];
        else if (field.IsEmpty != _weights is null)
            throw Fault(field.IsEmpty
                ? "the weight is missing; the lines before have one"
                : "a weight is given; the lines before have none");
        if (_weights is null)
            return;
        if (!double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) ||
            !double.IsFinite(weight))
            throw Fault($"\"{Show(field)}\" is not a weight; right would be a number such as 0.5");
        _weights.Add(weight);
    }

    private int NumberOf(ReadOnlySpan<char> id)
    {
        if (_lookup.TryGetValue(id, out var number))
            return number;
        if (id.Length > LongestId)
            throw Fault($"an id of {id.Length} characters; at most {LongestId} are read");
        var key = id.ToString();
        number = _keys.Count;
        _numbers.Add(key, number);
        _keys.Add(key);
        _isNumeric = _isNumeric && IsPlainNumber(id);
        return number;
    }

    private static bool IsPlainNumber(ReadOnlySpan<char> id) =>
        id.Length <= 18 && !id.ContainsAnyExceptInRange('0', '9') && (id.Length == 1 || id[0] != '0');

    private NetworkData Finish()
    {
        if (_sources.Count == 0)
        {
            throw new AnalysisException(
                ErrorCodes.InvalidValue,
                $"{_name} holds no relationship: there is nothing to analyse.");
        }

        _options.Memory.Check(_keys.Count, _sources.Count, withFacts: false);
        return new NetworkData
        {
            Origin = Path.GetFileName(_name),
            Keys = [.. _keys],
            Relationships = new RelationshipTable([.. _sources], [.. _targets], _weights?.ToArray(), Keys: null),
            HasNumericKeys = _isNumeric,
        };
    }

    private static ReadOnlySpan<char> NextField(ref ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (line.Length > 0 && line[0] == '"')
        {
            var close = line[1..].IndexOf('"');
            if (close >= 0)
            {
                var quoted = line.Slice(1, close);
                line = AfterSeparator(line[(close + 2)..]);
                return quoted;
            }
        }

        var end = line.IndexOfAny(" \t,;");
        var field = end < 0 ? line : line[..end];
        line = end < 0 ? [] : AfterSeparator(line[end..]);
        return field;
    }

    /// <summary>Passes blanks and at most one comma or semicolon.</summary>
    private static ReadOnlySpan<char> AfterSeparator(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        return line.Length > 0 && line[0] is ',' or ';' ? line[1..].TrimStart() : line;
    }

    private static string Show(
        ReadOnlySpan<char> first,
        ReadOnlySpan<char> second = default,
        ReadOnlySpan<char> third = default,
        ReadOnlySpan<char> rest = default)
    {
        var text = $"{first} {second} {third} {rest}".TrimEnd();
        return text.Length <= LongestShown ? text : text[..LongestShown] + "…";
    }

    private AnalysisException TooLong() => new(
        ErrorCodes.InvalidData,
        $"{_name}, line {_line + 1}: a line has more than {LongestLine} characters; this is no edge list.");

    private AnalysisException Fault(Sentence what, Exception? inner = null) => new(
        ErrorCodes.InvalidData,
        $"{_name}, line {_line}: {what}.",
        inner);
}
