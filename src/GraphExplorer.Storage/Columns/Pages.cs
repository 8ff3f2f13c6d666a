using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Columns;

/// <summary>How numbers are cut into pages: columns, label bitmaps and chunks of arcs are all cut alike.</summary>
internal static class Pages
{
    public const int Bits = ArcChunk.RowBits;

    public const int Rows = ArcChunk.Rows;

    public const int Mask = Rows - 1;

    public static int Count(int total) => (int)(((long)total + Mask) >> Bits);

    /// <summary>How many of <paramref name="total"/> numbers stand in a page.</summary>
    public static int RowsIn(int page, int total) => Math.Min(Rows, total - (page << Bits));
}
