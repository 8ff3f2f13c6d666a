namespace GraphExplorer.Evidence.Emitting;

/// <summary>The labels that the data set's nodes carry in a graph. Every spelling stands here only.</summary>
public static class Labels
{
    /// <summary>Every entity of the research layer; it carries its kind as a second label.</summary>
    public const string Entity = "Entity";

    /// <summary>The kind that paths do not pass through unless asked.</summary>
    public const string Concept = "Concept";

    /// <summary>The kind of persons.</summary>
    public const string Person = "Person";

    /// <summary>The kind of places.</summary>
    public const string Place = "Place";

    /// <summary>A claim. No relationship joins this and the labels below with entities.</summary>
    public const string Claim = "Claim";

    /// <summary>A source that was read.</summary>
    public const string Source = "Source";

    /// <summary>A work, of which several sources may be copies.</summary>
    public const string Work = "Work";

    /// <summary>A place in a work that a source cites and nobody here consulted.</summary>
    public const string Citation = "Citation";

    /// <summary>A question with rival answers.</summary>
    public const string HypothesisSet = "HypothesisSet";

    /// <summary>One of the rival answers.</summary>
    public const string Hypothesis = "Hypothesis";

    /// <summary>A contradiction between sources, or a trap in one.</summary>
    public const string Contradiction = "Contradiction";

    /// <summary>A family of relationship types.</summary>
    public const string Family = "Family";

    /// <summary>A relationship type.</summary>
    public const string RelationshipType = "RelationshipType";

    /// <summary>A verb, which folds into a relationship type or into none.</summary>
    public const string Verb = "Verb";

    /// <summary>The data set itself: title, licences.</summary>
    public const string DataSet = "DataSet";
}

/// <summary>Properties of entities.</summary>
public static class EntityProperties
{
    /// <summary>Text: what people call it.</summary>
    public const string Name = "name";

    /// <summary>Text: how it stands inside a sentence, where that differs from the name.</summary>
    public const string InText = "inText";

    /// <summary>Texts: all other names; the three lists below run beside it.</summary>
    public const string Names = "names";

    /// <summary>Texts: full, birth, cover, code, variant, former, nickname.</summary>
    public const string NameTypes = "nameTypes";

    /// <summary>Texts: ISO 15924 codes.</summary>
    public const string NameScripts = "nameScripts";

    /// <summary>Texts: BCP 47 tags, "" where unknown.</summary>
    public const string NameLanguages = "nameLanguages";

    /// <summary>Texts: the folded forms of all names, which search looks at.</summary>
    public const string SearchKeys = "searchKeys";

    /// <summary>Text: a sentence by the editors.</summary>
    public const string Description = "description";

    /// <summary>Boolean: true on hubs, else absent.</summary>
    public const string Hub = "hub";

    /// <summary>Text, persons only: no, yes, unknown.</summary>
    public const string Living = "living";

    /// <summary>Text: what is contested about the person's label.</summary>
    public const string Contested = "contested";

    /// <summary>Boolean: true where the source names nobody.</summary>
    public const string Unnamed = "unnamed";

    /// <summary>Text: the id of the entity that this one was merged into.</summary>
    public const string MergedInto = "mergedInto";

    /// <summary>Boolean: true where the entity was deleted.</summary>
    public const string Deleted = "deleted";

    /// <summary>Point: where it is.</summary>
    public const string Location = "location";

    /// <summary>Text: exact, city, region.</summary>
    public const string Precision = "precision";

    /// <summary>Text: the claim that gives the death, or editorial.</summary>
    public const string LivingBasis = "livingBasis";

    /// <summary>Text, concepts: motivation, stage, risk, …</summary>
    public const string Category = "category";

    /// <summary>Text, states: sovereign, puppet, leasedTerritory, unionRepublic, predecessor.</summary>
    public const string StateKind = "stateKind";

    /// <summary>Text, states: EDTF, from when to when it existed.</summary>
    public const string Valid = "valid";

    /// <summary>Text, states: ISO 3166-1 alpha-2.</summary>
    public const string Iso2 = "iso2";

    /// <summary>Texts, states: ISO 3166-3, codes of a state that is no more.</summary>
    public const string Iso31663 = "iso3166_3";

    /// <summary>Text, states: the item in Wikidata.</summary>
    public const string Wikidata = "wikidata";

    /// <summary>Text, places: ISO 3166-1 alpha-2 of the state it lies in today.</summary>
    public const string ModernCountry = "modernCountry";

    /// <summary>Text: the id of the entity it lay in, by the editors; no relationship.</summary>
    public const string Within = "within";

    /// <summary>Integer, documents.</summary>
    public const string Year = "year";

