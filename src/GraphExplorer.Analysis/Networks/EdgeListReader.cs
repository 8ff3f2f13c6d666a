using System.Globalization;
using System.Text;
using CsvHelper;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Input;

namespace GraphExplorer.Analysis.Networks;

/// <summary>
/// Reads an edge list: a line per edge, the ids of its two nodes and perhaps a weight. The first edge says what stands
/// between them in the whole file: a tab, a semicolon or a comma (CSV then, read by CsvHelper, so that names may hold
/// blanks), or else blanks. Empty lines and lines that begin with <c>#</c> are passed over; gzip is recognised by its first
/// bytes. Nodes are in the order in which they are first named.
/// </summary>
public sealed class EdgeListReader
{
    /// <summary>Most relationships of one file: an array of arcs holds no more than twice this.</summary>
    public const int MaxRelationships = 1_000_000_000;

    /// <summary>Longest line, in characters: a file without line ends must not be taken into memory whole.</summary>
    public const int MaxLineLength = 4096;

    /// <summary>Longest id of a node, in characters.</summary>
    public const int MaxIdLength = 1024;

    private const int BufferSize = 1 << 16;
    private const int CheckEvery = 4096;
    private const int MaxShownLength = 60;

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
    private char? _separator; // null until the first edge says so, and where it is blanks

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
    /// <param name="stream">Text in UTF-8, or gzip of it; read to its end and disposed.</param>
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
        await using var plain = await GzipInput.OpenAsync(stream, cancellationToken);
        try
        {
            await reader.ReadLinesAsync(plain, cancellationToken);
        }
        catch (CsvFormatException wrong)
        {
            throw reader.Fault($"this is no edge list: {wrong.Message.TrimEnd('.')}", wrong);
        }
        catch (DecoderFallbackException wrong)
        {
            throw reader.Fault("the text is not UTF-8", wrong);
        }
        catch (InvalidDataException damaged)
        {
            throw reader.Fault($"the gzip data is damaged: {damaged.Message}", damaged);
        }

        return reader.Finish();
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
            var read = await text.ReadAsync(buffer.AsMemory(held), cancellationToken);
            var rest = TakeLines(buffer.AsSpan(0, held + read), isEnd: read == 0);
            if (_separator is { } separator)
            {
                var whole = new PrefixedText(buffer.AsMemory(held + read - rest, rest), text);
                await ReadRecordsAsync(whole, separator, cancellationToken);
                return;
            }

