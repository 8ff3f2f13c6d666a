using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;
using GraphExplorer.Graph.Records;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>Sources, works and citations as they are stored. Each reader gives null for a node that is something else,
/// or lacks what the record must have.</summary>
public static class SourceReading
{
    public static Source? ReadSource(NodeRecord node)
    {
        var properties = node.Properties;
        if (!node.HasLabel(EvidenceLabels.Source)
            || properties.Number(P.Tier) is not { } tier
            || properties.Text(P.Work) is not { } work)
            return null;
        return new Source
        {
            Id = node.Key,
            Title = properties.Text(P.Title),
            TitleIdentified = properties.ContainsKey(P.TitleIdentified) ? properties.Flag(P.TitleIdentified) : null,
            Author = properties.Text(P.Author),
            Published = properties.Text(P.Published),
            Publisher = properties.Text(P.Publisher),
            Kind = properties.Term(P.Kind, TermTables.PublicationKinds) ?? PublicationKind.Document,
            Tier = tier,
            Work = work,
            DerivedFrom = properties.Text(P.DerivedFrom),
            Access = properties.Term(P.Access, TermTables.SourceAccesses) ?? SourceAccess.Excerpt,
            Url = properties.Text(P.Url),
            Text = properties.Text(P.Text),
            Sha256 = properties.Text(P.Sha256),
            Licence = properties.Text(P.Licence),
            LicenceNote = properties.Text(P.LicenceNote),
            Language = properties.Text(P.Language),
            Note = properties.Text(P.Note),
            Editorial = properties.Texts(P.Editorial),
        };
    }

    public static Work? ReadWork(NodeRecord node)
    {
        var properties = node.Properties;
        if (!node.HasLabel(EvidenceLabels.Work))
            return null;
        return new Work
        {
            Id = node.Key,
            Title = properties.Text(P.Title),
            Author = properties.Text(P.Author),
            Year = properties.Number(P.Year),
            Kind = properties.Term(P.Kind, TermTables.PublicationKinds),
            Doi = properties.Text(P.Doi),
            Issn = properties.Text(P.Issn),
            Isbn = properties.Text(P.Isbn),
            Licence = properties.Text(P.Licence),
        };
    }

    public static Citation? ReadCitation(NodeRecord node)
    {
        var properties = node.Properties;
        if (!node.HasLabel(EvidenceLabels.Citation)
            || properties.Text(P.Work) is not { } work
            || properties.Text(P.CitedBy) is not { } citedBy)
            return null;
        return new Citation
        {
            Id = node.Key,
            Work = work,
            Locator = properties.Text(P.Locator),
            Footnote = properties.Text(P.Footnote),
            CitedBy = citedBy,
            Consulted = properties.Flag(P.Consulted),
            Note = properties.Text(P.Note),
        };
    }
}
