namespace GraphExplorer.Drawing.Layout.Networks;

/// <summary>
/// Moves entities that lie on each other apart, pair by pair in the order given, until none are nearer than a distance or
/// the rounds are over. Neighbours are found by squares, so a round costs time linear in the entities.
/// </summary>
internal static class OverlapRemoval
{
    private const int Rounds = 250;
    private const double Enough = 1e-3;

    /// <param name="places">Where they stand.</param>
    /// <param name="distance">How near they may be.</param>
    /// <param name="isFixed">Which of them stay; null for none.</param>
    public static Spot[] Move(IReadOnlyList<Spot> places, double distance, bool[]? isFixed = null)
    {
        var (x, y) = (places.Select(place => place.X).ToArray(), places.Select(place => place.Y).ToArray());
        for (var round = 0; round < Rounds && Round(x, y, distance, isFixed); round++)
        {
        }

        return [.. places.Select((_, i) => new Spot(x[i], y[i]))];
    }

    private static bool Round(double[] x, double[] y, double distance, bool[]? isFixed)
    {
        var squares = new Dictionary<(long X, long Y), List<int>>();
        for (var i = 0; i < x.Length; i++)
        {
            var key = Square(i);
            if (!squares.TryGetValue(key, out var list))
                squares.Add(key, list = []);
            list.Add(i);
        }

        var moved = false;
        for (var i = 0; i < x.Length; i++)
        {
            var (sx, sy) = Square(i);
            for (var ox = -1; ox <= 1; ox++)
            {
                for (var oy = -1; oy <= 1; oy++)
                {
                    if (!squares.TryGetValue((sx + ox, sy + oy), out var list))
                        continue;
                    foreach (var j in list)
                        moved |= j > i && Push(i, j);
                }
            }
        }

        return moved;

        (long X, long Y) Square(int i) => ((long)Math.Floor(x[i] / distance), (long)Math.Floor(y[i] / distance));

        bool Push(int i, int j)
        {
            var (stays, staysToo) = (isFixed is not null && isFixed[i], isFixed is not null && isFixed[j]);
            var (dx, dy) = (x[j] - x[i], y[j] - y[i]);
            var now = Math.Sqrt(dx * dx + dy * dy);
            if (now >= distance - Enough || (stays && staysToo))
                return false;
            var (ux, uy) = now > 0 ? (dx / now, dy / now) : (1, 0);
            var step = distance - now + Enough;
            var (mine, others) = (stays ? 0 : staysToo ? step : step / 2, staysToo ? 0 : stays ? step : step / 2);
            x[i] -= ux * mine;
            y[i] -= uy * mine;
            x[j] += ux * others;
            y[j] += uy * others;
            return true;
        }
    }
}
