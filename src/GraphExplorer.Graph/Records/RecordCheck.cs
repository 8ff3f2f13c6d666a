using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Graph.Records;

/// <summary>
/// Refuses records that are not well-formed, by their place in the stream and their key: alike on every store.
/// </summary>
public static class RecordCheck
{
    /// <summary>Checks everything that one record alone can tell.</summary>
    /// <param name="record">The record.</param>
    /// <param name="ordinal">Its place in the stream, from 1.</param>
    /// <exception cref="StorageException"><c>invalid_record</c>.</exception>
    public static void Check([NotNull] GraphRecord? record, long ordinal)
    {
        if (record is null)
            Refuse(null, ordinal, "is null; each record must be a node or a relationship");
        CheckText(record, ordinal, record.Key, "key", RecordLimits.MaxKeyLength);
        if (record is NodeRecord node)
        {
            CheckLabels(node, ordinal);
        }
        else if (record is RelationshipRecord relationship)
        {
            CheckText(record, ordinal, relationship.Type, "type", RecordLimits.MaxNameLength);
            CheckText(record, ordinal, relationship.From, "start key (\"from\")", RecordLimits.MaxKeyLength);
            CheckText(record, ordinal, relationship.To, "end key (\"to\")", RecordLimits.MaxKeyLength);
        }

        CheckProperties(record, ordinal);
    }

    /// <summary>
    /// Fails with <c>invalid_record</c>, naming the record; <paramref name="problem"/> goes on from there.
    /// </summary>
    [DoesNotReturn]
    public static void Refuse(GraphRecord? record, long ordinal, string problem)
    {
        var kind = record is NodeRecord ? "node" : "relationship";
        Refuse(record is null ? null : kind, record?.Key, ordinal, problem);
    }

    /// <inheritdoc cref="Refuse(GraphRecord?, long, string)" />
    [DoesNotReturn]
    public static void Refuse(string? kind, string? key, long ordinal, string problem)
    {
        var shown = key?.Length > 100 ? key[..100] + "…" : key;
        var name = kind is null ? "" : $" ({kind} \"{shown}\")";
        throw new StorageException(
            ErrorCodes.InvalidRecord,
            string.Create(CultureInfo.InvariantCulture, $"Record {ordinal}{name} {problem}."));
    }

    private static void CheckText(GraphRecord record, long ordinal, string? text, string what, int limit)
    {
        if (string.IsNullOrEmpty(text))
            Refuse(record, ordinal, $"has a {what} that is null or empty; it must be a text");
        if (text.Length > limit)
            Refuse(record, ordinal, Invariant($"has a {what} of {text.Length} characters; {limit} are allowed"));
        if (!IsWellFormed(text))
            Refuse(record, ordinal, $"has a {what} with half a surrogate pair; it must be well-formed Unicode");
    }

    private static void CheckLabels(NodeRecord node, long ordinal)
    {
        if (node.Labels is null)
            Refuse(node, ordinal, "has null for its labels; a node without labels has an empty list");
        if (node.Labels.Count > RecordLimits.MaxLabels)
            Refuse(node, ordinal, Invariant(
                $"has {node.Labels.Count} labels; {RecordLimits.MaxLabels} are allowed"));
        foreach (var label in node.Labels)
            CheckText(node, ordinal, label, "label", RecordLimits.MaxNameLength);
    }

    private static void CheckProperties(GraphRecord record, long ordinal)
    {
        if (record.Properties is null)
            Refuse(record, ordinal, "has null for its properties; a record without any has an empty map");
        if (record.Properties.Count > RecordLimits.MaxProperties)
            Refuse(record, ordinal, Invariant(
                $"has {record.Properties.Count} properties; {RecordLimits.MaxProperties} are allowed"));
        foreach (var (name, value) in record.Properties)
        {
            CheckText(record, ordinal, name, "property name", RecordLimits.MaxNameLength);
            var items = 0;
            if (Problem(value, 0, ref items) is { } problem)
                Refuse(record, ordinal, $"has in its property \"{name}\" {problem}");
        }
    }

    /// <summary>What a value has that no property holds: too large, too deep, or of a kind that is no property; null for
    /// nothing.</summary>
    public static string? FindProblem(Value value)
    {
        var items = 0;
        return Problem(value, 0, ref items);
    }

    /// <summary>What is wrong with a value, or null.</summary>
    private static string? Problem(Value value, int depth, ref int items)
    {
        if (depth > RecordLimits.MaxDepth)
            return Invariant($"lists or maps that nest deeper than {RecordLimits.MaxDepth}");
        if (++items > RecordLimits.MaxItems)
            return Invariant($"more than {RecordLimits.MaxItems} items");
        switch (value.Kind)
        {
            case ValueKind.String when value.AsString().Length > RecordLimits.MaxTextLength:
                return Invariant(
                    $"a text of {value.AsString().Length} characters; {RecordLimits.MaxTextLength} are allowed");
            case ValueKind.Bytes when value.AsBytes().Length > RecordLimits.MaxBytesLength:
                return Invariant(
                    $"{value.AsBytes().Length} bytes; {RecordLimits.MaxBytesLength} are allowed");
            case ValueKind.List:
                foreach (var item in value.AsList())
                {
                    if (Problem(item, depth + 1, ref items) is { } problem)
                        return problem;
                }

                return null;
            case ValueKind.Map:
                foreach (var item in value.AsMap().Values)
                {
                    if (Problem(item, depth + 1, ref items) is { } problem)
                        return problem;
                }

                return null;
            case ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                return $"a {value.Kind}; a property may hold values only, so give the key as a text";
            default:
                return null;
        }
    }

    private static bool IsWellFormed(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (var i = first; i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
