using System.Text;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class KeyOrderTests
{
    // Units around every place where the orders of UTF-16 and UTF-8 could part.
    private static readonly string[] Pieces =
        ["\0", "a", "b", "z", "\u007F", "\u0080", "é", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFEE", "\uFFFF",
            "\U00010000", "\U00010001", "\U0001F600", "\U00020000", "\U0010FFFF"];

    [Fact]
    public void Is_the_order_of_the_bytes_in_utf_8()
    {
        var random = new Random(5);
        for (var i = 0; i < 200_000; i++)
        {
            var left = Word();
            var right = random.Next(4) == 0 ? left + Word() : Word();

            var expected = Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));

            if (Math.Sign(expected) != Math.Sign(KeyOrder.Comparer.Compare(left, right)))
                Assert.Fail($"{Escape(left)} against {Escape(right)}");
        }

        string Word() => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
    }

    [Fact]
    public void Puts_null_first()
    {
        Assert.Equal(-1, KeyOrder.Comparer.Compare(null, ""));
        Assert.Equal(1, KeyOrder.Comparer.Compare("", null));
        Assert.Equal(0, KeyOrder.Comparer.Compare(null, null));
    }

    private static string Escape(string text) => string.Concat(text.Select(unit => $"\\u{(int)unit:X4}"));
}
