using System.Collections.Immutable;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Indexes;

/// <summary>
/// Keeps the indexes of a version in step with its records: what one has in each index that a change may touch is read
/// before and after.
/// </summary>
internal static class IndexFeed
{
    /// <summary>What a node or relationship has in the indexes that a change touches, before it.</summary>
    public static List<(int Index, Value[]? Values)> Read(
        GraphState state,
        ElementKind on,
        int number,
        Predicate<StoreIndex> isTouched)
    {
        var entries = Absent(state, on);
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var index = state.Indexes[entries[i].Index];
            if (isTouched(index))
                entries[i] = (entries[i].Index, ValuesOf(state, index, number));
            else
                entries.RemoveAt(i);
        }

        return entries;
    }

    /// <summary>That one has nothing in any index yet.</summary>
    public static List<(int Index, Value[]? Values)> Absent(GraphState state, ElementKind on)
    {
        var entries = new List<(int Index, Value[]? Values)>();
        for (var i = 0; i < state.Indexes.Length; i++)
        {
            if (state.Indexes[i].Definition.On == on)
                entries.Add((i, null));
        }

        return entries;
    }

    /// <summary>The indexes after the change.</summary>
    public static ImmutableArray<StoreIndex> Write(
        GraphState state,
        ElementKind on,
        int number,
        List<(int Index, Value[]? Values)> before)
    {
        ImmutableArray<StoreIndex>.Builder? changed = null;
        foreach (var (place, values) in before)
        {
            var index = state.Indexes[place];
            var after = ValuesOf(state, index, number);
            if (values is null ? after is null : after is not null && values.AsSpan().SequenceEqual(after))
                continue;
            changed ??= state.Indexes.ToBuilder();
            changed[place] = index.Change(number, values, after, state.Owner);
        }

        return changed?.ToImmutable() ?? state.Indexes;
    }

    /// <summary>All that is under an index, ascending by number.</summary>
    public static List<(int Number, Value[] Values)> All(GraphState state, StoreIndex index)
    {
        var entries = new List<(int, Value[])>();
        var limit = index.Definition.On == ElementKind.Node ? state.NodeLimit : state.RelationshipLimit;
        for (var number = 0; number < limit; number++)
        {
            if (ValuesOf(state, index, number) is { } values)
                entries.Add((number, values));
        }

        return entries;
    }

    /// <summary>The values of the index's properties; null where one is not under the index, or has none of them.</summary>
    public static Value[]? ValuesOf(GraphState state, StoreIndex index, int number)
    {
        if (!IsUnder(state, index, number))
            return null;
        var values = new Value[index.Properties.Length];
        var isThere = false;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = index.Definition.On == ElementKind.Node
                ? StateReader.NodeProperty(state, number, index.Properties[i])
                : StateReader.RelationshipProperty(state, number, index.Properties[i]);
            isThere |= !values[i].IsNull;
        }

        return isThere ? values : null;
    }

    private static bool IsUnder(GraphState state, StoreIndex index, int number)
    {
        if (index.Definition.On == ElementKind.Relationship)
            return state.HasRelationship(number) &&
                (index.Names.Length == 0 || Array.IndexOf(index.Names, state.Ends[number].Type) >= 0);
        return state.HasNode(number) &&
            (index.Names.Length == 0 || state.LabelsOf(number).IndexOfAny(index.Names) >= 0);
    }
}
