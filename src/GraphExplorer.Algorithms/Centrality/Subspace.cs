namespace GraphExplorer.Algorithms.Centrality;

/// <summary>Products, element by element and added up, of a vector, its residual and the last step, and of a matrix with each.</summary>
internal struct Dots
{
    public double VectorVector;
    public double VectorResidual;
    public double VectorStep;
    public double ResidualResidual;
    public double ResidualStep;
    public double StepStep;
    public double VectorOfVector;
    public double VectorOfResidual;
    public double VectorOfStep;
    public double ResidualOfResidual;
    public double ResidualOfStep;
    public double StepOfStep;

    public void Add(in Dots other)
    {
        VectorVector += other.VectorVector;
        VectorResidual += other.VectorResidual;
        VectorStep += other.VectorStep;
        ResidualResidual += other.ResidualResidual;
        ResidualStep += other.ResidualStep;
        StepStep += other.StepStep;
        VectorOfVector += other.VectorOfVector;
        VectorOfResidual += other.VectorOfResidual;
        VectorOfStep += other.VectorOfStep;
        ResidualOfResidual += other.ResidualOfResidual;
        ResidualOfStep += other.ResidualOfStep;
        StepOfStep += other.StepOfStep;
    }
}

/// <summary>The best of all that a vector, its residual and the last step add up to.</summary>
internal static class Subspace
{
    private const double MinPart = 1e-8; // of a direction that must lie outside those before it
    private const int Sweeps = 12; // of Jacobi's method; three of them mostly do

    /// <summary>
    /// The greatest eigenvalue of a symmetric matrix as far as the three directions show it, and how much of each makes its
    /// eigenvector of length 1.
    /// </summary>
    public static (double Value, double AlongVector, double AlongResidual, double AlongStep) Best(in Dots dots)
    {
        double[] gram =
        [
            dots.VectorVector, dots.VectorResidual, dots.VectorStep,
            dots.VectorResidual, dots.ResidualResidual, dots.ResidualStep,
            dots.VectorStep, dots.ResidualStep, dots.StepStep,
        ];
        double[] product =
        [
            dots.VectorOfVector, dots.VectorOfResidual, dots.VectorOfStep,
            dots.VectorOfResidual, dots.ResidualOfResidual, dots.ResidualOfStep,
            dots.VectorOfStep, dots.ResidualOfStep, dots.StepOfStep,
        ];
        var basis = Orthonormal(gram);
        var count = basis.Count;
        var small = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
                small[i, j] = Form(product, basis[i], basis[j]);
        }

        var (value, weights) = Greatest(small);
        double[] along = [0, 0, 0];
        for (var i = 0; i < count; i++)
        {
            for (var direction = 0; direction < along.Length; direction++)
                along[direction] += weights[i] * basis[i][direction];
        }

        var sign = along[0] < 0 ? -1 : 1; // so that numbers stay above 0
        return (value, sign * along[0], sign * along[1], sign * along[2]);
    }

    // Gram and Schmidt, twice, in the order given; what lies within those before it is left out.
    private static List<double[]> Orthonormal(double[] gram)
    {
        var basis = new List<double[]>();
        for (var direction = 0; direction < 3; direction++)
        {
            var length = Math.Sqrt(gram[4 * direction]);
            if (!(length > 0))
                continue;
            var candidate = new double[3];
            candidate[direction] = 1 / length;
            for (var round = 0; round < 2; round++)
            {
                foreach (var other in basis)
                {
                    var part = Form(gram, candidate, other);
                    for (var i = 0; i < 3; i++)
                        candidate[i] -= part * other[i];
                }
            }

            var left = Math.Sqrt(Math.Max(0, Form(gram, candidate, candidate)));
            if (!(left > MinPart))
                continue;
            for (var i = 0; i < 3; i++)
                candidate[i] /= left;
            basis.Add(candidate);
        }

        return basis;
    }

    private static double Form(double[] matrix, double[] left, double[] right)
    {
        double sum = 0;
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
                sum += left[i] * matrix[(3 * i) + j] * right[j];
        }

        return sum;
    }

    // Jacobi 1846: turns pairs of axes until nothing is left beside the diagonal.
    private static (double Value, double[] Vector) Greatest(double[,] matrix)
    {
        var count = matrix.GetLength(0);
        var axes = new double[count, count];
        for (var i = 0; i < count; i++)
            axes[i, i] = 1;
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var p = 0; p < count; p++)
            {
                for (var q = p + 1; q < count; q++)
                    Turn(matrix, axes, p, q);
            }
        }

        var best = 0;
        for (var i = 1; i < count; i++)
            best = matrix[i, i] > matrix[best, best] ? i : best;
        var vector = new double[count];
        for (var i = 0; i < count; i++)
            vector[i] = axes[i, best];
        return (matrix[best, best], vector);
    }

    private static void Turn(double[,] matrix, double[,] axes, int p, int q)
    {
        if (matrix[p, q] == 0)
            return;
        var ratio = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q]);
        var tangent = (ratio < 0 ? -1 : 1) / (Math.Abs(ratio) + Math.Sqrt((ratio * ratio) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        var count = matrix.GetLength(0);
        for (var i = 0; i < count; i++)
            (matrix[i, p], matrix[i, q]) = Turned(matrix[i, p], matrix[i, q]);
        for (var i = 0; i < count; i++)
            (matrix[p, i], matrix[q, i]) = Turned(matrix[p, i], matrix[q, i]);
        matrix[p, q] = matrix[q, p] = 0;
        for (var i = 0; i < count; i++)
            (axes[i, p], axes[i, q]) = Turned(axes[i, p], axes[i, q]);

        (double P, double Q) Turned(double a, double b) => ((cosine * a) - (sine * b), (sine * a) + (cosine * b));
    }
}
