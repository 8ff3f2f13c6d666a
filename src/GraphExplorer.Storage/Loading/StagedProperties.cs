using GraphExplorer.Graph.Arcs;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Loading;

/// <summary>The properties that an import brings for nodes, or for relationships.</summary>
internal sealed class StagedProperties(NameTable names)
{
    private readonly List<StagedColumn?> _columns = []; // by the number of the name
    private readonly SequenceInterner _shapes = new([]);
    private readonly List<int> _shapeOf = []; // by place; -1 for places that were never noted
    private int[] _shape = new int[16];

    public void Add(int place, PropertyMap properties)
    {
        if (_shape.Length < properties.Count)
            _shape = new int[properties.Count];
        var count = 0;
        foreach (var (name, value) in properties)
        {
            var column = names.Number(name);
            while (_columns.Count <= column)
                _columns.Add(null);
            (_columns[column] ??= new StagedColumn()).Add(place, value);
            _shape[count++] = column;
        }

        if (count == 0)
            return;
        while (_shapeOf.Count <= place)
            _shapeOf.Add(-1);
        _shapeOf[place] = _shapes.Intern(_shape.AsSpan(0, count));
    }

    /// <summary>The table.</summary>
    /// <param name="registry">The names of properties, entered.</param>
    /// <param name="sets">The sets of names.</param>
    /// <param name="nameOf">Per staged name its number in the registry.</param>
    /// <param name="numberOf">Per place the number; null where they are the same.</param>
    /// <param name="count">How many numbers there are.</param>
    /// <param name="cancellationToken">Ends the building.</param>
    public PropertyTable Build(
        NameRegistry registry,
        NameSets sets,
        int[] nameOf,
        int[]? numberOf,
        int count,
        CancellationToken cancellationToken)
    {
        var columns = new PagedArray<ColumnLeaf?>?[registry.Count];
        for (var column = 0; column < _columns.Count; column++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            columns[nameOf[column]] = _columns[column]?.Build(numberOf, count);
            _columns[column] = null; // what was staged can go
        }

        var setOf = new int[_shapes.Sequences.Count];
        for (var shape = 0; shape < setOf.Length; shape++)
        {
            var shapeNames = Array.ConvertAll(_shapes.Sequences[shape], name => nameOf[name]);
            Array.Sort(shapeNames);
            setOf[shape] = sets.Number(shapeNames);
        }

        if (_shapeOf.Count == 0)
            return new PropertyTable(registry, sets, columns, PagedArray<int>.Empty);
        var shapeOf = new int[count];
        for (var place = 0; place < _shapeOf.Count; place++)
        {
            if (_shapeOf[place] >= 0)
                shapeOf[numberOf is null ? place : numberOf[place]] = setOf[_shapeOf[place]];
        }

        return new PropertyTable(registry, sets, columns, PagedArray.From<int>(shapeOf));
    }
}
