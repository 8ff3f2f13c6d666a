namespace GraphExplorer.Drawing.Pictures;

/// <summary>What is to be drawn: entities and relationships, with paths in lanes, without as a network.</summary>
public sealed record Picture
{
    /// <summary>The entities.</summary>
    public required IReadOnlyList<PictureNode> Nodes { get; init; }

    /// <summary>The relationships among them.</summary>
    public required IReadOnlyList<PictureLink> Links { get; init; }

    /// <summary>The paths, best first; empty for a network.</summary>
    public IReadOnlyList<PicturePath> Paths { get; init; } = [];

    /// <summary>What is hidden, drawn as a stub at an entity of the lanes.</summary>
    public PictureStub? Stub { get; init; }

    /// <summary>What colours and sizes stand for where they do not tell kinds.</summary>
    public IReadOnlyList<PictureKey> Key { get; init; } = [];

    /// <summary>What was left out before it came here, in a sentence; null where nothing was.</summary>
    public string? LeftOut { get; init; }
}

/// <summary>One entity of a picture.</summary>
/// <param name="Id">Its id, unique in the picture.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">Its kind; null where it has none.</param>
public sealed record PictureNode(string Id, string Name, string? Kind = null)
{
    /// <summary>A short second line: "a hub", "wanted".</summary>
    public string? Note { get; init; }

    /// <summary>How many relationships it has in the whole graph; null where that is not known.</summary>
    public long? Relations { get; init; }

    /// <summary>Whether it is a hub.</summary>
    public bool Hub { get; init; }

    /// <summary>The name of its colour in the style file; null for its kind's.</summary>
    public string? Colour { get; init; }

    /// <summary>Its size as a factor of the usual one.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>What stands beneath it in place of its name; null for the name.</summary>
    public string? Caption { get; init; }

    /// <summary>What its colour and size tell, in words.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>The year by which it is placed in a layout by time; null where it has none.</summary>
    public int? Year { get; init; }
}

/// <summary>One relationship of a picture, from the verb's subject to the other end.</summary>
/// <param name="Id">Its id, unique in the picture.</param>
/// <param name="From">The id of the entity that the verb speaks of first.</param>
/// <param name="To">The id of the other entity.</param>
/// <param name="Verb">The verb in words.</param>
public sealed record PictureLink(string Id, string From, string To, string Verb)
{
    /// <summary>When, in words; null where the data knows no dates.</summary>
    public string? Date { get; init; }

    /// <summary>How firmly it is drawn.</summary>
    public PictureStrength Strength { get; init; }

    /// <summary>The relationship as one sentence; null where it is kept out of sentences.</summary>
    public string? Sentence { get; init; }
}

/// <summary>How firmly a relationship is drawn.</summary>
public enum PictureStrength
{
    /// <summary>Asserted as done.</summary>
    Solid,

    /// <summary>Disputed.</summary>
    Dashed,

    /// <summary>Not carried out, or alleged.</summary>
    Dotted,
}

/// <summary>One path of a picture.</summary>
/// <param name="Nodes">Ids of the entities in order.</param>
/// <param name="Links">Ids of the relationships, one a hop.</param>
/// <param name="Parallel">Per hop the ids of the relationships beside it; null where there are none.</param>
public sealed record PicturePath(
    IReadOnlyList<string> Nodes,
    IReadOnlyList<string> Links,
    IReadOnlyList<IReadOnlyList<string>>? Parallel = null);

/// <summary>What is hidden at an entity.</summary>
/// <param name="At">The id of the entity.</param>
/// <param name="Name">What hides it: "Japan, a hub".</param>
/// <param name="Count">How many, in words: "12 hidden".</param>
/// <param name="Kind">The kind of what hides it.</param>
public sealed record PictureStub(string At, string Name, string Count, string? Kind = null);
