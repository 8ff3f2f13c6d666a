namespace GraphExplorer.Neo4j.Drivers.Official;

/// <summary>The connection broke when a change was under way: nobody can say whether it was made.</summary>
internal sealed class LostOutcomeException(Exception inner)
    : Exception($"{inner.Message} Whether its changes were made is not known.", inner);
