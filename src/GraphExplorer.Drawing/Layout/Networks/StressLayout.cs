namespace GraphExplorer.Drawing.Layout.Networks;

/// <summary>
/// Places the entities so that distances in the picture come near to distances in the network: stress, lowered pair by
/// pair. After Zheng, Pawar and Goodman, "Graph Drawing by Stochastic Gradient Descent", 2019
/// (doi:10.1109/TVCG.2018.2859997). Lines between entities with few shared neighbours are longer, so that the leaves of a
/// hub have room. Over <see cref="MaxPairwise"/> entities only pairs with one of a few pivots count. The start comes
/// from the ids and the order from a seed: the same network gives the same picture.
/// </summary>
internal static class StressLayout
{
    private const int MaxPairwise = 800;
    private const int Pivots = 60;
    private const int Rounds = 40;
    private const double Unit = 105;
    private const double LengthByNeighbours = 0.32;
    private const double MinStep = 0.1;
    private const double ComponentGap = 150;
    private const double FrameShape = 1.7;

    public static Spot[] Lay(LayoutGraph graph)
    {
        var places = new Spot[graph.Count];
        var parts = new List<(int[] Nodes, Spot[] Places)>();
        foreach (var nodes in ComponentsOf(graph))
            parts.Add((nodes, Level(LayComponent(graph, nodes))));
        Pack(parts, places);
        return places;
    }

    /// <summary>Components, the greatest first, each in the order of its entities.</summary>
    private static IEnumerable<int[]> ComponentsOf(LayoutGraph graph)
    {
        var seen = new bool[graph.Count];
        var components = new List<int[]>();
        for (var start = 0; start < graph.Count; start++)
        {
            if (seen[start])
                continue;
            var queue = new List<int> { start };
            seen[start] = true;
            for (var next = 0; next < queue.Count; next++)
            {
                foreach (var neighbour in graph.Neighbours[queue[next]])
                {
                    if (seen[neighbour])
                        continue;
                    seen[neighbour] = true;
                    queue.Add(neighbour);
                }
            }

            queue.Sort();
            components.Add([.. queue]);
        }

        return components
            .OrderByDescending(nodes => nodes.Length)
            .ThenBy(nodes => nodes.Min(node => graph.Ids[node]), StringComparer.Ordinal);
    }

    private static Spot[] LayComponent(LayoutGraph graph, int[] nodes)
    {
        var count = nodes.Length;
        var radius = Unit * Math.Sqrt(count);
        Spot[] start = [.. nodes.Select(node => Seeds.Place(graph.Ids[node], radius))];
        if (count == 1)
            return [default];
        var (x, y) = (start.Select(spot => spot.X).ToArray(), start.Select(spot => spot.Y).ToArray());
        var terms = TermsOf(new Distances(graph, nodes), count);
        var seed = nodes.Aggregate(0u, (sum, node) => unchecked(sum + Seeds.Hash(graph.Ids[node])));
        Descend(terms, x, y, new Shuffle(seed));
        return [.. x.Select((value, i) => new Spot(value, y[i]))];
    }

    private static Term[] TermsOf(Distances distances, int count)
    {
        var terms = new List<Term>();
        if (count <= MaxPairwise)
        {
            for (var i = 0; i < count; i++)
            {
                var from = distances.From(i);
                for (var j = i + 1; j < count; j++)
                    terms.Add(new Term(i, j, from[j], MovesBoth: true));
            }

            return [.. terms];
        }

        // Pivots far from each other: each next one is the farthest from those before.
        var nearest = new double[count];
        Array.Fill(nearest, double.MaxValue);
        var pivot = 0;
        for (var p = 0; p < Pivots; p++)
        {
            var from = distances.From(pivot);
            var farthest = 0;
            for (var i = 0; i < count; i++)
            {
                if (i != pivot)
                    terms.Add(new Term(i, pivot, from[i], MovesBoth: false));
                nearest[i] = Math.Min(nearest[i], from[i]);
                if (nearest[i] > nearest[farthest])
                    farthest = i;
            }

            pivot = farthest;
        }

        foreach (var (a, b, length) in distances.Edges())
            terms.Add(new Term(a, b, length, MovesBoth: true));
        return [.. terms];
    }

    private static void Descend(Term[] terms, double[] x, double[] y, Shuffle shuffle)
    {
        var (min, max) = (double.MaxValue, 0.0);
        foreach (var term in terms)
        {
            min = Math.Min(min, term.Distance);
            max = Math.Max(max, term.Distance);
        }

        var (firstStep, lastStep) = (max * max, MinStep * min * min);
        var cooling = Math.Log(firstStep / lastStep) / (Rounds - 1);
        for (var round = 0; round < Rounds; round++)
        {
            var step = firstStep * Math.Exp(-cooling * round);
            shuffle.Apply(terms);
            foreach (var term in terms)
            {
                var share = Math.Min(1, step / (term.Distance * term.Distance));
                var (dx, dy) = (x[term.A] - x[term.B], y[term.A] - y[term.B]);
                var now = Math.Max(1e-6, Math.Sqrt(dx * dx + dy * dy));
                var move = share * (now - term.Distance) / 2 / now;
                x[term.A] -= dx * move;
                y[term.A] -= dy * move;
                if (!term.MovesBoth)
                    continue;
                x[term.B] += dx * move;
                y[term.B] += dy * move;
            }
        }
    }

