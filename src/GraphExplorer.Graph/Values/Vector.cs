using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GraphExplorer.Graph.Values;

/// <summary>What each coordinate of a <see cref="Vector"/> is.</summary>
public enum VectorElement : byte
{
    /// <summary>A signed byte.</summary>
    Int8,

    /// <summary>A 16-bit signed integer.</summary>
    Int16,

    /// <summary>A 32-bit signed integer.</summary>
    Int32,

    /// <summary>A 64-bit signed integer.</summary>
    Int64,

    /// <summary>An IEEE 754 single.</summary>
    Float32,

    /// <summary>An IEEE 754 double.</summary>
    Float64,
}

/// <summary>A vector of numbers of one type, such as an embedding. Immutable; equal by type and bits.</summary>
public sealed class Vector : IEquatable<Vector>
{
    private readonly byte[] _bigEndian;

    private Vector(VectorElement element, byte[] bigEndian)
    {
        Element = element;
        _bigEndian = bigEndian;
    }

    /// <summary>What each coordinate is.</summary>
    public VectorElement Element { get; }

    /// <summary>How many coordinates it has.</summary>
    public int Count => _bigEndian.Length / SizeOf(Element);

    /// <summary>The coordinates one after the other, most significant byte first.</summary>
    public ReadOnlySpan<byte> BigEndian => _bigEndian;

    /// <summary>A coordinate: an integer or a float.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such coordinate.</exception>
    public Value this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var at = _bigEndian.AsSpan(index * SizeOf(Element));
            return Element switch
            {
                VectorElement.Int8 => (Value)(sbyte)at[0], // a value: among numbers all arms would become doubles
                VectorElement.Int16 => BinaryPrimitives.ReadInt16BigEndian(at),
                VectorElement.Int32 => BinaryPrimitives.ReadInt32BigEndian(at),
                VectorElement.Int64 => BinaryPrimitives.ReadInt64BigEndian(at),
                VectorElement.Float32 => BinaryPrimitives.ReadSingleBigEndian(at),
                _ => BinaryPrimitives.ReadDoubleBigEndian(at),
            };
        }
    }

    /// <summary>Bytes a coordinate takes.</summary>
    public static int SizeOf(VectorElement element) => element switch
    {
        VectorElement.Int8 => 1,
        VectorElement.Int16 => 2,
        VectorElement.Int32 or VectorElement.Float32 => 4,
        _ => 8,
    };

    /// <summary>Makes a vector from its bytes, most significant first; they are copied.</summary>
    /// <exception cref="ArgumentException">The bytes are not a whole number of coordinates.</exception>
    public static Vector FromBigEndian(VectorElement element, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % SizeOf(element) != 0)
            throw new ArgumentException($"{bytes.Length} bytes are not a whole number of {element}.", nameof(bytes));
        return new Vector(element, bytes.ToArray());
    }

    /// <summary>Makes a vector of singles.</summary>
    public static Vector From(ReadOnlySpan<float> coordinates)
    {
        var bytes = new byte[coordinates.Length * sizeof(float)];
        for (var i = 0; i < coordinates.Length; i++)
            BinaryPrimitives.WriteSingleBigEndian(bytes.AsSpan(i * sizeof(float)), coordinates[i]);
        return new Vector(VectorElement.Float32, bytes);
    }

    /// <summary>Makes a vector of doubles.</summary>
    public static Vector From(ReadOnlySpan<double> coordinates)
    {
        var bytes = new byte[coordinates.Length * sizeof(double)];
        for (var i = 0; i < coordinates.Length; i++)
            BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(i * sizeof(double)), coordinates[i]);
        return new Vector(VectorElement.Float64, bytes);
    }

    /// <summary>Reads coordinates written as text, each as its type prints it.</summary>
    public static bool TryParse(
        VectorElement element,
        IReadOnlyList<string> coordinates,
        [NotNullWhen(true)] out Vector? vector)
    {
        vector = null;
        var size = SizeOf(element);
        var bytes = new byte[coordinates.Count * size];
        for (var i = 0; i < coordinates.Count; i++)
        {
            if (!TryWrite(element, coordinates[i], bytes.AsSpan(i * size)))
                return false;
        }

        vector = new Vector(element, bytes);
        return true;
    }

    /// <summary>A coordinate as text that <see cref="TryParse"/> reads back.</summary>
    public string TextOf(int index) => Element switch
    {
        VectorElement.Float32 => ((float)this[index].AsFloat()).ToString("R", CultureInfo.InvariantCulture),
        VectorElement.Float64 => this[index].AsFloat().ToString("R", CultureInfo.InvariantCulture),
        _ => this[index].AsInteger().ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc />
    public bool Equals(Vector? other) =>
        other is not null && Element == other.Element && _bigEndian.AsSpan().SequenceEqual(other._bigEndian);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Vector);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Element);
        hash.AddBytes(_bigEndian);
        return hash.ToHashCode();
    }

    /// <summary>The value as JSON text.</summary>
    public override string ToString() => ValueJson.ToText(Value.From(this));

    private static bool TryWrite(VectorElement element, string text, Span<byte> target)
    {
        var invariant = CultureInfo.InvariantCulture;
        switch (element)
        {
            case VectorElement.Float32:
                if (!float.TryParse(text, NumberStyles.Float, invariant, out var single))
                    return false;
                BinaryPrimitives.WriteSingleBigEndian(target, single);
                return true;
            case VectorElement.Float64:
                if (!double.TryParse(text, NumberStyles.Float, invariant, out var number))
                    return false;
                BinaryPrimitives.WriteDoubleBigEndian(target, number);
                return true;
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var integer))
            return false;
        var size = SizeOf(element);
        var spare = 64 - size * 8;
        if (integer << spare >> spare != integer)
            return false;
        Span<byte> all = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(all, integer);
        all[^size..].CopyTo(target);
        return true;
    }
}
