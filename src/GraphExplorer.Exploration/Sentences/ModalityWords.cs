namespace GraphExplorer.Exploration.Sentences;

/// <summary>How far an act went, for a claim whose verb in words says another thing.</summary>
internal static class ModalityWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["actual"] = "done",
        ["planned"] = "planned, not said to have been done",
        ["attempted"] = "attempted, not said to have succeeded",
        ["offered"] = "offered, not said to have been accepted",
        ["ordered"] = "ordered, not said to have been carried out",
    };

    /// <summary>The words of a modality; one that is none of the model's as it stands.</summary>
    public static string Of(string modality) => Words.GetValueOrDefault(modality, modality);
}
