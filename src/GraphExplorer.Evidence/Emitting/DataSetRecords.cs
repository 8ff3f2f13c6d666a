using GraphExplorer.Evidence.Seed;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Evidence.Emitting;

/// <summary>The data set's own description as a node, so that its licences go where the data goes.</summary>
internal static class DataSetRecords
{
    public static NodeRecord ToNode(DataSet dataset) => new(
        DataSetProperties.Key,
        [Labels.DataSet],
        new PropertyWriter()
            .Add(DataSetProperties.Title, dataset.Title)
            .Add(DataSetProperties.Description, dataset.Description)
            .AddParallel(DataSetProperties.Licences, dataset.Licences, licence => licence.Name)
            .AddParallel(DataSetProperties.Attributions, dataset.Licences, licence => licence.Attribution)
            .AddParallel(DataSetProperties.Covers, dataset.Licences, licence => licence.Covers)
            .AddParallel(DataSetProperties.LicenceUrls, dataset.Licences, licence => licence.Url)
            .ToMap());
}
