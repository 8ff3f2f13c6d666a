namespace GraphExplorer.Storage.Journal;

/// <summary>What a page of the file holds; the numbers stand in the file.</summary>
internal enum PageKind
{
    /// <summary>Counts, schema, limits of numbers: one page.</summary>
    Root = 0,

    /// <summary>Names of labels (page 0), types (1) and properties (2), by number.</summary>
    Names = 1,

    /// <summary>Sets of labels (page 0) and of properties (1), by number.</summary>
    Sets = 2,

    /// <summary>256 nodes: keys, labels, order, shapes; the page is their number / 256.</summary>
    Nodes = 3,

    /// <summary>256 relationships: keys, ends, shapes.</summary>
    Relationships = 4,

    /// <summary>A property of 256 nodes; the page is the name's number and theirs.</summary>
    NodeColumn = 5,

    /// <summary>A property of 256 relationships.</summary>
    RelationshipColumn = 6,

    /// <summary>A part of a group's chunk of outgoing arcs; the page is the group's number and the part's.</summary>
    OutgoingChunk = 7,

    /// <summary>A part of a group's chunk of incoming arcs.</summary>
    IncomingChunk = 8,

    /// <summary>A replaced row of outgoing arcs; the page is the node's number.</summary>
    OutgoingRow = 9,

    /// <summary>A replaced row of incoming arcs.</summary>
    IncomingRow = 10,
}

/// <summary>A page by kind and number.</summary>
internal readonly record struct PageKey(PageKind Kind, long Id)
{
    /// <summary>The page of two numbers.</summary>
    public static PageKey Of(PageKind kind, int upper, int lower) => new(kind, ((long)upper << 32) | (uint)lower);

    /// <summary>The upper of two numbers.</summary>
    public int Upper => (int)(Id >> 32);

    /// <summary>The lower of two numbers.</summary>
    public int Lower => (int)Id;
}
