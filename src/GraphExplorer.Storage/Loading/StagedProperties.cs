using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Loading;

/// <summary>The properties that an import brings for nodes, or for relationships.</summary>
internal sealed class StagedProperties
{
    private readonly StagedNameSets _shapes;
    private readonly List<StagedColumn> _columns = []; // by the number of the name
    private int[] _shape = new int[16];

    public StagedProperties(PropertyTable old)
    {
        _shapes = new StagedNameSets(old.Shapes);
        foreach (var column in old.Columns)
            _columns.Add(new StagedColumn(column.Name, column));
    }

    /// <summary>How many different names of properties there are.</summary>
    public int NameCount => _columns.Count;

    public void Add(int place, PropertyMap properties)
    {
        if (_shape.Length < properties.Count)
            _shape = new int[properties.Count];
        var count = 0;
        foreach (var (name, value) in properties)
        {
            var column = _shapes.Number(name);
            if (column == _columns.Count)
                _columns.Add(new StagedColumn(name, null));
            _columns[column].Add(place, value);
            _shape[count++] = column;
        }

        _shapes.Note(place, _shape.AsSpan(0, count));
    }

    public PropertyTable Build(ColumnBuilder builder, Numbering numbering, CancellationToken cancellationToken)
    {
        var (shapes, newNumbers) = _shapes.Build(numbering);
        var columns = new Column[shapes.Names.Length];
        for (var column = 0; column < newNumbers.Length; column++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (newNumbers[column] >= 0)
                columns[newNumbers[column]] = _columns[column].Build(builder, numbering)!; // its name is in use
        }

        return new PropertyTable(shapes, columns);
    }
}