    /// <summary>Turns a component so that its longer side is level, as pages are.</summary>
    private static Spot[] Level(Spot[] spots)
    {
        var (mx, my) = (spots.Average(spot => spot.X), spots.Average(spot => spot.Y));
        double xx = 0, yy = 0, xy = 0;
        foreach (var spot in spots)
        {
            xx += (spot.X - mx) * (spot.X - mx);
            yy += (spot.Y - my) * (spot.Y - my);
            xy += (spot.X - mx) * (spot.Y - my);
        }

        var angle = -0.5 * Math.Atan2(2 * xy, xx - yy);
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        return
        [
            .. spots.Select(spot => new Spot(
                (spot.X - mx) * cos - (spot.Y - my) * sin,
                (spot.X - mx) * sin + (spot.Y - my) * cos)),
        ];
    }

    /// <summary>Sets components side by side in rows, about as wide as pages are.</summary>
    private static void Pack(List<(int[] Nodes, Spot[] Places)> parts, Spot[] places)
    {
        var boxes = parts.Select(part => BoxOf(part.Places)).ToArray();
        var area = boxes.Sum(box => (box.Width + ComponentGap) * (box.Height + ComponentGap));
        var width = Math.Max(Math.Sqrt(area * FrameShape), boxes.Select(box => box.Width).Append(0).Max());
        double x = 0, y = 0, rowHeight = 0;
        for (var p = 0; p < parts.Count; p++)
        {
            var box = boxes[p];
            if (x > 0 && x + box.Width > width)
            {
                y += rowHeight + ComponentGap;
                (x, rowHeight) = (0, 0);
            }

            for (var i = 0; i < parts[p].Nodes.Length; i++)
            {
                var spot = parts[p].Places[i];
                places[parts[p].Nodes[i]] = new Spot(spot.X - box.X + x, spot.Y - box.Y + y);
            }

            x += box.Width + ComponentGap;
            rowHeight = Math.Max(rowHeight, box.Height);
        }
    }

    private static Box BoxOf(Spot[] spots)
    {
        var (left, top) = (spots.Min(spot => spot.X), spots.Min(spot => spot.Y));
        return new Box(left, top, spots.Max(spot => spot.X) - left, spots.Max(spot => spot.Y) - top);
    }

    /// <summary>A pair and how far apart it should lie.</summary>
    private readonly record struct Term(int A, int B, double Distance, bool MovesBoth);

    /// <summary>Distances in the network, along lines of their own lengths (Dijkstra).</summary>
    private sealed class Distances
    {
        private readonly int[][] _neighbours;
        private readonly double[][] _lengths;

        public Distances(LayoutGraph graph, int[] nodes)
        {
            var local = new Dictionary<int, int>(nodes.Length);
            for (var i = 0; i < nodes.Length; i++)
                local.Add(nodes[i], i);
            _neighbours = [.. nodes.Select(node => graph.Neighbours[node].Select(other => local[other]).ToArray())];
            _lengths = new double[nodes.Length][];
            var mark = new int[nodes.Length];
            for (var i = 0; i < nodes.Length; i++)
            {
                foreach (var neighbour in _neighbours[i])
                    mark[neighbour] = i + 1;
                _lengths[i] = [.. _neighbours[i].Select(other => LengthOf(i, other, mark))];
            }
        }

        public double[] From(int start)
        {
            var distance = new double[_neighbours.Length];
            Array.Fill(distance, double.MaxValue);
            distance[start] = 0;
            var queue = new PriorityQueue<int, double>();
            queue.Enqueue(start, 0);
            while (queue.TryDequeue(out var node, out var at))
            {
                if (at > distance[node])
                    continue;
                for (var i = 0; i < _neighbours[node].Length; i++)
                {
                    var (neighbour, through) = (_neighbours[node][i], at + _lengths[node][i]);
                    if (through >= distance[neighbour])
                        continue;
                    distance[neighbour] = through;
                    queue.Enqueue(neighbour, through);
                }
            }

            return distance;
        }

        public IEnumerable<(int A, int B, double Length)> Edges()
        {
            for (var a = 0; a < _neighbours.Length; a++)
            {
                for (var i = 0; i < _neighbours[a].Length; i++)
                {
                    if (_neighbours[a][i] > a)
                        yield return (a, _neighbours[a][i], _lengths[a][i]);
                }
            }
        }

        /// <summary>Longer the more neighbours the ends do not share.</summary>
        private double LengthOf(int a, int b, int[] mark)
        {
            var shared = _neighbours[b].Count(other => mark[other] == a + 1);
            var apart = _neighbours[a].Length + _neighbours[b].Length - 2 * shared - 2;
            return Unit * (1 + LengthByNeighbours * Math.Sqrt(Math.Max(0, apart)));
        }
    }

    /// <summary>Fisher and Yates' shuffle with xorshift: the same order on every machine.</summary>
    private sealed class Shuffle(uint seed)
    {
        private uint _state = seed == 0 ? 1 : seed;

        public void Apply(Term[] terms)
        {
            for (var i = terms.Length - 1; i > 0; i--)
            {
                var j = (int)(Next() % (uint)(i + 1));
                (terms[i], terms[j]) = (terms[j], terms[i]);
            }
        }

        private uint Next()
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return _state;
        }
    }
}
