using GraphExplorer.Api.Operations;
using GraphExplorer.Api.Problems;
using GraphExplorer.Graph.Errors;
using Microsoft.AspNetCore.Http.Features;

namespace GraphExplorer.Api.Requests;

/// <summary>Reads a request by the declaration of its operation; finds all mistakes before it refuses.</summary>
internal static class RequestReader
{
    /// <summary>Most mistakes told at once: a flood of wrong parameters must not become a flood of words.</summary>
    private const int MostTold = 20;

    /// <summary>Reads path, query and body.</summary>
    /// <exception cref="RequestRefusedException">Something is unknown, missing, double, malformed or out of
    /// range.</exception>
    public static async Task<RequestValues> ReadAsync(
        HttpContext context,
        Operation operation,
        CancellationToken cancellationToken)
    {
        var target = context.Features.GetRequiredFeature<RequestTarget>();
        var mistakes = new List<Mistake>();
        var written = new Dictionary<Parameter, List<WrittenValue>>();
        ReadPath(operation, target, written);
        ReadQuery(operation, target, written, mistakes);
        if (operation.Body.Count > 0)
            await BodyReader.ReadAsync(context.Request, operation, written, mistakes, cancellationToken);
        return Finish(operation, target.Segments, written, mistakes);
    }

    private static void ReadPath(
        Operation operation,
        RequestTarget target,
        Dictionary<Parameter, List<WrittenValue>> written)
    {
        foreach (var parameter in operation.Path)
        {
            var text = target.Segments[operation.StepOf(parameter)]; // routing matched, so the step is there
            written[parameter] = [new WrittenValue(text, RequestPlace.OfParameter(parameter.Name))];
        }
    }

    private static void ReadQuery(
        Operation operation,
        RequestTarget target,
        Dictionary<Parameter, List<WrittenValue>> written,
        List<Mistake> mistakes)
    {
        foreach (var group in target.Query.GroupBy(pair => pair.Name, StringComparer.Ordinal))
        {
            var place = RequestPlace.OfParameter(group.Key);
            var parameter = operation.Query.FirstOrDefault(known => known.Name == group.Key);
            if (parameter is not null)
                written[parameter] = [.. group.Select(pair => new WrittenValue(pair.Value, place))];
            else
                mistakes.Add(Unknown(group.Key, place, operation.Query, "parameter"));
        }
    }

    /// <summary>Says that a name is not known here, and which known one comes close.</summary>
    internal static Mistake Unknown(string name, RequestPlace place, IReadOnlyList<Parameter> known, string what)
    {
        var nearest = NearestNames.To(name, known.Select(parameter => parameter.Name));
        var hint = nearest.Count > 0 ? $"Did you mean \"{nearest[0]}\"?"
            : known.Count == 0 ? $"There is no {what} at all here."
            : $"Known: {string.Join(", ", known.Select(parameter => parameter.Name))}.";
        return new Mistake(ErrorCodes.UnknownParameter, place, $"There is no {what} \"{Shortened(name)}\" here. {hint}")
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
        List<Mistake> mistakes)
    {
        var values = new Dictionary<Parameter, object?>();
        foreach (var parameter in operation.All)
        {
            if (written.TryGetValue(parameter, out var given) && given.Count > 0)
                values[parameter] = parameter.Read(given, mistakes);
            else if (parameter.IsRequired && !mistakes.Any(mistake => IsAbout(mistake, parameter.Name)))
                mistakes.Add(Missing(operation, parameter));
        }

        if (mistakes.Count > 0)
            throw new RequestRefusedException(mistakes.Take(MostTold).ToList());
        return new RequestValues(
            values,
            RequestSpelling.Of(operation, segments, written, withPaging: true),
            RequestSpelling.Of(operation, segments, written, withPaging: false));
    }

    private static Mistake Missing(Operation operation, Parameter parameter)
    {
        var place = operation.Body.Contains(parameter)
            ? RequestPlace.OfMember(parameter.Name)
            : RequestPlace.OfParameter(parameter.Name);
        return new Mistake(ErrorCodes.MissingParameter, place, $"\"{parameter.Name}\" must be given.");
    }

    private static bool IsAbout(Mistake mistake, string name) =>
        mistake.Place is { } place &&
        (place.Parameter == name || IsWithin(place.Pointer, RequestPlace.OfMember(name).Pointer));

    private static bool IsWithin(string? pointer, string? member) =>
        pointer is not null && (pointer == member || pointer.StartsWith(member + "/", StringComparison.Ordinal));

    private static string Shortened(string name) => name.Length <= 64 ? name : name[..64] + "…";
}
