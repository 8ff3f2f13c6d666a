namespace GraphExplorer.Drawing.Scenes;

/// <summary>The picture itself, without what stands round it: entities, lines and their words.</summary>
internal sealed record Stage(double Width, double Height, IReadOnlyList<SceneItem> Items)
{
    public static Stage Empty { get; } = new(0, 0, []);

    public IReadOnlyList<SceneNode> Nodes { get; init; } = [];

    public IReadOnlyList<SceneLine> Lines { get; init; } = [];

    /// <summary>What its legend says.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];
}
