namespace GraphExplorer.Requests.Parameters;

/// <summary>The ways to declare a parameter, so that the table of an operation reads as one.</summary>
internal static class Declare
{
    /// <summary>Most values of a list parameter: a longer list is a flood.</summary>
    public const int MaxListed = 100;

    public static SingleParameter<string?> Text(
        string name,
        string description,
        int maxLength,
        string? example = null,
        bool required = false) =>
        new(name, description, new TextForm(maxLength), null) { IsRequired = required, Example = example };

    public static SingleParameter<string?> Id(
        string name,
        string description,
        string? example = null,
        bool required = false) =>
        new(name, description, new IdForm(), null) { IsRequired = required, Example = example };

    /// <summary>A step of the path; always there.</summary>
    public static SingleParameter<string?> Step(string name, string description, string example) =>
        Id(name, description, example, required: true);

    public static ListParameter<string?> Ids(
        string name,
        string description,
        IReadOnlyList<string>? example = null,
        bool required = false,
        int maxCount = MaxListed) =>
        new(name, description, new IdForm(), maxCount) { IsRequired = required, Example = example ?? [] };

    public static SingleParameter<int> Integer(string name, string description, int min, int max, int otherwise) =>
        new(name, description, new IntegerForm(min, max), otherwise) { Example = otherwise };

    public static SingleParameter<int?> OptionalInteger(
        string name,
        string description,
        int min,
        int max,
        int? example = null) =>
        new(name, description, new OptionalForm<int>(new IntegerForm(min, max)), null) { Example = example };

    /// <summary>A decimal number within bounds.</summary>
    public static SingleParameter<double> Number(string name, string description, double min, double max, double otherwise) =>
        new(name, description, new NumberForm(min, max), otherwise) { Example = otherwise };

    /// <summary>How many items a page holds at most.</summary>
    public static SingleParameter<int> Limit(int max, int otherwise) =>
        new("limit", $"Most items on a page, 1 to {max}.", new IntegerForm(1, max), otherwise)
        {
            IsPaging = true,
            Example = otherwise,
        };

    /// <summary>Where the page begins.</summary>
    public static SingleParameter<string?> Cursor() =>
        new("cursor", "The \"next\" of the page before; without it the first page.", new TextForm(4096), null)
        {
            IsPaging = true,
        };

    public static SingleParameter<bool> Flag(string name, string description) =>
        new(name, description, new FlagForm(), otherwise: false);

    /// <summary>A list of names, which the use case knows.</summary>
    public static ListParameter<string?> Names(string name, string description, int maxLength, string example) =>
        new(name, description, new TextForm(maxLength), MaxListed) { Example = [example] };

    /// <summary>One of several names, or none.</summary>
    public static SingleParameter<T?> OptionalChoice<T>(
        string name,
        string description,
        IReadOnlyList<(string Name, T Value)> choices,
        T example)
        where T : struct =>
        new(name, description, new OptionalForm<T>(new ChoiceForm<T>(choices, [])), null) { Example = example };

    /// <summary>One of several names; the first is the default.</summary>
    public static SingleParameter<T> Choice<T>(
        string name,
        string description,
        IReadOnlyList<(string Name, T Value)> choices,
        params IReadOnlyList<string> unavailable) =>
        new(name, description, new ChoiceForm<T>(choices, unavailable), choices[0].Value);

    public static ListParameter<T> Choices<T>(
        string name,
        string description,
        IReadOnlyList<(string Name, T Value)> choices) =>
        new(name, description, new ChoiceForm<T>(choices, []), choices.Count);
}
