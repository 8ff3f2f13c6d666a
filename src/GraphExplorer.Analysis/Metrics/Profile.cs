namespace GraphExplorer.Analysis.Metrics;

/// <summary>Metrics that answer one question together.</summary>
/// <param name="Name">Its name, as <c>--profile</c> takes it.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Metrics">The names of its metrics; those that a network cannot have are left out and said.</param>
public sealed record Profile(string Name, string Question, IReadOnlyList<string> Metrics);
