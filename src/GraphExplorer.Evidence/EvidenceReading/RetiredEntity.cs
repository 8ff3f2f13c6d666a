using GraphExplorer.Graph.Records;
using P = GraphExplorer.Evidence.EvidenceReading.EvidenceProperties;

namespace GraphExplorer.Evidence.EvidenceReading;

/// <summary>What is left of an entity that was merged or deleted.</summary>
/// <param name="Id">Its id, which is never used again.</param>
/// <param name="Name">The name it had.</param>
/// <param name="MergedInto">The entity to go to; null where it was deleted.</param>
public sealed record RetiredEntity(string Id, string Name, string? MergedInto)
{
    /// <summary>Reads a node; null where it is a living entity, or something else.</summary>
    public static RetiredEntity? Read(NodeRecord node) => node.HasLabel(EvidenceLabels.Retired)
        ? new RetiredEntity(node.Key, node.Properties.Text(P.Name) ?? node.Key, node.Properties.Text(P.MergedInto))
        : null;
}
