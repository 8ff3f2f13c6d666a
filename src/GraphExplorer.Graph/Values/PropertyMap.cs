using System.Collections;
using System.Diagnostics.CodeAnalysis;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Graph.Values;

/// <summary>The properties of a node or relationship: names to values, immutable, in key order of the names, no nulls.</summary>
public sealed class PropertyMap : IReadOnlyDictionary<string, Value>, IEquatable<PropertyMap>
{
    /// <summary>No properties.</summary>
    public static readonly PropertyMap Empty = new([]);

    /// <summary>Larger maps are sorted otherwise: insertion takes quadratic time.</summary>
    private const int MaxInserted = 32;

    private readonly KeyValuePair<string, Value>[] _sorted;

    private PropertyMap(KeyValuePair<string, Value>[] sorted) => _sorted = sorted;

    /// <inheritdoc />
    public int Count => _sorted.Length;

    /// <inheritdoc />
    public IEnumerable<string> Keys => _sorted.Select(pair => pair.Key);

    /// <inheritdoc />
    public IEnumerable<Value> Values => _sorted.Select(pair => pair.Value);

    /// <summary>The value of a property, or <see cref="Value.Null"/> where there is none.</summary>
    public Value this[string key] => TryGetValue(key, out var value) ? value : Value.Null;

    /// <summary>Makes a map; entries with a null value are left out, of two entries with one name the later counts.</summary>
    public static PropertyMap From(IEnumerable<KeyValuePair<string, Value>> properties)
    {
        if (properties is KeyValuePair<string, Value>[] array && IsInOrder(array))
            return array.Length == 0 ? Empty : new PropertyMap([.. array]);
        var byName = new SortedDictionary<string, Value>(KeyOrder.Comparer);
        foreach (var (name, value) in properties)
        {
            if (value.IsNull)
                byName.Remove(name);
            else
                byName[name] = value;
        }

        return byName.Count == 0 ? Empty : new PropertyMap([.. byName]);
    }

    /// <summary>
    /// Makes a map as <see cref="From(IEnumerable{KeyValuePair{string, Value}})"/> does, out of an array that it keeps and
    /// sorts: for readers of large results. The caller must not use the array afterwards.
    /// </summary>
    public static PropertyMap FromOwned(KeyValuePair<string, Value>[] properties)
    {
        if (properties.Length > MaxInserted)
            return From(properties);

        // Insertion: most maps are small and sorted already, and of equal names the later must stay the later.
        for (var i = 1; i < properties.Length; i++)
        {
            var moved = properties[i];
            var at = i;
            for (; at > 0 && KeyOrder.Compare(properties[at - 1].Key, moved.Key) > 0; at--)
                properties[at] = properties[at - 1];
            properties[at] = moved;
        }

        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i].Value.IsNull ||
                (i > 0 && string.Equals(properties[i - 1].Key, properties[i].Key, StringComparison.Ordinal)))
                return From(properties);
        }

        return properties.Length == 0 ? Empty : new PropertyMap(properties);
    }

    /// <summary>Makes a map from name and value pairs, as <see cref="From(IEnumerable{KeyValuePair{string, Value}})"/>.</summary>
    public static PropertyMap Of(params ReadOnlySpan<(string Name, Value Value)> properties)
    {
        var list = new List<KeyValuePair<string, Value>>(properties.Length);
        foreach (var (name, value) in properties)
            list.Add(new KeyValuePair<string, Value>(name, value));
        return From(list);
    }

    /// <inheritdoc />
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Value value)
    {
        var low = 0;
        var high = _sorted.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = KeyOrder.Compare(_sorted[middle].Key, key);
            if (order == 0)
            {
                value = _sorted[middle].Value;
                return true;
            }

            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        value = Value.Null;
        return false;
    }

    /// <inheritdoc />
    public bool Equals(PropertyMap? other)
    {
        if (other is null || other.Count != Count)
            return false;
        for (var i = 0; i < _sorted.Length; i++)
        {
            if (!string.Equals(_sorted[i].Key, other._sorted[i].Key, StringComparison.Ordinal) ||
                !_sorted[i].Value.Equals(other._sorted[i].Value))
                return false;
        }

        return true;
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is PropertyMap other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (name, value) in _sorted)
        {
            hash.Add(name, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, Value>>)_sorted).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the entries can stand as they are; what a store reads back always can.</summary>
    private static bool IsInOrder(KeyValuePair<string, Value>[] properties)
    {
        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i].Value.IsNull)
                return false;
            if (i > 0 && KeyOrder.Compare(properties[i - 1].Key, properties[i].Key) >= 0)
                return false;
        }

        return true;
    }
}
