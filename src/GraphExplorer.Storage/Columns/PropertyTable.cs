using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Storage.Columns;

/// <summary>
/// All properties of all nodes, or of all relationships, in one version: a column per name, and which names each has, so
/// that only their columns are asked for a record.
/// </summary>
internal sealed class PropertyTable
{
    private readonly NameRegistry _names;
    private readonly NameSets _shapes;
    private PagedArray<ColumnLeaf?>?[] _columns; // by the name's number
    private PagedArray<int> _shapeOf;
    private long _owner;

    /// <summary>A table without values.</summary>
    /// <param name="names">The names of properties; all versions share them.</param>
    /// <param name="shapes">The sets of names; all versions share them.</param>
    public PropertyTable(NameRegistry names, NameSets shapes)
        : this(names, shapes, [], PagedArray<int>.Empty)
    {
    }

    /// <summary>A table of these columns.</summary>
    public PropertyTable(
        NameRegistry names,
        NameSets shapes,
        PagedArray<ColumnLeaf?>?[] columns,
        PagedArray<int> shapeOf)
    {
        _names = names;
        _shapes = shapes;
        _columns = columns;
        _shapeOf = shapeOf;
    }

    /// <summary>The same values, for a writer to change; see <see cref="PagedArray{T}"/> on writers.</summary>
    public PropertyTable ForWriter(long owner) => new(_names, _shapes, [.. _columns], _shapeOf) { _owner = owner };

    /// <summary>The column of a property, or null where nothing ever had it.</summary>
    public PagedArray<ColumnLeaf?>? Column(int name) => (uint)name < (uint)_columns.Length ? _columns[name] : null;

    /// <summary>The numbers of columns lie below this.</summary>
    public int ColumnCount => _columns.Length;

    /// <summary>Per one the set of names of its properties.</summary>
    public PagedArray<int> Shapes => _shapeOf;

    /// <summary>A property, or null.</summary>
    public Value Get(int number, int name) =>
        Column(name)?[number >> ColumnLeaf.Bits] is { } leaf ? leaf[number & (ColumnLeaf.Rows - 1)] : Value.Null;

    /// <summary>The names of the properties that one has, ascending by number.</summary>
    public ReadOnlySpan<int> NamesOf(int number) => _shapes.Of(_shapeOf[number]);

    /// <summary>All properties.</summary>
    public PropertyMap Read(int number, string? keyProperty = null, string? key = null)
    {
        var names = NamesOf(number);
        var isKeyShown = keyProperty is not null && key is not null;
        if (names.IsEmpty && !isKeyShown)
            return PropertyMap.Empty;
        foreach (var name in names)
            isKeyShown = isKeyShown && !string.Equals(_names[name], keyProperty, StringComparison.Ordinal);
        var properties = new KeyValuePair<string, Value>[names.Length + (isKeyShown ? 1 : 0)];
        for (var i = 0; i < names.Length; i++)
            properties[i] = KeyValuePair.Create(_names[names[i]], Get(number, names[i]));
        if (isKeyShown)
            properties[^1] = KeyValuePair.Create(keyProperty!, Value.From(key)); // both are there where it is shown
        return PropertyMap.FromOwned(properties);
    }

    /// <summary>Sets a property, or removes it by null.</summary>
    public void Set(int number, int name, Value value)
    {
        if (name >= _columns.Length)
            Array.Resize(ref _columns, Math.Max(name + 1, _names.Count));
        var column = _columns[name] ?? PagedArray<ColumnLeaf?>.Empty;
        var place = number >> ColumnLeaf.Bits;
        var row = number & (ColumnLeaf.Rows - 1);
        var leaf = column[place];
        var isThere = leaf is not null && !leaf[row].IsNull;
        if (value.IsNull && !isThere)
            return;
        var changed = leaf is null ? ColumnLeaf.Of(row, value) : leaf.With(row, value);
        _columns[name] = column.With(place, changed, _owner);
        if (isThere == value.IsNull)
        {
            var shape = Math.Max(_shapeOf[number], NameSets.Nothing);
            var other = value.IsNull ? _shapes.Without(shape, name) : _shapes.With(shape, name);
            _shapeOf = _shapeOf.With(number, other, _owner);
        }
    }

    /// <summary>Removes all properties of one.</summary>
    public void Clear(int number)
    {
        foreach (var name in NamesOf(number).ToArray())
            Set(number, name, Value.Null);
    }
}
