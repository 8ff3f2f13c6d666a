namespace GraphExplorer.Library.Tests.Algorithms.Kernels;

/// <summary>Compares real numbers.</summary>
internal static class Near
{
    public static void Equal(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double relative)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
            Equal(expected[i], actual[i], relative, $"at {i}");
    }

    public static void Equal(double expected, double actual, double relative, string where = "")
    {
        if (double.IsNaN(expected) || double.IsInfinity(expected) || expected == 0)
        {
            if (expected == 0 ? Math.Abs(actual) <= relative : expected.Equals(actual))
                return;
        }
        else if (Math.Abs(actual - expected) <= relative * Math.Abs(expected))
        {
            return;
        }

        Assert.Fail($"{expected:R} was expected {where}, {actual:R} was found.");
    }
}
