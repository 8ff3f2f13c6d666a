namespace GraphExplorer.Exploration.Sentences;

/// <summary>Facts of birth, family and address of somebody who may be alive: no answer has a sentence for them.</summary>
public static class WithheldFacts
{
    /// <summary>What stands for such a sentence.</summary>
    public const string Sentence =
        "A record kept out of sentences: it is about birth, family or address of somebody who may be alive.";
}
