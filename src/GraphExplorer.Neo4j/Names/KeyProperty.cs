using System.Globalization;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Names;

/// <summary>
/// How public keys and records stand in the database. A node's key is its key property, a string or an integer; a node
/// without it, or without any label, and a relationship without it, goes by its element id, which does not outlive it.
/// </summary>
/// <remarks>
/// A record's own property of the key property's name is stored with an underscore after it (<c>id</c> as <c>id_</c>),
/// and one that has such a name already with one more. A node without labels gets <see cref="NoLabel"/>, for keys are
/// found through indexes and an index belongs to a label; it is never shown.
/// </remarks>
internal sealed class KeyProperty(string name)
{
    /// <summary>The label of nodes that have none.</summary>
    public const string NoLabel = "_NoLabel";

    /// <summary>The name in the database.</summary>
    public string Name => name;

    /// <summary>An expression for the public key of a node.</summary>
    public string OfNode(string variable) =>
        $"CASE WHEN size(labels({variable})) > 0 AND {IsKey(variable)} " +
        $"THEN toString({Of(variable)}) ELSE elementId({variable}) END";

    /// <summary>An expression for the public key of a relationship.</summary>
    public string OfRelationship(string variable) =>
        $"CASE WHEN {IsKey(variable)} THEN toString({Of(variable)}) ELSE elementId({variable}) END";

    /// <summary>The property itself, as indexes have it.</summary>
    public string Of(string variable) => $"{variable}.{Quoted.Name(name)}";

    /// <summary>A condition: the key property is there, and of a kind that a key may be.</summary>
    public string IsKey(string variable) =>
        $"({Of(variable)} IS :: STRING NOT NULL OR {Of(variable)} IS :: INTEGER NOT NULL)";

    /// <summary>Values that the property may have where the public key is one of these.</summary>
    public static Value Candidates(IEnumerable<string> keys)
    {
        var values = new List<Value>();
        foreach (var key in keys)
        {
            values.Add(key);
            if (long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) &&
                number.ToString(CultureInfo.InvariantCulture) == key)
                values.Add(number);
        }

        return Value.From((IReadOnlyList<Value>)values);
    }

    /// <summary>Whether a key may be an element id, as <c>4:d7a9…:17</c>: kind, database, number.</summary>
    public static bool MayBeElementId(string key)
    {
        var first = key.IndexOf(':', StringComparison.Ordinal);
        var last = key.LastIndexOf(':');
        return first > 0 && last > first + 1 && last < key.Length - 1 &&
            key.AsSpan(0, first).IndexOfAnyExceptInRange('0', '9') < 0 &&
            key.AsSpan(last + 1).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>A node as the server sends it, keyed by element id, as the record it stands for.</summary>
    public NodeRecord ToRecord(NodeRecord stored)
    {
        var labels = new SortedSet<string>(stored.Labels, KeyOrder.Comparer);
        var key = labels.Count == 0 ? null : KeyOf(stored.Properties);
        labels.Remove(NoLabel);
        return new NodeRecord(key ?? stored.Key, [.. labels], ToRecord(stored.Properties));
    }

    /// <summary>A relationship as the server sends it as the record it stands for.</summary>
    public RelationshipRecord ToRecord(RelationshipRecord stored, string from, string to) =>
        new(KeyOf(stored.Properties) ?? stored.Key, stored.Type, from, to, ToRecord(stored.Properties));

    /// <summary>The properties to store for a record.</summary>
    public Dictionary<string, Value> ToStored(GraphRecord record)
    {
        var stored = new Dictionary<string, Value>(record.Properties.Count + 1, StringComparer.Ordinal)
        {
            [name] = record.Key,
        };
        foreach (var (property, value) in record.Properties)
            stored[StoredName(property)] = value;
        return stored;
    }

    /// <summary>The name under which a record's property is stored.</summary>
    public string StoredName(string property) => IsNameOrUnderscored(property) ? property + "_" : property;

    private string? KeyOf(PropertyMap stored) => stored[name] switch
    {
        { Kind: ValueKind.String } text => text.AsString(),
        { Kind: ValueKind.Integer } number => number.AsInteger().ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private PropertyMap ToRecord(PropertyMap stored)
    {
        var properties = new KeyValuePair<string, Value>[stored.Count];
        var count = 0;
        foreach (var (property, value) in stored)
        {
            if (property == name && value.Kind == ValueKind.String)
                continue; // the key itself; of another kind it is the data's own
            var isMoved = property.Length > name.Length && IsNameOrUnderscored(property);
            properties[count++] = KeyValuePair.Create(isMoved ? property[..^1] : property, value);
        }

        return PropertyMap.FromOwned(properties[..count]);
    }

    private bool IsNameOrUnderscored(string property) =>
        property.StartsWith(name, StringComparison.Ordinal) && property.AsSpan(name.Length).IndexOfAnyExcept('_') < 0;
}
