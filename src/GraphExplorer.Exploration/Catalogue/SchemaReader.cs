using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Exploration.Catalogue;

/// <summary>Answers what the graph is made of.</summary>
public sealed class SchemaReader(CatalogueCache catalogues)
{
    /// <summary>Reads the schema.</summary>
    public async Task<SchemaAnswer> ReadAsync(IGraphView view, CancellationToken cancellationToken = default)
    {
        var catalogue = await catalogues.GetAsync(view, cancellationToken);
        var counts = catalogue.Statistics.Types
            .ToDictionary(type => type.Name, type => type.Count, StringComparer.Ordinal);
        return new SchemaAnswer
        {
            Title = catalogue.DataSet?.Title,
            Description = catalogue.DataSet?.Description,
            HasEvidence = catalogue.HasEvidence,
            Entities = catalogue.HasEvidence ? Count(catalogue, Labels.Entity) : catalogue.Statistics.Nodes,
            Relationships = catalogue.Statistics.Relationships,
            Claims = Count(catalogue, Labels.Claim),
            Sources = catalogue.HasEvidence ? Count(catalogue, Labels.Source) : 0,
            Labels = [.. catalogue.EntityLabels.Where(label => label.Name != catalogue.EntityLabel)],
            Families =
            [
                .. catalogue.Families.Select(family => new SchemaFamily(family.Id, family.Label, family.Description)),
            ],
            Types =
            [
                .. catalogue.Types.Values
                    .OrderBy(type => type.Type, KeyOrder.Comparer)
                    .Select(type => Type(type, counts.GetValueOrDefault(type.Type), catalogue.HasEvidence)),
            ],
            Hypotheses = [.. catalogue.Hypotheses.Keys.Order(KeyOrder.Comparer)],
            Meta = new AnswerMeta(view.Version, catalogue.Licences),
        };
    }

    private static long Count(GraphCatalogue catalogue, string label) =>
        catalogue.Statistics.Labels.FirstOrDefault(entry => entry.Name == label)?.Count ?? 0;

    private static SchemaType Type(TypeEntry type, long count, bool hasEvidence) => new(
        type.Type,
        type.Label,
        type.Family,
        type.Description,
        hasEvidence ? type.IsState ? "state" : "event" : null,
        type.IsSymmetric,
        type.OnDefaultPath,
        type.From,
        type.To,
        count);
}
