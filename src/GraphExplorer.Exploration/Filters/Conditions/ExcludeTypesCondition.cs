namespace GraphExplorer.Exploration.Filters.Conditions;

/// <summary>Relationship types not to use.</summary>
internal sealed class ExcludeTypesCondition(IReadOnlyList<string> types) : FactCondition
{
    public override string Name => "excludeTypes";

    public override string Value => string.Join(',', types);

    public static ExcludeTypesCondition? Read(FilterReading reading)
    {
        var types = reading.Filter.ExcludeTypes;
        reading.Names.Types("excludeTypes", types);
        return types.Count == 0 ? null : new ExcludeTypesCondition(types);
    }

    public override bool AllowsType(string type) => !types.Contains(type);

    public override ConditionTest? Bind(ColumnRequest request) => null;
}
