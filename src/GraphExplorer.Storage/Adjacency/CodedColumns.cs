using System.Collections.Concurrent;
using GraphExplorer.Graph.Arcs;
using GraphExplorer.Storage.Columns;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.Adjacency;

/// <summary>A relationship property as ints: by run of nodes, an int per arc.</summary>
internal sealed record CodedArcs(int[][] Outgoing, int[][] Incoming, IReadOnlyList<string>? Texts);

/// <summary>A node property or a label as ints: by page, an int per node.</summary>
internal sealed record CodedNodes(int[][] Pages, IReadOnlyList<string>? Texts);

/// <summary>
/// The columns of a snapshot that searches asked for, each coded once and shared from then on. Safe for concurrent use.
/// </summary>
/// <remarks>Coding is O(nodes), or O(relationships), once. A property that nothing has costs one array for all
/// such.</remarks>
internal sealed class CodedColumns(Snapshot snapshot)
{
    private readonly ConcurrentDictionary<ArcColumn, Lazy<CodedArcs>> _arcs = [];
    private readonly ConcurrentDictionary<ArcColumn, Lazy<CodedNodes>> _nodes = [];
    private readonly Lazy<CodedArcs> _absentArcs = new(() => AbsentArcs(snapshot.Relationships));
    private readonly Lazy<CodedNodes> _absentNodes = new(() => Same(snapshot.NodeKeys.Length, ArcColumn.Absent));
    private readonly Lazy<CodedNodes> _noLabel = new(() => Same(snapshot.NodeKeys.Length, 0));

    /// <summary>A relationship property.</summary>
    /// <exception cref="ArgumentException">It is a label: only nodes have labels.</exception>
    public CodedArcs Arcs(ArcColumn column)
    {
        if (column.IsLabel)
            throw new ArgumentException($"The label \"{column.Property}\" is no column of arcs.", nameof(column));
        if (snapshot.RelationshipProperties.Find(column.Property) is not { } values)
            return _absentArcs.Value;
        return _arcs.GetOrAdd(column, key => new Lazy<CodedArcs>(() => CodeArcs(key, values))).Value;
    }

    /// <summary>A node property or a label.</summary>
    public CodedNodes Nodes(ArcColumn column)
    {
        if (column.IsLabel)
        {
            return snapshot.FindLabel(column.Property) is { } rows
                ? _nodes.GetOrAdd(column, _ => new Lazy<CodedNodes>(() => CodeLabel(rows))).Value
                : _noLabel.Value;
        }

        return snapshot.NodeProperties.Find(column.Property) is { } values
            ? _nodes.GetOrAdd(column, key => new Lazy<CodedNodes>(() => CodeNodes(key, values))).Value
            : _absentNodes.Value;
    }

    private static CodedArcs AbsentArcs(RelationshipTable relationships)
    {
        var longest = relationships.Outgoing.Concat(relationships.Incoming)
            .Select(run => run.Relationships.Length).DefaultIfEmpty().Max();
        var absent = Filled(longest, ArcColumn.Absent); // columns may be longer than their runs
        return new CodedArcs(
            [.. Enumerable.Repeat(absent, relationships.Outgoing.Length)],
            [.. Enumerable.Repeat(absent, relationships.Incoming.Length)],
            []);
    }

    private static CodedNodes Same(int nodes, int code)
    {
        var page = Filled(Pages.Rows, code);
        return new CodedNodes([.. Enumerable.Repeat(page, Pages.Count(nodes))], []);
    }

    private static int[] Filled(int length, int code)
    {
        var codes = new int[length];
        Array.Fill(codes, code);
        return codes;
    }

    private static int[][] Deal(ArcRun[] runs, int[] codes)
    {
        var dealt = new int[runs.Length][];
        for (var run = 0; run < runs.Length; run++)
        {
            var relationships = runs[run].Relationships;
            dealt[run] = new int[relationships.Length];
            for (var arc = 0; arc < relationships.Length; arc++)
                dealt[run][arc] = codes[relationships[arc]];
        }

        return dealt;
    }

    private static void Code(ColumnCoder coder, ColumnPage values, Span<int> codes)
    {
        var row = values.Rows.Next(0);
        for (var index = 0; index < values.Rows.Count; index++, row = values.Rows.Next(row + 1))
            codes[row] = coder.Encode(values[index]);
    }

    private CodedArcs CodeArcs(ArcColumn column, Column values)
    {
        var coder = new ColumnCoder(column);
        var codes = Filled(snapshot.RelationshipKeys.Length, ArcColumn.Absent);
        for (var page = 0; page < values.Pages.Length; page++)
        {
            if (values.Pages[page] is { } present)
                Code(coder, present, codes.AsSpan(page << Pages.Bits));
        }

        var relationships = snapshot.Relationships;
        return new CodedArcs(
            Deal(relationships.Outgoing, codes),
            Deal(relationships.Incoming, codes),
            coder.Texts);
    }

    private CodedNodes CodeNodes(ArcColumn column, Column values)
    {
        var coder = new ColumnCoder(column);
        var pages = new int[values.Pages.Length][];
        for (var page = 0; page < pages.Length; page++)
        {
            pages[page] = Filled(Pages.RowsIn(page, snapshot.NodeKeys.Length), ArcColumn.Absent);
            if (values.Pages[page] is { } present)
                Code(coder, present, pages[page]);
        }

        return new CodedNodes(pages, coder.Texts);
    }

    private CodedNodes CodeLabel(LabelRows rows)
    {
        var pages = new int[rows.Pages.Length][];
        for (var page = 0; page < pages.Length; page++)
        {
            pages[page] = new int[Pages.RowsIn(page, snapshot.NodeKeys.Length)];
            var row = rows.Pages[page]?.Next(0) ?? -1;
            for (; row >= 0; row = rows.Pages[page]!.Next(row + 1)) // there is a page where there was a row
                pages[page][row] = 1;
        }

        return new CodedNodes(pages, null);
    }
}
