namespace GraphExplorer.Evidence.Terms;

/// <summary>Whether the source says that it was so.</summary>
public enum Polarity
{
    /// <summary>It was so. Only these claims make relationships.</summary>
    Affirmed,

    /// <summary>It was not so.</summary>
    Negated,

    /// <summary>Somebody searched and found nothing.</summary>
    NotFound,
}
