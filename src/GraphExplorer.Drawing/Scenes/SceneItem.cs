namespace GraphExplorer.Drawing.Scenes;

/// <summary>Something drawn. Colours are "#rrggbb"; null is none.</summary>
public abstract record SceneItem
{
    private protected SceneItem()
    {
    }
}

/// <summary>Items that belong together, moved and scaled together.</summary>
/// <param name="Items">The items, from back to front.</param>
public sealed record SceneGroup(IReadOnlyList<SceneItem> Items) : SceneItem
{
    /// <summary>Where its zero point lies.</summary>
    public Spot Offset { get; init; }

    /// <summary>How much its units are enlarged.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>How solid it is, 0 to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>The id of the entity that it draws; null for anything else.</summary>
    public string? Entity { get; init; }

    /// <summary>The ids of the relationships that it draws; empty for anything else.</summary>
    public IReadOnlyList<string> Relationships { get; init; } = [];

    /// <summary>What it is in words, whole where the drawn text is cut.</summary>
    public string? Title { get; init; }
}

/// <summary>A shape by SVG path data, absolute or relative.</summary>
/// <param name="Data">The path data; ours, never the user's.</param>
public sealed record ScenePath(string Data) : SceneItem
{
    /// <summary>The colour inside.</summary>
    public string? Fill { get; init; }

    /// <summary>The colour of the outline.</summary>
    public string? Stroke { get; init; }

    /// <summary>The width of the outline.</summary>
    public double StrokeWidth { get; init; } = 1;

    /// <summary>Lengths of dashes and gaps; empty for a whole line.</summary>
    public IReadOnlyList<double> Dash { get; init; } = [];

    /// <summary>Whether ends of lines are round.</summary>
    public bool HasRoundEnds { get; init; }
}

/// <summary>A circle.</summary>
/// <param name="Centre">Its middle.</param>
/// <param name="Radius">Its radius.</param>
public sealed record SceneCircle(Spot Centre, double Radius) : SceneItem
{
    /// <summary>The colour inside.</summary>
    public string? Fill { get; init; }

    /// <summary>The colour of the outline.</summary>
    public string? Stroke { get; init; }

    /// <summary>The width of the outline.</summary>
    public double StrokeWidth { get; init; } = 1;
}

/// <summary>An upright rectangle.</summary>
/// <param name="Box">Where it lies.</param>
public sealed record SceneRectangle(Box Box) : SceneItem
{
    /// <summary>The colour inside.</summary>
    public string? Fill { get; init; }

    /// <summary>The colour of the outline.</summary>
    public string? Stroke { get; init; }

    /// <summary>The width of the outline.</summary>
    public double StrokeWidth { get; init; } = 1;

    /// <summary>The radius of its corners.</summary>
    public double Corner { get; init; }
}

/// <summary>Where a text stands beside its point.</summary>
public enum TextAnchor
{
    /// <summary>It starts there.</summary>
    Start,

    /// <summary>Its middle is there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>One line of text.</summary>
/// <param name="Runs">Its parts, in reading order.</param>
/// <param name="At">The point on its base line.</param>
/// <param name="Size">The size of its type.</param>
public sealed record SceneText(IReadOnlyList<SceneRun> Runs, Spot At, double Size) : SceneItem
{
    /// <summary>A line of one part.</summary>
    /// <param name="text">The words.</param>
    /// <param name="at">The point on its base line.</param>
    /// <param name="size">The size of its type.</param>
    public SceneText(string text, Spot at, double size)
        : this([new SceneRun(text)], at, size)
    {
    }

    /// <summary>The colour of the text.</summary>
    public required string Fill { get; init; }

    /// <summary>Whether it is semi-bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>How it lies beside its point.</summary>
    public TextAnchor Anchor { get; init; }

    /// <summary>The colour of a rim round the text that keeps lines off them; null for none.</summary>
    public string? Halo { get; init; }

    /// <summary>The width that the layout kept for it; a wider font is narrowed to it. Null where there is room.</summary>
    public double? Room { get; init; }

    /// <summary>The words alone.</summary>
    public string Text => Runs.Count == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A part of a line of text.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsRaised">Whether it is a footnote number, small and raised.</param>
/// <param name="Fill">A colour of its own; null for that of the line.</param>
public sealed record SceneRun(string Text, bool IsRaised = false, string? Fill = null);
