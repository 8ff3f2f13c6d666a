namespace GraphExplorer.Evidence.Terms;

/// <summary>What a source or a work is.</summary>
public enum PublicationKind
{
    Book,
    BookChapter,
    Encyclopaedia,
    Article,
    News,
    Blog,
    Archive,
    Web,
    Document,
}
