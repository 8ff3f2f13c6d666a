using GraphExplorer.Evidence.EvidenceReading;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>Sources, works and citations as nodes of the evidence layer.</summary>
internal static class SourceRecords
{
    public static NodeRecord ToNode(Source source) => new(
        source.Id,
        [EvidenceLabels.Source],
        new PropertyWriter()
            .Add(P.Title, source.Title)
            .Add(P.TitleIdentified, source.TitleIdentified ?? true)
            .Add(P.Author, source.Author)
            .Add(P.Published, source.Published)
            .Add(P.Publisher, source.Publisher)
            .Add(P.Kind, TermTables.PublicationKinds.WordOf(source.Kind))
            .AddNumber(P.Tier, source.Tier)
            .Add(P.Work, source.Work)
            .Add(P.DerivedFrom, source.DerivedFrom)
            .Add(P.Access, TermTables.SourceAccesses.WordOf(source.Access))
            .Add(P.Url, source.Url)
            .Add(P.Text, source.Text)
            .Add(P.Sha256, source.Sha256)
            .Add(P.Licence, source.Licence)
            .Add(P.LicenceNote, source.LicenceNote)
            .Add(P.Language, source.Language)
            .Add(P.Note, source.Note)
            .Add(P.Editorial, source.Editorial)
            .ToMap());

    public static NodeRecord ToNode(Work work) => new(
        work.Id,
        [EvidenceLabels.Work],
        new PropertyWriter()
            .Add(P.Title, work.Title)
            .Add(P.Author, work.Author)
            .AddNumber(P.Year, work.Year)
            .Add(P.Kind, work.Kind, TermTables.PublicationKinds)
            .Add(P.Doi, work.Doi)
            .Add(P.Issn, work.Issn)
            .Add(P.Isbn, work.Isbn)
            .Add(P.Licence, work.Licence)
            .ToMap());

    public static NodeRecord ToNode(Citation citation) => new(
        citation.Id,
        [EvidenceLabels.Citation],
        new PropertyWriter()
            .Add(P.Work, citation.Work)
            .Add(P.Locator, citation.Locator)
            .Add(P.Footnote, citation.Footnote)
            .Add(P.CitedBy, citation.CitedBy)
            .Add(P.Consulted, citation.Consulted)
            .Add(P.Note, citation.Note)
            .ToMap());
}
