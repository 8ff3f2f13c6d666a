namespace GraphExplorer.Exploration.Answers;

/// <summary>What travels with every answer.</summary>
/// <param name="GraphVersion">The version of the graph that answered; null where the store cannot tell.</param>
/// <param name="Licences">Under which terms the data may be used, and whom to credit.</param>
/// <param name="Caution">How the answer must not be read; null where there is nothing to warn of.</param>
public sealed record AnswerMeta(string? GraphVersion, IReadOnlyList<Licence> Licences, string? Caution = null);

/// <summary>A licence of the data, and the credit it asks for.</summary>
/// <param name="Name">Its short name, such as "CC BY-SA 4.0".</param>
/// <param name="Attribution">Who is to be named.</param>
/// <param name="Covers">Which part of the data it is about.</param>
/// <param name="Url">Where its text stands; null where it has none.</param>
public sealed record Licence(string Name, string Attribution, string Covers, string? Url = null);

/// <summary>A limit that cut the answer, or could have.</summary>
/// <param name="Parameter">The parameter that sets it.</param>
/// <param name="Value">What it was.</param>
/// <param name="Message">What it cut, in a sentence.</param>
public sealed record Limit(string Parameter, long Value, string Message);

/// <summary>How many there are in all.</summary>
/// <param name="Value">The number.</param>
/// <param name="Relation">Whether it is exact or a lower bound.</param>
public sealed record Total(long Value, TotalRelation Relation = TotalRelation.Exact);

/// <summary>How a total is meant.</summary>
public enum TotalRelation
{
    /// <summary>Exactly so many.</summary>
    Exact,

    /// <summary>So many or more.</summary>
    AtLeast,
}

/// <summary>A part of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">This part, in the list's order.</param>
/// <param name="Next">Where the next part starts, an opaque text; null at the end.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Limits">The limits that cut something.</param>
/// <param name="Meta">What travels with every answer.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Items,
    string? Next,
    Total Total,
    IReadOnlyList<Limit> Limits,
    AnswerMeta Meta);