            if (read == 0)
                return;
            buffer.AsSpan(held + read - rest, rest).CopyTo(buffer);
            held = rest;
            if (held > MaxLineLength)
                throw TooLong();
        }
    }

    /// <summary>Reads what is left, from the first edge on, as CSV.</summary>
    private async Task ReadRecordsAsync(TextReader text, char separator, CancellationToken cancellationToken)
    {
        var options = CsvReaderOptions.Default with
        {
            Separator = separator,
            HasHeader = false,
            CommentPrefix = '#',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MaxRecordSize = MaxLineLength,
        };
        var before = _line;
        using var records = CsvReader.Create(text, options, leaveOpen: true);
        var fields = new char[3][];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = new char[MaxLineLength];
        while (await records.ReadAsync(cancellationToken))
        {
            _line = before + records.LineNumber;
            if (records.FieldCount == 1 && records.IsEmpty(0))
                continue;
            var lengths = (
                First: CharactersOf(0),
                Second: CharactersOf(1),
                Third: CharactersOf(2));
            TakeEdge(
                fields[0].AsSpan(0, lengths.First),
                fields[1].AsSpan(0, lengths.Second),
                fields[2].AsSpan(0, lengths.Third),
                records.FieldCount > 3 ? records.GetString(3) : "");
        }

        int CharactersOf(int field) => field < records.FieldCount ? records.GetChars(field, fields[field]) : 0;
    }

    /// <summary>
    /// Takes every whole line; returns how many characters are left of one that is not whole yet, or of all lines from the
    /// first edge on, where that says the file is CSV.
    /// </summary>
    private int TakeLines(ReadOnlySpan<char> text, bool isEnd)
    {
        while (true)
        {
            var end = text.IndexOf('\n');
            if (end < 0)
                break;
            if (!TakeLine(text[..end]))
                return text.Length;
            text = text[(end + 1)..];
        }

        if (isEnd && text.Length > 0)
        {
            return TakeLine(text) ? 0 : text.Length;
        }

        return text.Length;
    }

    /// <summary>Takes a line; false where it is the first edge, of a file that is CSV, and not taken.</summary>
    private bool TakeLine(ReadOnlySpan<char> line)
    {
        _line++;
        if (_line == 1)
            line = line.TrimStart('\uFEFF');
        if (_line <= _options.SkipLines)
            return true;
        line = line.Trim();
        if (line.IsEmpty || line[0] == '#')
            return true;
        if (line.Length > MaxLineLength)
            throw TooLong();
        if (_sources.Count == 0 && SeparatorOf(line) is { } separator)
        {
            _line--;
            _separator = separator;
            return false;
        }

        TakeEdge(NextField(ref line), NextField(ref line), NextField(ref line), line);
        return true;
    }

    /// <summary>What stands between the fields of a line outside of quotes: the first kind of these that is there.</summary>
    private static char? SeparatorOf(ReadOnlySpan<char> line)
    {
        foreach (var separator in "\t;,")
        {
            var isQuoted = false;
            foreach (var character in line)
            {
                isQuoted ^= character == '"';
                if (!isQuoted && character == separator)
                    return separator;
            }
        }

        return null;
    }

    private void TakeEdge(
        ReadOnlySpan<char> first,
        ReadOnlySpan<char> second,
        ReadOnlySpan<char> third,
        ReadOnlySpan<char> rest)
    {
        if (first.IsEmpty || second.IsEmpty || !rest.IsEmpty)
        {
            Sentence heading = $"; pass over a heading with {Setting.SkipLines} 1";
            throw Fault(
                $"two or three columns are expected (source, target and perhaps a weight), not " +
                $"\"{Show(first, second, third, rest)}\"{(_sources.Count == 0 ? heading : "")}");
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
        if (id.Length > MaxIdLength)
            throw Fault($"an id of {id.Length} characters; at most {MaxIdLength} are read");
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
        var weights = _weights?.ToArray();
        return new NetworkData
        {
            Origin = Path.GetFileName(_name),
            Keys = [.. _keys],
            Relationships =
                new RelationshipArrays([.. _sources], [.. _targets], weights, Keys: null) { Lengths = weights },
            HasNumericKeys = _isNumeric,
        };
    }

    /// <summary>The next field of a line whose fields stand apart by blanks; one in quotes may hold blanks.</summary>
    private static ReadOnlySpan<char> NextField(ref ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (line.Length > 0 && line[0] == '"' && line[1..].IndexOf('"') is >= 0 and var close)
        {
            var quoted = line.Slice(1, close);
            line = line[(close + 2)..].TrimStart();
            return quoted;
        }

        var end = line.IndexOf(' ');
        var field = end < 0 ? line : line[..end];
        line = end < 0 ? [] : line[end..].TrimStart();
        return field;
    }

    private static string Show(
        ReadOnlySpan<char> first,
        ReadOnlySpan<char> second = default,
        ReadOnlySpan<char> third = default,
        ReadOnlySpan<char> rest = default)
    {
        var text = $"{first} {second} {third} {rest}".TrimEnd();
        return text.Length <= MaxShownLength ? text : text[..MaxShownLength] + "…";
    }

    private AnalysisException TooLong() => new(
        ErrorCodes.InvalidData,
        $"{_name}, line {_line + 1}: a line has more than {MaxLineLength} characters; this is no edge list.");

    private AnalysisException Fault(Sentence what, Exception? inner = null) => new(
        ErrorCodes.InvalidData,
        $"{_name}, line {_line}: {what}.",
        inner);
}
