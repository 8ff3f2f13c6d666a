using GraphExplorer.Drawing.Pictures;

namespace GraphExplorer.Drawing.Layout.Lanes;

/// <summary>A picture of paths in which everything has its place; nothing depends on what is chosen.</summary>
internal sealed record LaneScene(
    double Width,
    double Height,
    IReadOnlyList<LaneNode> Nodes,
    IReadOnlyList<LaneCurve> Lines,
    LaneStub? Stub);

internal sealed record LaneNode(
    PictureNode Node,
    Cell Cell,
    Spot At,
    IReadOnlyList<string> NameLines,
    string? NoteLine,
    Box NameBox);

/// <param name="Line">What it stands for.</param>
/// <param name="Points">Corners from the left end to the right end; every piece is level or upright.</param>
/// <param name="Data">SVG path data, its corners rounded.</param>
/// <param name="Middle">Where the count of parallel relationships stands.</param>
internal sealed record LaneCurve(LaneLine Line, IReadOnlyList<Spot> Points, string Data, Spot Middle);

internal sealed record LaneStub(PictureStub Stub, Spot At, Spot From, Box Box);
