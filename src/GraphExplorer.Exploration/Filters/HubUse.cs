namespace GraphExplorer.Exploration.Filters;

/// <summary>What hubs may do on a path. An entity that the question names is never a hub.</summary>
public enum HubUse
{
    /// <summary>A hub may end a path, never carry it.</summary>
    End,

    /// <summary>A hub carries paths like any other entity.</summary>
    Allow,
}
