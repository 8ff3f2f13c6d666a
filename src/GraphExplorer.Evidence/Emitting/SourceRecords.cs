using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>Sources, works and citations as nodes of the evidence layer.</summary>
internal static class SourceRecords
{
    public static NodeRecord ToNode(Source source) => new(
        source.Id,
        [Labels.Source],
        new PropertyWriter()
            .Add(SourceProperties.Title, source.Title)
            .Add(SourceProperties.TitleIdentified, source.TitleIdentified ?? true)
            .Add(SourceProperties.Author, source.Author)
            .Add(SourceProperties.Published, source.Published)
            .Add(SourceProperties.Publisher, source.Publisher)
            .Add(SourceProperties.Kind, TermTables.PublicationKinds.WordOf(source.Kind))
            .AddNumber(SourceProperties.Tier, source.Tier)
            .Add(SourceProperties.Work, source.Work)
            .Add(SourceProperties.DerivedFrom, source.DerivedFrom)
            .Add(SourceProperties.Access, TermTables.SourceAccesses.WordOf(source.Access))
            .Add(SourceProperties.Url, source.Url)
            .Add(SourceProperties.Text, source.Text)
            .Add(SourceProperties.Sha256, source.Sha256)
            .Add(SourceProperties.Licence, source.Licence)
            .Add(SourceProperties.LicenceNote, source.LicenceNote)
            .Add(SourceProperties.Language, source.Language)
            .Add(SourceProperties.Note, source.Note)
            .Add(SourceProperties.Editorial, source.Editorial)
            .ToMap());

    public static NodeRecord ToNode(Work work) => new(
        work.Id,
        [Labels.Work],
        new PropertyWriter()
            .Add(WorkProperties.Title, work.Title)
            .Add(WorkProperties.Author, work.Author)
            .AddNumber(WorkProperties.Year, work.Year)
            .Add(WorkProperties.Kind, work.Kind, TermTables.PublicationKinds)
            .Add(WorkProperties.Doi, work.Doi)
            .Add(WorkProperties.Issn, work.Issn)
            .Add(WorkProperties.Isbn, work.Isbn)
            .Add(WorkProperties.Licence, work.Licence)
            .ToMap());

    public static NodeRecord ToNode(WorkCitation citation) => new(
        citation.Id,
        [Labels.Citation],
        new PropertyWriter()
            .Add(WorkProperties.Work, citation.Work)
            .Add(WorkProperties.Locator, citation.Locator)
            .Add(WorkProperties.Footnote, citation.Footnote)
            .Add(WorkProperties.CitedBy, citation.CitedBy)
            .Add(WorkProperties.Consulted, citation.Consulted)
            .Add(WorkProperties.Note, citation.Note)
            .ToMap());
}
