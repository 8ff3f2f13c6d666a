using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Columns;

/// <summary>One property of all nodes, or of all relationships; immutable.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Pages">By page; null where no row of the page has the property.</param>
/// <param name="Texts">The strings that its pages' codes stand for.</param>
internal sealed record Column(string Name, ColumnPage?[] Pages, List<string> Texts)
{
    /// <summary>The value, or <see cref="Value.Null"/>.</summary>
    public Value this[int number]
    {
        get
        {
            if (Pages[number >> Columns.Pages.Bits] is not { } page)
                return Value.Null;
            var index = page.Rows.IndexOf(number & Columns.Pages.Mask);
            return index < 0 ? Value.Null : page[index];
        }
    }
}
