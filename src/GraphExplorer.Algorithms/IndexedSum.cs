using System.Runtime.CompilerServices;

namespace GraphExplorer.Algorithms;

/// <summary>Sums of values that stand at given places: what a node takes from its neighbours.</summary>
internal static class IndexedSum
{
    /// <summary>The sum of the values at some places, in an order that depends on their number alone.</summary>
    /// <remarks>Four sums side by side, so that an addition need not wait for the one before.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(ReadOnlySpan<int> places, double[] values)
    {
        double a = 0, b = 0, c = 0, d = 0;
        var i = 0;
        for (; i + 4 <= places.Length; i += 4)
        {
            a += values[places[i]];
            b += values[places[i + 1]];
            c += values[places[i + 2]];
            d += values[places[i + 3]];
        }

        for (; i < places.Length; i++)
            a += values[places[i]];
        return a + b + (c + d);
    }

    /// <summary>The sum of the values at some places, each times the weight of its edge.</summary>
    public static double Of(ReadOnlySpan<int> places, double[] values, ReadOnlySpan<int> edges, double[] weights)
    {
        double sum = 0;
        for (var i = 0; i < places.Length; i++)
            sum += values[places[i]] * weights[edges[i]];
        return sum;
    }
}
