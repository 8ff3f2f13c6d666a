namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>Relationship types to use: named, of named families, or those of the default search.</summary>
internal sealed class TypesCondition(IReadOnlySet<string> types, bool isDefault) : FactCondition
{
    public override string Name => "types";

    public override string? Value => isDefault ? FactFilter.Default : null;

    public override string OpenValue => FactFilter.All;

    public static TypesCondition? Read(FilterReading reading)
    {
        var (filter, catalogue) = (reading.Filter, reading.Catalogue);
        var named = filter.Types.Where(type => type is not (FactFilter.All or FactFilter.Default)).ToArray();
        reading.Names.Types("types", named);
        reading.Names.Families(filter.Families);
        if (filter.Types.Contains(FactFilter.All))
            return null;
        var nothingNamed = filter.Types.Count == 0 && filter.Families.Count == 0;
        var useDefault = filter.Types.Contains(FactFilter.Default) || (nothingNamed && reading.DefaultTypesOnly);
        if (nothingNamed && !reading.DefaultTypesOnly)
            return null;
        var types = new HashSet<string>(named, StringComparer.Ordinal);
        foreach (var entry in catalogue.Types.Values)
        {
            if ((useDefault && entry.OnDefaultPath) || (entry.Family is { } family && filter.Families.Contains(family)))
                types.Add(entry.Type);
        }

        return types.Count == catalogue.Types.Count ? null : new TypesCondition(types, nothingNamed);
    }

    public override bool AllowsType(string type) => types.Contains(type);

    public override ConditionTest? Bind(ColumnRequest request) => null;
}
