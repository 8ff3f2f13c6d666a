using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Requests.Parameters;

/// <summary>
/// One parameter of an operation: a step of the path, a query parameter, or a member of a JSON body. The declaration is
/// all there is: reading, refusing and documenting go by it.
/// </summary>
internal abstract class Parameter(string name, string description)
{
    public string Name { get; } = name;

    /// <summary>What it does, for the reader of the documentation: one or two sentences.</summary>
    public string Description { get; } = description;

    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it says which part of a list is wanted, and not what the list is of.</summary>
    public bool IsPaging { get; init; }

    /// <summary>Whether it may be given several times in a query, and is a list in a body.</summary>
    public abstract bool IsList { get; }

    /// <summary>Values of the design that are refused as not available in this version.</summary>
    public abstract IReadOnlyList<string> Unavailable { get; }

    /// <summary>The value where none was given.</summary>
    public abstract object? Otherwise { get; }

    /// <summary>An example, as it would stand in a body; null for none.</summary>
    public abstract JsonNode? ExampleNode { get; }

    /// <summary>Reads what was given, at least one text; adds what is wrong to the mistakes.</summary>
    public abstract object? Read(IReadOnlyList<WrittenValue> given, ICollection<RequestError> mistakes);

    /// <summary>Whether a JSON value is of the right type for one value of this parameter.</summary>
    public abstract bool Fits(JsonElement json);

    /// <summary>Its schema with limits and default; a list's schema is that of the list.</summary>
    public abstract ValueSchema Schema();

    /// <summary>What a JSON member must be, in words.</summary>
    public string ExpectedJson()
    {
        var type = OneSchema().Type is JsonType.Integer or JsonType.Number ? "number"
            : OneSchema().Type == JsonType.Boolean ? "boolean"
            : OneSchema().Type == JsonType.Object ? "object" : "string";
        return IsList ? $"a list of {type}s" : type == "object" ? "an object" : $"a {type}";
    }

    /// <summary>The schema of one value.</summary>
    protected abstract ValueSchema OneSchema();
}

/// <summary>A parameter that reads as <typeparamref name="T"/>.</summary>
internal abstract class TypedParameter<T>(string name, string description) : Parameter(name, description);

/// <summary>A value as it was written, and where.</summary>
internal readonly record struct WrittenValue(string Text, RequestPlace Place);

/// <summary>A parameter that is given at most once.</summary>
internal sealed class SingleParameter<T>(string name, string description, ValueForm<T> form, T otherwise)
    : TypedParameter<T>(name, description)
{
    /// <summary>An example; shown in the documentation.</summary>
    [MaybeNull]
    public T Example { get; init; }

    public override bool IsList => false;

    public override IReadOnlyList<string> Unavailable => form.Unavailable;

    public override object? Otherwise => otherwise;

    public override JsonNode? ExampleNode => Example is null ? null : form.Write(Example);

    public override object? Read(IReadOnlyList<WrittenValue> given, ICollection<RequestError> mistakes)
    {
        if (given.Count > 1)
        {
            mistakes.Add(new RequestError(
                ErrorCodes.DuplicateParameter,
                given[1].Place,
                $"\"{Name}\" may be given once, not {given.Count} times."));
            return otherwise;
        }

        return ValueReading.TryRead(form, Name, given[0], mistakes, out var value) ? value : otherwise;
    }

    public override bool Fits(JsonElement json) => form.Fits(json);

    public override ValueSchema Schema()
    {
        var schema = OneSchema();
        return IsRequired ? schema : schema with { Default = form.Write(otherwise) };
    }

    protected override ValueSchema OneSchema() => ValueReading.SchemaOf(form);
}

/// <summary>A parameter that is given any number of times; the order is kept.</summary>
internal sealed class ListParameter<T>(string name, string description, ValueForm<T> form, int maxCount)
    : TypedParameter<IReadOnlyList<T>>(name, description)
{
    /// <summary>Examples; shown in the documentation.</summary>
    public IReadOnlyList<T> Example { get; init; } = [];

    public override bool IsList => true;

    public override IReadOnlyList<string> Unavailable => form.Unavailable;

    public override object? Otherwise => Array.Empty<T>();

    public override JsonNode? ExampleNode =>
        Example.Count == 0 ? null : new JsonArray([.. Example.Select(form.Write)]);

    public override object? Read(IReadOnlyList<WrittenValue> given, ICollection<RequestError> mistakes)
    {
        if (given.Count > maxCount)
        {
            mistakes.Add(new RequestError(
                ErrorCodes.InvalidValue,
                given[maxCount].Place,
                $"\"{Name}\" may hold {maxCount} values, not {given.Count}."));
            return Otherwise;
        }

        var values = new List<T>(given.Count);
        foreach (var written in given)
        {
            if (ValueReading.TryRead(form, Name, written, mistakes, out var value))
                values.Add(value);
        }

        return values;
    }

    public override bool Fits(JsonElement json) => form.Fits(json);

    public override ValueSchema Schema() => new(JsonType.Array)
    {
        Items = OneSchema(),
        MinItems = IsRequired ? 1 : null,
        MaxItems = maxCount,
    };

    protected override ValueSchema OneSchema() => ValueReading.SchemaOf(form);
}

/// <summary>What single and list parameters do alike with one value.</summary>
internal static class ValueReading
{
    private const int MaxQuotedLength = 64;

    public static bool TryRead<T>(
        ValueForm<T> form,
        string name,
        WrittenValue written,
        ICollection<RequestError> mistakes,
        out T value)
    {
        value = default!; // not looked at when the reading failed
        ValueFault? fault;
        if (written.Text.Length == 0)
            fault = new ValueFault("has no value; leave it out or give one");
        else if (written.Text.Contains('\0', StringComparison.Ordinal))
            fault = new ValueFault("holds a null character");
        else
            fault = form.Read(written.Text, out value);
        if (fault is null)
            return true;
        var subject = written.Text.Length == 0 ? $"\"{name}\"" : $"\"{name}\" (given: {Quoted(written.Text)})";
        mistakes.Add(
            new RequestError(fault.Code, written.Place, $"{subject} {fault.Detail}.") { Nearest = fault.Nearest });
        return false;
    }

    public static ValueSchema SchemaOf<T>(ValueForm<T> form) => form.Describe(new ValueSchema(form.JsonType));

    private static string Quoted(string text) => text.Length <= MaxQuotedLength ? text : text[..MaxQuotedLength] + "…";
}
