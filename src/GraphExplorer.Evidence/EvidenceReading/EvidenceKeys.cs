namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>Keys of nodes that stand for a name: a type and a verb may share theirs, so each has a prefix.</summary>
public static class EvidenceKeys
{
    private const string TypePrefix = "type:";
    private const string VerbPrefix = "verb:";
    private const string FamilyPrefix = "family:";

    public static string OfType(string type) => TypePrefix + type;

    public static string OfVerb(string verb) => VerbPrefix + verb;

    public static string OfFamily(string family) => FamilyPrefix + family;
}
