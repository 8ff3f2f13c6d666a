namespace GraphExplorer.Requests.Parameters;

/// <summary>The values of an operation's parameters in one request, read and checked.</summary>
/// <param name="values">By parameter; only those given.</param>
/// <param name="spelling">The whole request in one spelling.</param>
/// <param name="question">The same without cursor and page size.</param>
internal sealed class RequestValues(IReadOnlyDictionary<Parameter, object?> values, string spelling, string question)
{
    /// <summary>The request in one spelling: two with the same text get the same answer from the same graph.</summary>
    public string Spelling { get; } = spelling;

    /// <summary>The same without cursor and page size: what all pages of one list have in common.</summary>
    public string Question { get; } = question;

    /// <summary>The value given, or the default.</summary>
    public T Get<T>(TypedParameter<T> parameter) =>
        (T)(values.TryGetValue(parameter, out var value) ? value : parameter.Otherwise)!; // null only where T allows it

    /// <summary>The texts of a list; none where it was not given.</summary>
    public IReadOnlyList<string> GetTexts(TypedParameter<IReadOnlyList<string?>> parameter) =>
        [.. Get(parameter).OfType<string>()];

    /// <summary>The value of a parameter that must be given.</summary>
    public string GetRequired(TypedParameter<string?> parameter) =>
        Get(parameter) ?? throw new InvalidOperationException($"\"{parameter.Name}\" is not declared as required.");

    /// <summary>Whether the request has the parameter at all.</summary>
    public bool Has(Parameter parameter) => values.ContainsKey(parameter);
}
