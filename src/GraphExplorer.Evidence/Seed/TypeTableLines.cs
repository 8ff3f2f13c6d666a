using System.Text.Json;

namespace GraphExplorer.Evidence.Seed;

/// <summary>The lines on which the entries of types.json begin.</summary>
internal sealed class TypeTableLines
{
    public List<int> Families { get; } = [];

    public List<int> Types { get; } = [];

    public List<int> Verbs { get; } = [];

    /// <summary>Finds them in a text that is known to be well-formed.</summary>
    public static TypeTableLines Find(ReadOnlySpan<byte> json)
    {
        var lines = new TypeTableLines();
        var current = new List<int>();
        var reader = new Utf8JsonReader(json);
        var line = 1;
        var counted = 0;
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                current = reader.ValueTextEquals("families"u8) ? lines.Families
                    : reader.ValueTextEquals("types"u8) ? lines.Types
                    : lines.Verbs;
            }
            else if (reader is { TokenType: JsonTokenType.StartObject, CurrentDepth: 2 })
            {
                var start = (int)reader.TokenStartIndex;
                line += json[counted..start].Count((byte)'\n');
                counted = start;
                current.Add(line);
            }
        }

        return lines;
    }
}
