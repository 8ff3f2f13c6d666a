namespace GraphExplorer.Storage.Care;

/// <summary>What a check of a store found.</summary>
/// <param name="Nodes">How many nodes were looked at.</param>
/// <param name="Relationships">How many relationships.</param>
/// <param name="Indexes">How many indexes.</param>
/// <param name="Faults">What is wrong, in words: the first of them.</param>
/// <param name="FaultCount">How much is wrong in all.</param>
public sealed record CheckReport(
    long Nodes,
    long Relationships,
    int Indexes,
    IReadOnlyList<string> Faults,
    long FaultCount);
