using GraphExplorer.Graph.Values;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Indexes;

/// <summary>The texts of a column as indexes see them: a string, or the strings of a list.</summary>
internal static class IndexedTexts
{
    public static IEnumerable<(int Number, string Text)> Of(Column? column)
    {
        for (var page = 0; page < column?.Pages.Length; page++)
        {
            if (column.Pages[page] is not (TextPage or MixedPage))
                continue;
            var values = column.Pages[page]!; // of one of these two kinds
            var row = values.Rows.Next(0);
            for (var index = 0; index < values.Rows.Count; index++, row = values.Rows.Next(row + 1))
            {
                var number = (page << Pages.Bits) + row;
                var value = values[index];
                if (value.TryGetString(out var single))
                    yield return (number, single);
                foreach (var item in value.Kind == ValueKind.List ? value.AsList() : [])
                {
                    if (item.TryGetString(out var text))
                        yield return (number, text);
                }
            }
        }
    }
}
