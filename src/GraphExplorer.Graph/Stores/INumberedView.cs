namespace GraphExplorer.Graph.Stores;

/// <summary>A view of a store that runs in this process: it can be read by number too.</summary>
public interface INumberedView : IGraphView
{
    /// <summary>The same version by number; good as long as the view is.</summary>
    IGraphReader Reader { get; }
}
