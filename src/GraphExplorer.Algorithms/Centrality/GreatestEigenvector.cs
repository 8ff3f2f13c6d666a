using System.Runtime.CompilerServices;
using GraphExplorer.Algorithms.Structure;

namespace GraphExplorer.Algorithms.Centrality;

/// <summary>
/// Turns a vector towards the eigenvector of the greatest eigenvalue: each step takes the best of what lies between the vector,
/// how far it is from being one (the residual), and the step before.
/// </summary>
/// <remarks>Products with the last step are added up as the step itself is, so a step multiplies by the matrix once.</remarks>
/// <param name="matrix">The matrix.</param>
/// <param name="size">How many rows it has.</param>
/// <param name="run">How to run.</param>
internal sealed class GreatestEigenvector(SymmetricMatrix matrix, int size, KernelRun run)
{
    private const double MinResidual = 1e-14; // of the eigenvalue: what rounding leaves of a residual
    private const int Patience = 8; // steps without a smaller residual

    private readonly double[] _vector = new double[size];
    private readonly double[] _residual = new double[size];
    private readonly double[] _step = new double[size];
    private readonly double[] _ofVector = new double[size]; // products of the matrix with each
    private readonly double[] _ofResidual = new double[size];
    private readonly double[] _ofStep = new double[size];
    private readonly Dots[] _dots = new Dots[matrix.Rows.BlockCount];

    /// <summary>Improves a vector none of whose numbers is below 0; gives back how many steps that took.</summary>
    /// <param name="vector">Where to begin; takes the result, of which no number is below 0 and the greatest is 1.</param>
    /// <param name="maxSteps">The most steps.</param>
    public int Improve(double[] vector, int maxSteps)
    {
        var length = Math.Sqrt(vector.Sum(value => value * value));
        for (var row = 0; row < vector.Length; row++)
            _vector[row] = vector[row] / length;
        if (maxSteps < 1)
            return 0;
        Workers.Run(run, matrix.Rows.BlockCount, () => block => matrix.Multiply(_vector, _ofVector, block, diagonal: 0));
        double value = 0;
        for (var row = 0; row < _vector.Length; row++)
            value += _vector[row] * _ofVector[row];
        for (var row = 0; row < _vector.Length; row++)
            _residual[row] = _ofVector[row] - (value * _vector[row]);
        var steps = 1;
        var (min, since) = (double.PositiveInfinity, 0);
        while (steps < maxSteps)
        {
            Workers.Run(run, matrix.Rows.BlockCount, () => block => _dots[block] = Multiply(block));
            var dots = default(Dots);
            foreach (var part in _dots)
                dots.Add(part);
            steps++;
            var norm = Math.Sqrt(dots.ResidualResidual / dots.VectorVector);
            since = norm < 0.5 * min ? 0 : since + 1;
            min = Math.Min(min, norm);
            if (!(norm > MinResidual * Math.Abs(value)) || since >= Patience)
                break;
            (value, var alongVector, var alongResidual, var alongStep) = Subspace.Best(dots);
            Workers.Run(run, matrix.Rows.BlockCount, () => block =>
                Step(block, value, alongVector, alongResidual, alongStep));
        }

        var greatest = _vector.Max();
        for (var row = 0; row < vector.Length; row++)
            vector[row] = Math.Max(0, _vector[row] / greatest);
        return steps;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Dots Multiply(int block)
    {
        matrix.Multiply(_residual, _ofResidual, block, diagonal: 0);
        var dots = default(Dots);
        var (from, to) = matrix.Rows.Block(block);
        for (var row = from; row < to; row++)
        {
            var (x, r, p) = (_vector[row], _residual[row], _step[row]);
            var (ax, ar, ap) = (_ofVector[row], _ofResidual[row], _ofStep[row]);
            dots.VectorVector += x * x;
            dots.VectorResidual += x * r;
            dots.VectorStep += x * p;
            dots.ResidualResidual += r * r;
            dots.ResidualStep += r * p;
            dots.StepStep += p * p;
            dots.VectorOfVector += x * ax;
            dots.VectorOfResidual += x * ar;
            dots.VectorOfStep += x * ap;
            dots.ResidualOfResidual += r * ar;
            dots.ResidualOfStep += r * ap;
            dots.StepOfStep += p * ap;
        }

        return dots;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(int block, double value, double alongVector, double alongResidual, double alongStep)
    {
        var (from, to) = matrix.Rows.Block(block);
        for (var row = from; row < to; row++)
        {
            var p = (alongResidual * _residual[row]) + (alongStep * _step[row]);
            var ap = (alongResidual * _ofResidual[row]) + (alongStep * _ofStep[row]);
            var x = (alongVector * _vector[row]) + p;
            var ax = (alongVector * _ofVector[row]) + ap;
            (_step[row], _ofStep[row]) = (p, ap);
            (_vector[row], _ofVector[row]) = (x, ax);
            _residual[row] = ax - (value * x);
        }
    }
}
