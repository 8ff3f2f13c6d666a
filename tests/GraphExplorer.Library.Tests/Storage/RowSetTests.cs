using GraphExplorer.Storage.Columns;

namespace GraphExplorer.Library.Tests.Storage;

public sealed class RowSetTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(65_536, 1)] // all rows
    [InlineData(40_000, 1)] // the first rows
    [InlineData(300, 7)] // a list
    [InlineData(9_000, 7)] // a bitmap
    public void Knows_its_rows_their_ranks_and_the_next_one(int count, int step)
    {
        ushort[] rows = [.. Enumerable.Range(0, count).Select(i => (ushort)(i * step + (step > 1 ? 3 : 0)))];

        var set = RowSet.From(rows);

        Assert.Equal(count, set.Count);
        var rank = 0;
        for (var row = 0; row < Pages.Rows; row++)
        {
            var isIn = rank < rows.Length && rows[rank] == row;
            Assert.Equal(isIn ? rank : -1, set.IndexOf(row));
            Assert.Equal(rank < rows.Length ? rows[rank] : -1, set.Next(row));
            if (isIn)
                rank++;
        }

        Assert.Equal(-1, set.Next(Pages.Rows));
    }
}
