namespace GraphExplorer.Evidence.Emitting;

/// <summary>Properties of <see cref="Labels.Family"/> nodes, whose keys are "family:" and the id.</summary>
public static class FamilyProperties
{
    /// <summary>What the keys start with.</summary>
    public const string KeyPrefix = "family:";

    /// <summary>Text: the id.</summary>
    public const string Id = "id";

    /// <summary>Text: its name for people.</summary>
    public const string Label = "label";

    /// <summary>Text: what it gathers.</summary>
    public const string Description = "description";

    /// <summary>Integer: its place in the list.</summary>
    public const string Order = "order";
}

/// <summary>Properties of <see cref="Labels.RelationshipType"/> nodes, whose keys are "type:" and the type.</summary>
public static class TypeProperties
{
    /// <summary>What the keys start with.</summary>
    public const string KeyPrefix = "type:";

    /// <summary>Text: the type.</summary>
    public const string Type = "type";

    /// <summary>Text: the id of its family.</summary>
    public const string Family = "family";

    /// <summary>Text: its name for people.</summary>
    public const string Label = "label";

    /// <summary>Text: what it means.</summary>
    public const string Description = "description";

    /// <summary>Text: event or state.</summary>
    public const string Temporal = "temporal";

    /// <summary>Texts: kinds at its start, or "any".</summary>
    public const string From = "from";

    /// <summary>Texts: kinds at its end, or "any".</summary>
    public const string To = "to";

    /// <summary>Boolean: whether it means the same read backwards.</summary>
    public const string Symmetric = "symmetric";

    /// <summary>Boolean: whether the default search uses it.</summary>
    public const string DefaultPath = "defaultPath";
}

/// <summary>Properties of <see cref="Labels.Verb"/> nodes, whose keys are "verb:" and the verb.</summary>
public static class VerbProperties
{
    /// <summary>What the keys start with.</summary>
    public const string KeyPrefix = "verb:";

    /// <summary>Text: the verb.</summary>
    public const string Verb = "verb";

    /// <summary>Text: the type it folds into; absent where it makes no relationship.</summary>
    public const string Type = "type";

    /// <summary>Text: past tense, between subject and object.</summary>
    public const string Phrase = "phrase";

    /// <summary>Boolean: whether the relationship runs from object to subject.</summary>
    public const string Reverse = "reverse";

    /// <summary>Text: its usual modality.</summary>
    public const string Modality = "modality";

    /// <summary>Text: event or state, where that differs from its type's; else absent.</summary>
    public const string Temporal = "temporal";

    /// <summary>Text: why it makes no relationship; absent where it makes one.</summary>
    public const string Why = "why";

    /// <summary>Text: the id of a claim that stays true under the type.</summary>
    public const string Holds = "holds";

    /// <summary>Text: why every claim with it stays true.</summary>
    public const string Reviewed = "reviewed";
}

/// <summary>Properties of <see cref="Labels.Source"/> nodes, whose keys are the ids.</summary>
public static class SourceProperties
{
    /// <summary>Text: absent where it was not identified.</summary>
    public const string Title = "title";

    /// <summary>Text.</summary>
    public const string Author = "author";

    /// <summary>Text: when it was published, as far as known.</summary>
    public const string Published = "published";

    /// <summary>Text.</summary>
    public const string Publisher = "publisher";

    /// <summary>Text: book, article, archive, …</summary>
    public const string Kind = "kind";

    /// <summary>Integer, 1 to 5.</summary>
    public const string Tier = "tier";

    /// <summary>Text: the id of the work that it is, or is a copy of.</summary>
    public const string Work = "work";

    /// <summary>Boolean: false where the title was not shown.</summary>
    public const string TitleIdentified = "titleIdentified";

    /// <summary>Text: the id of the work that it copies or translates.</summary>
    public const string DerivedFrom = "derivedFrom";

    /// <summary>Text: full, excerpt, unofficialCopy.</summary>
    public const string Access = "access";

    /// <summary>Text: the name of its text, where the editors have it.</summary>
    public const string Text = "text";

    /// <summary>Text: SHA-256 of that text.</summary>
    public const string Sha256 = "sha256";

    /// <summary>Texts: which properties the editors added.</summary>
    public const string Editorial = "editorial";

