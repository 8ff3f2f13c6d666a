namespace GraphExplorer.Evidence.Terms;

/// <summary>Whether a person may be alive; it decides what stays out of suggestions and sentences.</summary>
public enum Living
{
    /// <summary>No claim gives a death: treated as alive.</summary>
    Unknown,

    /// <summary>Dead by a claim, or by the editors' judgement.</summary>
    No,

    /// <summary>Alive, as far as the editors know.</summary>
    Yes,
}
