using GraphExplorer.Evidence.Dates;

namespace GraphExplorer.Evidence.Terms;

/// <summary>One table of words for every enumeration of the evidence model.</summary>
public static class TermTables
{
    public static readonly TermTable<EntityKind> EntityKinds = new(
        ("Person", EntityKind.Person),
        ("Group", EntityKind.Group),
        ("Agency", EntityKind.Agency),
        ("State", EntityKind.State),
        ("Place", EntityKind.Place),
        ("Event", EntityKind.Event),
        ("Operation", EntityKind.Operation),
        ("Document", EntityKind.Document),
        ("Concept", EntityKind.Concept));

    public static readonly TermTable<NameType> NameTypes = new(
        ("full", NameType.Full),
        ("birth", NameType.Birth),
        ("cover", NameType.Cover),
        ("code", NameType.Code),
        ("variant", NameType.Variant),
        ("former", NameType.Former),
        ("nickname", NameType.Nickname));

    public static readonly TermTable<Living> Living = new(
        ("no", Terms.Living.No),
        ("yes", Terms.Living.Yes),
        ("unknown", Terms.Living.Unknown));

    public static readonly TermTable<StateKind> StateKinds = new(
        ("sovereign", StateKind.Sovereign),
        ("puppet", StateKind.Puppet),
        ("leasedTerritory", StateKind.LeasedTerritory),
        ("unionRepublic", StateKind.UnionRepublic),
        ("predecessor", StateKind.Predecessor));

    public static readonly TermTable<LocationPrecision> LocationPrecisions = new(
        ("exact", LocationPrecision.Exact),
        ("city", LocationPrecision.City),
        ("region", LocationPrecision.Region));

    public static readonly TermTable<Stance> Stances = new(
        ("asserted", Stance.Asserted),
        ("reported", Stance.Reported),
        ("alleged", Stance.Alleged));

    public static readonly TermTable<Polarity> Polarities = new(
        ("affirmed", Polarity.Affirmed),
        ("negated", Polarity.Negated),
        ("notFound", Polarity.NotFound));

    public static readonly TermTable<Modality> Modalities = new(
        ("actual", Modality.Actual),
        ("planned", Modality.Planned),
        ("attempted", Modality.Attempted),
        ("offered", Modality.Offered),
        ("ordered", Modality.Ordered));

    public static readonly TermTable<PublicationKind> PublicationKinds = new(
        ("book", PublicationKind.Book),
        ("bookChapter", PublicationKind.BookChapter),
        ("encyclopaedia", PublicationKind.Encyclopaedia),
        ("article", PublicationKind.Article),
        ("news", PublicationKind.News),
        ("blog", PublicationKind.Blog),
        ("archive", PublicationKind.Archive),
        ("web", PublicationKind.Web),
        ("document", PublicationKind.Document));

    public static readonly TermTable<SourceAccess> SourceAccesses = new(
        ("full", SourceAccess.Full),
        ("excerpt", SourceAccess.Excerpt),
        ("unofficialCopy", SourceAccess.UnofficialCopy));

    public static readonly TermTable<OmittedKind> OmittedKinds = new(
        ("claim", OmittedKind.Claim),
        ("entity", OmittedKind.Entity),
        ("source", OmittedKind.Source),
        ("alias", OmittedKind.Alias));

    public static readonly TermTable<TemporalKind> TemporalKinds = new(
        ("event", TemporalKind.Event),
        ("state", TemporalKind.State));
}