    /// <summary>Text, documents.</summary>
    public const string Doi = "doi";

    /// <summary>Text, documents.</summary>
    public const string Isbn = "isbn";

    /// <summary>Text, documents: BCP 47.</summary>
    public const string Language = "language";

    /// <summary>Text, persons: male, female.</summary>
    public const string Sex = "sex";

    /// <summary>Texts: which properties the editors added.</summary>
    public const string Editorial = "editorial";
}

/// <summary>Properties of the relationships derived from claims; claims have date and strength under the same names.
/// </summary>
public static class FactProperties
{
    /// <summary>Text: the verb.</summary>
    public const string Verb = "verb";

    /// <summary>Text: actual, planned, attempted, offered, ordered.</summary>
    public const string Modality = "modality";

    /// <summary>Texts: ids of the claims.</summary>
    public const string Claims = "claims";

    /// <summary>Texts: ids of their sources.</summary>
    public const string Sources = "sources";

    /// <summary>Integer: how many independent works.</summary>
    public const string Works = "works";

    /// <summary>Integer: the best source's tier.</summary>
    public const string Tier = "tier";

    /// <summary>Text: asserted, reported, alleged.</summary>
    public const string Stance = "stance";

    /// <summary>Boolean.</summary>
    public const string Disputed = "disputed";

    /// <summary>Text: the id of the rival account it belongs to; absent where it belongs to none.</summary>
    public const string Hypothesis = "hypothesis";

    /// <summary>Text: EDTF as written; absent where undated.</summary>
    public const string Date = "date";

    /// <summary>Boolean: whether a source dates it.</summary>
    public const string Dated = "dated";

    /// <summary>Boolean: whether the date is marked ? or ~ or %, or approximate by nature.</summary>
    public const string Approximate = "approximate";

    /// <summary>Date, never absent.</summary>
    public const string StartMin = "startMin";

    /// <summary>Date, never absent.</summary>
    public const string StartMax = "startMax";

    /// <summary>Date, never absent.</summary>
    public const string EndMin = "endMin";

    /// <summary>Date, never absent.</summary>
    public const string EndMax = "endMax";

    /// <summary>Text: julian; absent for the Gregorian calendar.</summary>
    public const string Calendar = "calendar";

    /// <summary>Text: the office or part in it.</summary>
    public const string Role = "role";

    /// <summary>Text: a note by the editors.</summary>
    public const string Note = "note";

    /// <summary>Text: whose statement it is, where the source says that somebody says so.</summary>
    public const string AttributedTo = "attributedTo";

    /// <summary>Boolean: true where the source implies it and does not say it; absent elsewhere.</summary>
    public const string Implied = "implied";

    /// <summary>Texts: what else is said something of (count, likelihood, purpose, …).</summary>
    public const string Qualifiers = "qualifiers";

    /// <summary>Texts beside qualifiers: what it says of each. Stores hold no maps.</summary>
    public const string QualifierValues = "qualifierValues";

    /// <summary>Boolean: true where the editors inferred it and no source says it; absent elsewhere.</summary>
    public const string Editorial = "editorial";
}

/// <summary>Properties of claims, beside those of <see cref="FactProperties"/>.</summary>
public static class ClaimProperties
{
    /// <summary>Text: the id of the entity that the claim speaks of first.</summary>
    public const string Subject = "subject";

    /// <summary>Text: the id of the other entity; absent where the claim gives a value.</summary>
    public const string Object = "object";

    /// <summary>Text: the value, where the object is not an entity.</summary>
    public const string Value = "value";

    /// <summary>Text: the type of the derived relationship; absent where the verb makes none.</summary>
    public const string Type = "type";

    /// <summary>Text: the key of the derived relationship; absent where the claim makes none.</summary>
    public const string Relationship = "relationship";

    /// <summary>Texts beside sources: where in the source, "" where unknown.</summary>
    public const string Locators = "locators";

    /// <summary>Texts beside sources: the source's words, "" where we have none.</summary>
    public const string Quotes = "quotes";

    /// <summary>Texts: ids of citations.</summary>
    public const string Cites = "cites";

    /// <summary>Boolean: true where it is an evaluation and makes no relationship.</summary>
    public const string Opinion = "opinion";

    /// <summary>Text: affirmed, negated, notFound.</summary>
    public const string Polarity = "polarity";

    /// <summary>Text: the id of that somebody, where it is an entity.</summary>
    public const string AttributedToEntity = "attributedToEntity";

    /// <summary>Text: the source's own words for the date.</summary>
    public const string DateText = "dateText";

    /// <summary>Texts: ids of contradictions that it takes part in.</summary>
    public const string Flags = "flags";
}
