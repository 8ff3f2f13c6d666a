using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Library.Tests.Storage;

public sealed class SmallestNumbersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public void Keeps_the_least_numbers_in_order_and_once_each(int limit)
    {
        var random = new Random(limit);
        int[] numbers = [.. Enumerable.Range(0, 5000).Select(_ => random.Next(900))];
        var smallest = new SmallestNumbers(limit);

        foreach (var number in numbers)
            smallest.Add(number);

        Assert.Equal(numbers.Distinct().Order().Take(limit), smallest.Sorted().ToArray());
    }
}
