namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>The names of all properties that the evidence model writes; nobody else spells them.</summary>
/// <remarks>Lists named in pairs (names and their types, sources and their locators) are parallel: the same place in
/// each belongs together, and "" stands where there is nothing.</remarks>
public static class EvidenceProperties
{
    public const string About = "about";
    public const string Access = "access";
    public const string Alternatives = "alternatives";
    public const string Approximate = "approximate";
    public const string AttributedTo = "attributedTo";
    public const string AttributedToEntity = "attributedToEntity";
    public const string Author = "author";
    public const string Calendar = "calendar";
    public const string Category = "category";
    public const string Citations = "cites";
    public const string CitedBy = "citedBy";
    public const string Claims = "claims";
    public const string Consulted = "consulted";
    public const string Contested = "contested";
    public const string Date = "date";
    public const string DateText = "dateText";
    public const string Dated = "dated";
    public const string DefaultPath = "defaultPath";
    public const string Deleted = "deleted";
    public const string DerivedFrom = "derivedFrom";
    public const string Description = "description";
    public const string Disputed = "disputed";
    public const string Doi = "doi";
    public const string Editorial = "editorial";
    public const string EndMax = "endMax";
    public const string EndMin = "endMin";
    public const string Family = "family";
    public const string Flags = "flags";
    public const string Footnote = "footnote";
    public const string From = "from";
    public const string Holds = "holds";
    public const string Hub = "hub";
    public const string Hypothesis = "hypothesis";
    public const string Implied = "implied";
    public const string InText = "inText";
    public const string Isbn = "isbn";
    public const string Iso2 = "iso2";
    public const string Iso31663 = "iso3166_3";
    public const string Issn = "issn";
    public const string Kind = "kind";
    public const string Label = "label";
    public const string Language = "language";
    public const string Licence = "licence";
    public const string LicenceNote = "licenceNote";
    public const string Living = "living";
    public const string LivingBasis = "livingBasis";
    public const string Location = "location";
    public const string Locator = "locator";
    public const string Locators = "locators";
    public const string MergedInto = "mergedInto";
    public const string Modality = "modality";
    public const string ModernCountry = "modernCountry";
    public const string Name = "name";
    public const string NameLanguages = "nameLanguages";
    public const string NameScripts = "nameScripts";
    public const string NameTypes = "nameTypes";
    public const string Names = "names";
    public const string Note = "note";
    public const string Object = "object";
    public const string Opinion = "opinion";
    public const string Phrase = "phrase";
    public const string Polarity = "polarity";
    public const string Precision = "precision";
    public const string Published = "published";
    public const string Publisher = "publisher";
    public const string QualifierNames = "qualifierNames";
    public const string QualifierValues = "qualifierValues";
    public const string Question = "question";
    public const string Quotes = "quotes";
    public const string Relationship = "relationship";
    public const string Reverse = "reverse";
    public const string Reviewed = "reviewed";
    public const string Role = "role";
    public const string SearchKeys = "searchKeys";
    public const string Set = "set";
    public const string Sex = "sex";
    public const string Sha256 = "sha256";

    /// <summary>Of a contradiction: the ids of each side's claims, joined by spaces; parallel to
    /// <see cref="Sides"/>.</summary>
    public const string SideClaims = "sideClaims";

    public const string Sides = "sides";
    public const string Sources = "sources";
    public const string Stance = "stance";
    public const string StartMax = "startMax";
    public const string StartMin = "startMin";
    public const string StateKind = "stateKind";
    public const string Subject = "subject";
    public const string Symmetric = "symmetric";
    public const string Temporal = "temporal";
    public const string Text = "text";
    public const string Tier = "tier";
    public const string Title = "title";
    public const string TitleIdentified = "titleIdentified";
    public const string To = "to";
    public const string Type = "type";
    public const string Unnamed = "unnamed";
    public const string Url = "url";
    public const string Valid = "valid";
    public const string Value = "value";
    public const string Verb = "verb";
    public const string Why = "why";
    public const string Wikidata = "wikidata";
    public const string Within = "within";
    public const string Work = "work";
    public const string Works = "works";
    public const string Year = "year";
}
