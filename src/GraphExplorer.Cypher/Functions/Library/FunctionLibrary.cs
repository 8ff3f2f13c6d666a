namespace GraphExplorer.Cypher.Functions.Library;

/// <summary>The functions of this folder, by name whatever its case: for binder, runtime, listing and completion.</summary>
internal static class FunctionLibrary
{
    private static readonly Dictionary<string, LibraryFunction> ByName = PointFunctions.All
        .Concat(ListConversions.All).Concat(ListPicking.All).Concat(ListMaking.All).Concat(TextWorking.All)
        .Concat(TextComparing.All).Concat(MapWorking.All).Concat(VectorFunctions.All).Concat(TypeOfValue.All)
        .ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, in the order of their names.</summary>
    public static IReadOnlyList<LibraryFunction> All { get; } =
        [.. ByName.Values.OrderBy(function => function.Name, StringComparer.Ordinal)];

    public static LibraryFunction? Find(string name) => ByName.GetValueOrDefault(name);
}
