using System.Globalization;
using System.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Datasets;

/// <summary>
/// Graph records as the two tables that Neo4j's own bulk import takes (<c>neo4j-admin database import full</c>), with
/// keys where the store has them: in the property <c>id</c>.
/// </summary>
internal static class BulkTables
{
    /// <summary>Writes the tables and gives the arguments of the import.</summary>
    /// <exception cref="NotSupportedException">A property is neither text nor integer, or not always the same.</exception>
    public static string[] Write(string folder, IReadOnlyList<GraphRecord> records)
    {
        var (nodes, relationships) = (new Columns(), new Columns());
        foreach (var record in records)
            (record is NodeRecord ? nodes : relationships).Add(record.Properties);
        var (nodeFile, relationshipFile) = (Path.Combine(folder, "nodes.csv"), Path.Combine(folder, "relationships.csv"));
        using (var nodeTable = new StreamWriter(nodeFile, append: false, new UTF8Encoding(false), 1 << 16))
        using (var relationshipTable = new StreamWriter(relationshipFile, append: false, new UTF8Encoding(false), 1 << 16))
        {
            nodeTable.Write($"id:ID,:LABEL{nodes.Header}\n");
            relationshipTable.Write($":START_ID,:END_ID,:TYPE,id:string{relationships.Header}\n");
            foreach (var record in records)
                Write(record, nodeTable, nodes, relationshipTable, relationships);
        }

        return
        [
            "database", "import", "full", "neo4j", "--overwrite-destination", "--multiline-fields=true",
            $"--report-file={Path.Combine(folder, "report")}", $"--nodes={nodeFile}",
            $"--relationships={relationshipFile}",
        ];
    }

    private static void Write(
        GraphRecord record,
        StreamWriter nodeTable,
        Columns nodes,
        StreamWriter relationshipTable,
        Columns relationships)
    {
        if (record is NodeRecord node)
        {
            WriteText(nodeTable, node.Key);
            nodeTable.Write(',');
            WriteText(nodeTable, string.Join(';', node.Labels));
            nodes.Write(nodeTable, node.Properties);
        }
        else if (record is RelationshipRecord relationship)
        {
            string[] texts = [relationship.From, relationship.To, relationship.Type, relationship.Key];
            for (var i = 0; i < texts.Length; i++)
            {
                if (i > 0)
                    relationshipTable.Write(',');
                WriteText(relationshipTable, texts[i]);
            }

            relationships.Write(relationshipTable, relationship.Properties);
        }
    }

    private static void WriteText(StreamWriter table, string text)
    {
        table.Write('"');
        table.Write(text.Contains('"', StringComparison.Ordinal)
            ? text.Replace("\"", "\"\"", StringComparison.Ordinal)
            : text);
        table.Write('"');
    }

    /// <summary>The properties of one table, each with its type; what a record has not is left empty.</summary>
    private sealed class Columns
    {
        private readonly List<(string Name, ValueKind Kind)> _columns = [];
        private readonly Dictionary<string, ValueKind> _kinds = new(StringComparer.Ordinal);

        public string Header => string.Concat(_columns.Select(
            column => $",{column.Name}:{(column.Kind == ValueKind.Integer ? "long" : "string")}"));

        public void Add(PropertyMap properties)
        {
            foreach (var (name, value) in properties)
            {
                if (!_kinds.TryGetValue(name, out var kind) && value.Kind is ValueKind.Integer or ValueKind.String)
                {
                    _kinds[name] = kind = value.Kind;
                    _columns.Add((name, kind));
                }

                if (kind != value.Kind)
                    throw new NotSupportedException($"{name} is a {value.Kind}.");
            }
        }

        public void Write(StreamWriter table, PropertyMap properties)
        {
            foreach (var (name, kind) in _columns)
            {
                table.Write(',');
                var value = properties[name];
                if (kind == ValueKind.Integer && !value.IsNull)
                    table.Write(value.AsInteger().ToString(CultureInfo.InvariantCulture));
                else if (!value.IsNull)
                    WriteText(table, value.AsString());
            }

            table.Write('\n');
        }
    }
}
