namespace GraphExplorer.Analysis.Networks;

/// <summary>Relationships folded into lines, in the order of their nodes.</summary>
/// <param name="Sources">The node that each line starts from; where undirected, the one that was read first.</param>
/// <param name="Targets">The other node of each line.</param>
/// <param name="Weights">Summed weights, or how many relationships.</param>
/// <param name="Lengths">The least length of the relationships of each line; empty where they have none.</param>
/// <param name="LineOf">The line of each relationship; -1 for a loop.</param>
/// <param name="Loops">How many relationships join a node with itself.</param>
internal sealed record LineTable(
    int[] Sources,
    int[] Targets,
    double[] Weights,
    double[] Lengths,
    int[] LineOf,
    int Loops)
{
    /// <summary>Folds relationships: the same two nodes are one line, and where directed the same direction.</summary>
    public static LineTable Fold(RelationshipArrays table, bool isDirected)
    {
        var loops = 0;
        for (var i = 0; i < table.Count; i++)
        {
            if (table.Sources[i] == table.Targets[i])
                loops++;
        }

        var pairs = new ulong[table.Count - loops];
        var members = new int[pairs.Length];
        var lineOf = new int[table.Count];
        var next = 0;
        for (var i = 0; i < table.Count; i++)
        {
            var (source, target) = (table.Sources[i], table.Targets[i]);
            if (source == target)
            {
                lineOf[i] = -1;
                continue;
            }

            if (!isDirected && source > target)
                (source, target) = (target, source);
            pairs[next] = ((ulong)(uint)source << 32) | (uint)target;
            members[next++] = i;
        }

        Array.Sort(pairs, members);
        var lines = CountRuns(pairs);
        var sources = new int[lines];
        var targets = new int[lines];
        var weights = new double[lines];
        var line = -1;
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
            {
                line++;
                sources[line] = (int)(pairs[i] >> 32);
                targets[line] = (int)(uint)pairs[i];
            }

            lineOf[members[i]] = line;
        }

        // In the order in which they were read, so that sums of weights do not depend on how the sort moved equals.
        for (var i = 0; i < lineOf.Length; i++)
        {
            if (lineOf[i] >= 0)
                weights[lineOf[i]] += table.Weights?[i] ?? 1;
        }

        return new LineTable(sources, targets, weights, Shortest(table, lineOf, lines), lineOf, loops);
    }

    private static double[] Shortest(RelationshipArrays table, int[] lineOf, int lines)
    {
        if (table.Lengths is not { } own)
            return [];
        var lengths = new double[lines];
        Array.Fill(lengths, double.PositiveInfinity);
        for (var i = 0; i < lineOf.Length; i++)
        {
            if (lineOf[i] >= 0)
                lengths[lineOf[i]] = Math.Min(lengths[lineOf[i]], own[i]);
        }

        return lengths;
    }

    private static int CountRuns(ReadOnlySpan<ulong> pairs)
    {
        var runs = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
                runs++;
        }

        return runs;
    }
}
