using System.Text.Json;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Text;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Requests.Operations;

/// <summary>Reads a request by the declaration of its operation; finds all mistakes before it refuses.</summary>
internal static class RequestReader
{
    /// <summary>Most mistakes told at once: a flood of wrong parameters must not become a flood of words.</summary>
    private const int MaxReported = 20;

    /// <summary>Reads an object that stands in a body, by the declarations of its members.</summary>
    /// <param name="json">The object.</param>
    /// <param name="known">What it may hold.</param>
    /// <param name="pointer">Where it stands in the body.</param>
    /// <exception cref="RequestRefusedException">Something is unknown, missing, double, malformed or out of
    /// range.</exception>
    public static RequestValues ReadObject(JsonElement json, IReadOnlyList<Parameter> known, string pointer)
    {
        var mistakes = new List<RequestError>();
        var written = new Dictionary<Parameter, List<WrittenValue>>();
        MemberReader.Read(json, known, written, mistakes);
        var values = ReadValues(known, written, mistakes, parameter => RequestPlace.OfMember(parameter.Name));
        if (mistakes.Count > 0)
        {
            throw new RequestRefusedException(mistakes
                .Take(MaxReported)
                .Select(mistake => mistake with
                {
                    Place = RequestPlace.Within(pointer, mistake.Place ?? default),
                })
                .ToList());
        }

        return new RequestValues(values, "", "");
    }

    /// <summary>Says that a name is not known here, and which known one comes close.</summary>
    internal static RequestError Unknown(string name, RequestPlace place, IReadOnlyList<Parameter> known, string what)
    {
        var nearest = NearestNames.To(name, known.Select(parameter => parameter.Name));
        var hint = nearest.Count > 0 ? $"Did you mean \"{nearest[0]}\"?"
            : known.Count == 0 ? $"There is no {what} at all here."
            : $"Known: {string.Join(", ", known.Select(parameter => parameter.Name))}.";
        return new RequestError(
            ErrorCodes.UnknownParameter, place, $"There is no {what} \"{Shortened(name)}\" here. {hint}")
        {
            Nearest = nearest,
        };
    }

    /// <summary>Reads what was written, wherever it was; <c>gx</c> does so with its options.</summary>
    /// <exception cref="RequestRefusedException">Something is missing, double, malformed or out of range.</exception>
    internal static RequestValues Finish(
        Operation operation,
        IReadOnlyList<string> segments,
        Dictionary<Parameter, List<WrittenValue>> written,
        List<RequestError> mistakes)
    {
        var values = ReadValues(operation.All, written, mistakes, parameter => PlaceOf(operation, parameter));
        if (mistakes.Count > 0)
            throw new RequestRefusedException(mistakes.Take(MaxReported).ToList());
        return new RequestValues(
            values,
            RequestSpelling.Of(operation, segments, written, withPaging: true),
            RequestSpelling.Of(operation, segments, written, withPaging: false));
    }

    private static Dictionary<Parameter, object?> ReadValues(
        IEnumerable<Parameter> known,
        Dictionary<Parameter, List<WrittenValue>> written,
        List<RequestError> mistakes,
        Func<Parameter, RequestPlace> placeOf)
    {
        var values = new Dictionary<Parameter, object?>();
        foreach (var parameter in known)
        {
            if (written.TryGetValue(parameter, out var given) && given.Count > 0)
                values[parameter] = parameter.Read(given, mistakes);
            else if (parameter.IsRequired && !mistakes.Any(mistake => IsAbout(mistake, parameter.Name)))
                mistakes.Add(new RequestError(
                    ErrorCodes.MissingParameter,
                    placeOf(parameter),
                    $"\"{parameter.Name}\" must be given."));
        }

        return values;
    }

    private static RequestPlace PlaceOf(Operation operation, Parameter parameter) =>
        operation.Body.Contains(parameter)
            ? RequestPlace.OfMember(parameter.Name)
            : RequestPlace.OfParameter(parameter.Name);

    private static bool IsAbout(RequestError mistake, string name) =>
        mistake.Place is { } place &&
        (place.Parameter == name || IsWithin(place.Pointer, RequestPlace.OfMember(name).Pointer));

    private static bool IsWithin(string? pointer, string? member) =>
        pointer is not null && (pointer == member || pointer.StartsWith(member + "/", StringComparison.Ordinal));

    private static string Shortened(string name) => name.Length <= 64 ? name : name[..64] + "…";
}
