namespace GraphExplorer.Algorithms.Structure;

/// <summary>What <see cref="LinkPrediction"/> finds.</summary>
/// <param name="BackTest">How well the measure found lines that were hidden from it.</param>
/// <param name="Pairs">Pairs without a line, most alike first, then by numbers: what is worth checking, not what is so.</param>
public sealed record LinkPredictionResult(BackTest BackTest, IReadOnlyList<PredictedPair> Pairs);

/// <summary>How well a measure finds lines that were hidden from it.</summary>
/// <param name="Hidden">How many lines were hidden.</param>
/// <param name="Auc">
/// How likely a hidden line scores above two strangers, ties counting half: 0.5 is chance. NaN where nothing could be hidden, or
/// everybody knows everybody.
/// </param>
/// <param name="Precision">
/// Of as many pairs as lines were hidden, those that score highest, the part that were hidden lines. NaN as above.
/// </param>
/// <param name="ChancePrecision">What that part would be for pairs picked blindly.</param>
public sealed record BackTest(int Hidden, double Auc, double Precision, double ChancePrecision);

/// <summary>Two nodes without a line.</summary>
/// <param name="First">The lesser.</param>
/// <param name="Second">The greater.</param>
/// <param name="Score">How alike they are.</param>
/// <param name="Common">How many neighbours they have in common, at least 1.</param>
public readonly record struct PredictedPair(int First, int Second, double Score, int Common);
