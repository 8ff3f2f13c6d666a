using System.Diagnostics.CodeAnalysis;

namespace GraphExplorer.Graph.Values;

/// <summary>
/// One immutable value of any kind. Booleans, integers, floats and dates are held without a heap object.
/// Equality is identity of content (NaN equals NaN, 1 differs from 1.0), of nodes and relationships that of their keys:
/// Cypher's own comparison is the engine's.
/// </summary>
public readonly struct Value : IEquatable<Value>
{
    private readonly object? _reference;
    private readonly long _bits;

    private Value(ValueKind kind, long bits, object? reference = null)
    {
        Kind = kind;
        _bits = bits;
        _reference = reference;
    }

    /// <summary>The absence of a value; also <c>default</c>.</summary>
    public static Value Null => default;

    /// <summary>Which kind of value it is.</summary>
    public ValueKind Kind { get; }

    /// <summary>Whether it is null.</summary>
    public bool IsNull => Kind == ValueKind.Null;

    /// <summary>Makes a boolean.</summary>
    public static implicit operator Value(bool value) => new(ValueKind.Boolean, value ? 1 : 0);

    /// <summary>Makes an integer.</summary>
    public static implicit operator Value(long value) => new(ValueKind.Integer, value);

    /// <summary>Makes a float; the many bit patterns of NaN become one.</summary>
    public static implicit operator Value(double value) =>
        new(ValueKind.Float, BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value));

    /// <summary>Makes a string; null becomes <see cref="Null"/>.</summary>
    public static implicit operator Value(string? value) => From(value);

    /// <summary>Makes a date.</summary>
    public static implicit operator Value(Date value) => new(ValueKind.Date, value.EpochDay);

    /// <summary>Two values of the same kind and content.</summary>
    public static bool operator ==(Value left, Value right) => left.Equals(right);

    /// <summary>Two values that differ in kind or content.</summary>
    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    /// <summary>Makes a string; null becomes <see cref="Null"/>.</summary>
    public static Value From(string? value) => value is null ? Null : new Value(ValueKind.String, 0, value);

    /// <summary>Makes bytes; the array is not copied and must not change afterwards.</summary>
    public static Value From(byte[] value) => new(ValueKind.Bytes, 0, value);

    /// <summary>Makes a date.</summary>
    public static Value From(DateOnly value) => Date.From(value);

    /// <summary>Makes a date.</summary>
    public static implicit operator Value(DateOnly value) => Date.From(value);

    /// <summary>Makes a time of day without a zone.</summary>
    public static Value From(LocalTime value) => new(ValueKind.LocalTime, value.NanosecondOfDay);

    /// <summary>Makes a time of day with an offset.</summary>
    public static Value From(OffsetTime value) => new(ValueKind.Time, 0, value);

    /// <summary>Makes a date and time without a zone.</summary>
    public static Value From(LocalDateTime value) => new(ValueKind.LocalDateTime, 0, value);

    /// <summary>Makes an instant with an offset or zone.</summary>
    public static Value From(ZonedDateTime value) => new(ValueKind.DateTime, 0, value);

    /// <summary>Makes a duration.</summary>
    public static Value From(Duration value) => new(ValueKind.Duration, 0, value);

    /// <summary>Makes a point.</summary>
    public static Value From(Point value) => new(ValueKind.Point, 0, value);

    /// <summary>Makes a list; the list is not copied and must not change afterwards.</summary>
    public static Value From(IReadOnlyList<Value> value) => new(ValueKind.List, 0, value);

    /// <summary>Makes a list of strings, in the order given.</summary>
    public static Value From(IEnumerable<string> values) => From([.. values.Select(From)]);

    /// <summary>Makes a map; it is not copied and must not change afterwards.</summary>
    public static Value From(IReadOnlyDictionary<string, Value> value) => new(ValueKind.Map, 0, value);

    /// <summary>Makes a node value.</summary>
    public static Value From(NodeRecord value) => new(ValueKind.Node, 0, value);

    /// <summary>Makes a relationship value.</summary>
    public static Value From(RelationshipRecord value) => new(ValueKind.Relationship, 0, value);

    /// <summary>Makes a path value.</summary>
    public static Value From(PathRecord value) => new(ValueKind.Path, 0, value);

    /// <summary>Makes a node value that is read when it is asked for.</summary>
    public static Value Node(int number, ElementSource source) => new(ValueKind.Node, number, source);

    /// <summary>Makes a relationship value that is read when it is asked for.</summary>
    public static Value Relationship(int number, ElementSource source) =>
        new(ValueKind.Relationship, number, source);

    /// <summary>Makes a path value whose nodes and relationships are read when they are asked for.</summary>
    public static Value From(NumberedPath value) => new(ValueKind.Path, 0, value);

    /// <summary>Makes a vector.</summary>
    public static Value From(Vector value) => new(ValueKind.Vector, 0, value);

    /// <summary>The boolean.</summary>
    /// <exception cref="InvalidOperationException">It is of another kind; so for every <c>As…</c> below.</exception>
    public bool AsBoolean() => Kind == ValueKind.Boolean ? _bits != 0 : Throw<bool>(ValueKind.Boolean);

    /// <summary>The integer.</summary>
    public long AsInteger() => Kind == ValueKind.Integer ? _bits : Throw<long>(ValueKind.Integer);

    /// <summary>The float.</summary>
    public double AsFloat() =>
        Kind == ValueKind.Float ? BitConverter.Int64BitsToDouble(_bits) : Throw<double>(ValueKind.Float);

    /// <summary>The text.</summary>
    public string AsString() => Reference<string>(ValueKind.String);

    /// <summary>The bytes; not to be changed.</summary>
    public byte[] AsBytes() => Reference<byte[]>(ValueKind.Bytes);

    /// <summary>The date.</summary>
    public Date AsDate() => Kind == ValueKind.Date ? new Date(_bits) : Throw<Date>(ValueKind.Date);

    /// <summary>The time of day.</summary>
    public LocalTime AsLocalTime() =>
        Kind == ValueKind.LocalTime ? new LocalTime(_bits) : Throw<LocalTime>(ValueKind.LocalTime);

    /// <summary>The time of day with its offset.</summary>
    public OffsetTime AsTime() => Reference<OffsetTime>(ValueKind.Time);

    /// <summary>The date and time.</summary>
    public LocalDateTime AsLocalDateTime() => Reference<LocalDateTime>(ValueKind.LocalDateTime);

    /// <summary>The instant with its offset or zone.</summary>
    public ZonedDateTime AsDateTime() => Reference<ZonedDateTime>(ValueKind.DateTime);

    /// <summary>The duration.</summary>
    public Duration AsDuration() => Reference<Duration>(ValueKind.Duration);

    /// <summary>The point.</summary>
    public Point AsPoint() => Reference<Point>(ValueKind.Point);

    /// <summary>The list.</summary>
    public IReadOnlyList<Value> AsList() => Reference<IReadOnlyList<Value>>(ValueKind.List);

    /// <summary>The map.</summary>
    public IReadOnlyDictionary<string, Value> AsMap() => Reference<IReadOnlyDictionary<string, Value>>(ValueKind.Map);

    /// <summary>The node.</summary>
    public NodeRecord AsNode() => Kind == ValueKind.Node && _reference is ElementSource source
        ? source.Node((int)_bits)
        : Reference<NodeRecord>(ValueKind.Node);

    /// <summary>The relationship.</summary>
    public RelationshipRecord AsRelationship() => Kind == ValueKind.Relationship && _reference is ElementSource source
        ? source.Relationship((int)_bits)
        : Reference<RelationshipRecord>(ValueKind.Relationship);

    /// <summary>The path.</summary>
    public PathRecord AsPath() => Kind == ValueKind.Path && _reference is NumberedPath path
        ? path.ToRecord()
        : Reference<PathRecord>(ValueKind.Path);

    /// <summary>The vector.</summary>
    public Vector AsVector() => Reference<Vector>(ValueKind.Vector);

    /// <summary>The text where it is a string.</summary>
    public bool TryGetString([NotNullWhen(true)] out string? text)
    {
        text = Kind == ValueKind.String ? (string?)_reference : null;
        return text is not null;
    }

    /// <summary>The number of a node or relationship that is held by number, of this source.</summary>
    public bool TryGetNumber(ElementSource source, out int number)
    {
        number = (int)_bits;
        return Kind is ValueKind.Node or ValueKind.Relationship && ReferenceEquals(_reference, source);
    }

    /// <summary>The path where it is held by numbers.</summary>
    public bool TryGetPath([NotNullWhen(true)] out NumberedPath? path)
    {
        path = Kind == ValueKind.Path ? _reference as NumberedPath : null;
        return path is not null;
    }

    /// <inheritdoc />
    public bool Equals(Value other)
    {
        if (Kind != other.Kind)
            return false;
        if (Kind is ValueKind.Node or ValueKind.Relationship)
        {
            return _reference is ElementSource && ReferenceEquals(_reference, other._reference)
                ? _bits == other._bits
                : string.Equals(Key(), other.Key(), StringComparison.Ordinal);
        }

        if (_bits != other._bits)
            return false;
        return Kind switch
        {
            ValueKind.Path => PathsEqual(this, other),
            ValueKind.Bytes => AsBytes().AsSpan().SequenceEqual(other.AsBytes()),
            ValueKind.List => AsList().SequenceEqual(other.AsList()),
            ValueKind.Map => MapsEqual(AsMap(), other.AsMap()),
            _ => Equals(_reference, other._reference),
        };
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Kind);
        if (Kind is ValueKind.Node or ValueKind.Relationship)
        {
            hash.Add(Key(), StringComparer.Ordinal);
            return hash.ToHashCode();
        }

        hash.Add(_bits);
        switch (Kind)
        {
            case ValueKind.Bytes:
                hash.AddBytes(AsBytes());
                break;
            case ValueKind.List:
                foreach (var item in AsList())
                    hash.Add(item);
                break;
            case ValueKind.Map:
                hash.Add(AsMap().Count); // entries have no order: the count alone is safe to mix in
                break;
            case ValueKind.Path:
                foreach (var relationship in AsPath().Relationships)
                    hash.Add(relationship.Key, StringComparer.Ordinal);
                break;
            default:
                hash.Add(_reference);
                break;
        }

        return hash.ToHashCode();
    }

    /// <summary>The value as its JSON text; for people and for messages, not for parsing.</summary>
    public override string ToString() => ValueJson.ToText(this);

    private static bool MapsEqual(IReadOnlyDictionary<string, Value> left, IReadOnlyDictionary<string, Value> right)
    {
        if (left.Count != right.Count)
            return false;
        foreach (var (key, value) in left)
        {
            if (!right.TryGetValue(key, out var other) || !value.Equals(other))
                return false;
        }

        return true;
    }

    private static bool PathsEqual(Value left, Value right)
    {
        if (left.TryGetPath(out var mine) && right.TryGetPath(out var its) && ReferenceEquals(mine.Source, its.Source))
            return mine.Equals(its);
        var (path, other) = (left.AsPath(), right.AsPath());
        return path.Nodes.Select(node => node.Key).SequenceEqual(other.Nodes.Select(node => node.Key)) &&
            path.Relationships.Select(one => one.Key).SequenceEqual(other.Relationships.Select(one => one.Key));
    }

    private string Key() => Kind == ValueKind.Node ? AsNode().Key : AsRelationship().Key;

    private T Reference<T>(ValueKind kind) => Kind == kind ? (T)_reference! : Throw<T>(kind); // set by every factory

    private T Throw<T>(ValueKind wanted) => throw new InvalidOperationException($"The value is a {Kind}, not a {wanted}.");
}