    /// <summary>Text: its address, where one may be given.</summary>
    public const string Url = "url";

    /// <summary>Text: its terms.</summary>
    public const string Licence = "licence";

    /// <summary>Text: more on its terms.</summary>
    public const string LicenceNote = "licenceNote";

    /// <summary>Text: BCP 47.</summary>
    public const string Language = "language";

    /// <summary>Text: a note by the editors.</summary>
    public const string Note = "note";
}

/// <summary>Properties of <see cref="Labels.HypothesisSet"/> and <see cref="Labels.Hypothesis"/> nodes, whose keys are
/// the ids.</summary>
public static class HypothesisProperties
{
    /// <summary>Text, sets only: what the accounts are rival answers to.</summary>
    public const string Question = "question";

    /// <summary>Texts, sets only: ids of the entities it is about.</summary>
    public const string About = "about";

    /// <summary>Texts, sets only: ids of the hypotheses, in the editors' order.</summary>
    public const string Alternatives = "alternatives";

    /// <summary>Text, hypotheses only: the id of the set.</summary>
    public const string Set = "set";

    /// <summary>Text, hypotheses only: the account in words.</summary>
    public const string Label = "label";

    /// <summary>Texts, hypotheses only: ids of the claims that carry it.</summary>
    public const string Claims = "claims";

    /// <summary>Text: a note by the editors.</summary>
    public const string Note = "note";
}

/// <summary>Properties of <see cref="Labels.Contradiction"/> nodes, whose keys are the ids.</summary>
public static class ContradictionProperties
{
    /// <summary>Text: what it is about.</summary>
    public const string Title = "title";

    /// <summary>Texts: ids of the entities concerned.</summary>
    public const string About = "about";

    /// <summary>Texts: what each side says.</summary>
    public const string Says = "says";

    /// <summary>Texts beside says: ids of that side's claims, separated by blanks.</summary>
    public const string SideClaims = "sideClaims";

    /// <summary>Text: a note by the editors.</summary>
    public const string Note = "note";
}

/// <summary>Properties of <see cref="Labels.Work"/> and <see cref="Labels.Citation"/> nodes, whose keys are the ids.
/// </summary>
public static class WorkProperties
{
    /// <summary>Text: the title; absent where it was not identified.</summary>
    public const string Title = "title";

    /// <summary>Text.</summary>
    public const string Author = "author";

    /// <summary>Integer.</summary>
    public const string Year = "year";

    /// <summary>Text.</summary>
    public const string Kind = "kind";

    /// <summary>Text.</summary>
    public const string Doi = "doi";

    /// <summary>Text, works only.</summary>
    public const string Issn = "issn";

    /// <summary>Text, works only.</summary>
    public const string Isbn = "isbn";

    /// <summary>Text, works only: its terms.</summary>
    public const string Licence = "licence";

    /// <summary>Text, citations only: the id of the work.</summary>
    public const string Work = "work";

    /// <summary>Text, citations only: where in the work.</summary>
    public const string Locator = "locator";

    /// <summary>Text, citations only: the id of the source that cites it.</summary>
    public const string CitedBy = "citedBy";

    /// <summary>Text, citations only: the number of the footnote there.</summary>
    public const string Footnote = "footnote";

    /// <summary>Boolean, citations only: whether the editors looked it up.</summary>
    public const string Consulted = "consulted";

    /// <summary>Text: a note by the editors.</summary>
    public const string Note = "note";
}

/// <summary>Properties of the one <see cref="Labels.DataSet"/> node.</summary>
public static class DataSetProperties
{
    /// <summary>Its key.</summary>
    public const string Key = "dataset";

    /// <summary>Text: what it is called.</summary>
    public const string Title = "title";

    /// <summary>Text: one line that says what it is.</summary>
    public const string Description = "description";

    /// <summary>Texts: names of licences; the three lists below run beside it.</summary>
    public const string Licences = "licences";

    /// <summary>Texts: whom to credit.</summary>
    public const string Attributions = "attributions";

    /// <summary>Texts: what each licence covers.</summary>
    public const string Covers = "covers";

    /// <summary>Texts: addresses of the licences' texts, "" where there is none.</summary>
    public const string LicenceUrls = "licenceUrls";
}
