using GraphExplorer.Exploration.Filters;

namespace GraphExplorer.Cli.Printing;

/// <summary>Says in words what a setting of a search leaves out, and what opening it does.</summary>
internal static class SettingWords
{
    /// <summary>What was left out, as the end of "14 entities: …".</summary>
    /// <param name="parameter">The setting.</param>
    /// <param name="value">Its value in force; null where it has no single one.</param>
    public static string LeftOut(string parameter, string? value) => parameter switch
    {
        "hubs" => "hubs, which may end a path and never carry it",
        "hubDegree" => $"counted as hubs for having {value} relationships or more",
        "avoid" => "to be avoided",
        "types" when value is null or FactFilter.Default => "of types that are not used unless asked for",
        "types" => "of other types",
        "families" => "of other families",
        "excludeTypes" => $"of a type left out ({value})",
        "labels" when value is null or FactFilter.Default => "concepts, which no path passes through unless asked",
        "labels" => $"of another kind than {value}",
        "excludeLabels" => $"of a kind left out ({value})",
        "at" or "during" => value is null ? "of another time" : $"of another time than {value}",
        "dateMatch" => "that may have held then, but not certainly",
        "undated" => "not dated",
        "editorial" => "that the editors inferred and no source says",
        "stance" => value is null ? "of a weaker stance" : $"of a weaker stance than {value}",
        "minTier" => $"whose best source is weaker than tier {value}",
        "minWorks" => $"that fewer than {value} independent works tell of",
        "modality" => "of another modality",
        "sources" => "that rest on other sources",
        "excludeSources" => "that rest on sources left out only",
        "hypotheses" => "of rival accounts left out",
        "direction" => "against the direction asked for",
        "maxHops" => "beyond the longest path asked for",
        _ => $"refused by {CommandText.Option(parameter)}",
    };

    /// <summary>The option that brings it in; null where leaving the option out does.</summary>
    public static string? Opening(string parameter) => parameter switch
    {
        "hubs" => "--hubs allow",
        "types" => "--types all",
        "labels" => "--labels all",
        "undated" => "--undated include",
        "editorial" => "--editorial include",
        "dateMatch" => "--date-match possible",
        "direction" => "--direction any",
        _ => null,
    };

    /// <summary>What a change does, as a request.</summary>
    /// <param name="parameter">The setting to change.</param>
    /// <param name="value">Its new value.</param>
    public static string Change(string parameter, string? value) => parameter switch
    {
        "hubs" => "Let hubs carry paths",
        "hubDegree" => "Count only marked entities as hubs",
        "via" => "Ask for no entity between",
        "avoid" => "Avoid no entity",
        "types" => "Use every relationship type",
        "excludeTypes" => "Leave out no relationship type",
        "labels" => "Pass through entities of any kind, concepts included",
        "excludeLabels" => "Leave out no kind",
        "at" or "during" => "Ask for any time",
        "dateMatch" => "Let a date that possibly fits be enough",
        "undated" => "Use undated facts too",
        "editorial" => "Use what the editors inferred too",
        "stance" => "Use reports and accusations too",
        "minTier" => "Use sources of any tier",
        "minWorks" => "Let one work be enough",
        "modality" => "Use what was planned, attempted, offered or ordered too",
        "sources" => "Rest on any source",
        "excludeSources" => "Leave out no source",
        "hypotheses" => "Use all rival accounts",
        "direction" => "Follow relationships both ways",
        "maxHops" => $"Look up to {value} hops",
        _ => value is null ? $"Leave out {CommandText.Option(parameter)}" : $"{CommandText.Option(parameter)} {value}",
    };
}
