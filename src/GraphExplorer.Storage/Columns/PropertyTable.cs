using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Catalog;

namespace GraphExplorer.Storage.Columns;

/// <summary>All properties of all nodes, or of all relationships: a column per property. Immutable.</summary>
/// <param name="Shapes">Which properties each node or relationship has: only their columns are asked.</param>
/// <param name="Columns">By the number of the property's name in <paramref name="Shapes"/>.</param>
internal sealed record PropertyTable(NameSets Shapes, Column[] Columns)
{
    public static readonly PropertyTable Empty = new(NameSets.Empty, []);

    /// <summary>The column of a property, or null where nothing has it.</summary>
    public Column? Find(string property)
    {
        var column = Array.BinarySearch(Shapes.Names, property, KeyOrder.Comparer);
        return column < 0 ? null : Columns[column];
    }

    public PropertyMap Read(int number)
    {
        var shape = Shapes.Of(number);
        if (shape.IsEmpty)
            return PropertyMap.Empty;
        var properties = new KeyValuePair<string, Value>[shape.Length];
        for (var i = 0; i < properties.Length; i++)
            properties[i] = KeyValuePair.Create(Columns[shape[i]].Name, Columns[shape[i]][number]);
        return PropertyMap.From(properties);
    }
}
