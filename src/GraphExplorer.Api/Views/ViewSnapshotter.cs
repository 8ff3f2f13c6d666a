using System.Text.Json;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Errors;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Views;

/// <summary>Asks what a view asks, and tells its asker what is wrong with it.</summary>
internal sealed class ViewSnapshotter(Snapshotter snapshotter, CatalogueCache catalogues)
{
    /// <summary>Asks.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="filters">Parameters beside those of the question; null for none.</param>
    /// <param name="style">How it looks: what of the entities it tells. Null for its own look.</param>
    /// <param name="isFirst">Whether somebody asks now, and not a view that was saved before.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="RequestRefusedException">It cannot be asked as it stands.</exception>
    public async ValueTask<ViewContent> SnapshotAsync(
        IGraphView view,
        ViewQuestion question,
        JsonElement? filters,
        ViewStyle? style,
        bool isFirst,
        CancellationToken cancellationToken)
    {
        var subject = ViewQuestions.SubjectOf(question, filters);
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        try
        {
            var properties = ViewFields.PropertiesOf(style);
            var snapshot = await snapshotter.SnapshotAsync(view, subject, isFirst, properties, cancellationToken);
            return new ViewContent(snapshot, view.Version, catalogue.Licences);
        }
        catch (QueryException refused)
        {
            throw new RequestRefusedException([.. refused.Errors.Select(error =>
                new RequestError(
                    error.Code, ViewQuestions.PlaceOf(error.Parameter), error.Message) { Nearest = error.Nearest })]);
        }
    }

    /// <summary>What another look tells of the entities that are shown already.</summary>
    public async ValueTask<ViewContent> SnapshotPropertiesAsync(
        IGraphView view,
        ViewContent shown,
        ViewStyle? style,
        CancellationToken cancellationToken)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var properties = await PropertySnapshotter.ReadAsync(
            view,
            catalogue,
            [.. shown.Snapshot.Nodes.Select(node => node.Id)],
            ViewFields.PropertiesOf(style),
            cancellationToken);
        return shown with { Snapshot = shown.Snapshot with { Properties = properties } };
    }
}

/// <summary>What the graph says to a view.</summary>
/// <param name="Snapshot">What it shows.</param>
/// <param name="GraphVersion">The version of the graph; null where the store cannot tell.</param>
/// <param name="Licences">The terms of the data.</param>
internal sealed record ViewContent(ViewSnapshot Snapshot, string? GraphVersion, IReadOnlyList<Licence> Licences);
