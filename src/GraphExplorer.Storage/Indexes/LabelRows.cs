using System.Runtime.InteropServices;
using GraphExplorer.Storage.Catalog;
using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Storage.Indexes;

/// <summary>The nodes that carry a label: a set of rows a page. Immutable.</summary>
/// <param name="Pages">By page; null where no node of the page carries the label.</param>
/// <param name="Count">How many nodes carry it.</param>
internal sealed record LabelRows(RowSet?[] Pages, int Count)
{
    public bool Contains(int node) =>
        Pages[node >> Columns.Pages.Bits] is { } rows && rows.Contains(node & Columns.Pages.Mask);

    /// <summary>The first node with the label from this number on, or -1.</summary>
    public int Next(int node)
    {
        for (var page = node >> Columns.Pages.Bits; page < Pages.Length; page++)
        {
            var from = Math.Max(0, node - (page << Columns.Pages.Bits));
            if (Pages[page]?.Next(from) is { } row and >= 0)
                return (page << Columns.Pages.Bits) + row;
        }

        return -1;
    }

    /// <summary>Per label, by its number, the nodes that carry it.</summary>
    public static LabelRows[] Build(NameSets labels)
    {
        var nodes = labels.SetOf.Length;
        var pages = new RowSet?[labels.Names.Length][];
        var counts = new int[pages.Length];
        for (var label = 0; label < pages.Length; label++)
            pages[label] = new RowSet?[Columns.Pages.Count(nodes)];

        var collected = new Dictionary<int, List<ushort>>();
        for (var page = 0; page < Columns.Pages.Count(nodes); page++)
        {
            for (var row = 0; row < Columns.Pages.RowsIn(page, nodes); row++)
            {
                foreach (var label in labels.Of((page << Columns.Pages.Bits) + row))
                {
                    if (!collected.TryGetValue(label, out var rows))
                        collected.Add(label, rows = []);
                    rows.Add((ushort)row);
                }
            }

            foreach (var (label, rows) in collected)
            {
                pages[label][page] = RowSet.From(CollectionsMarshal.AsSpan(rows));
                counts[label] += rows.Count;
            }

            collected.Clear();
        }

        return [.. pages.Select((rows, label) => new LabelRows(rows, counts[label]))];
    }
}
