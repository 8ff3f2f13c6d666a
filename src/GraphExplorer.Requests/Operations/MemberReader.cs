using System.Text.Json;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Requests.Operations;

/// <summary>Takes the values of parameters from the members of a JSON object.</summary>
internal static class MemberReader
{
    /// <summary>Reads the members of an object by their declarations.</summary>
    public static void Read(
        JsonElement body,
        IReadOnlyList<Parameter> known,
        Dictionary<Parameter, List<WrittenValue>> written,
        List<RequestError> mistakes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in body.EnumerateObject())
        {
            var place = RequestPlace.OfMember(member.Name);
            var parameter = known.FirstOrDefault(parameter => parameter.Name == member.Name);
            if (!seen.Add(member.Name))
                mistakes.Add(new RequestError(
                    ErrorCodes.DuplicateParameter,
                    place,
                    "The body has this member more than once."));
            else if (parameter is null)
                mistakes.Add(RequestReader.Unknown(member.Name, place, known, "member"));
            else
                written[parameter] = ReadMember(parameter, member.Value, mistakes);
        }
    }

    private static List<WrittenValue> ReadMember(Parameter parameter, JsonElement json, List<RequestError> mistakes)
    {
        if (!parameter.IsList)
        {
            if (parameter.Fits(json))
                return [new WrittenValue(TextOf(json), RequestPlace.OfMember(parameter.Name))];
            mistakes.Add(WrongType(parameter, null));
            return [];
        }

        if (json.ValueKind != JsonValueKind.Array)
        {
            mistakes.Add(WrongType(parameter, null));
            return [];
        }

        var values = new List<WrittenValue>();
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (parameter.Fits(item))
                values.Add(new WrittenValue(TextOf(item), RequestPlace.OfMember(parameter.Name, index)));
            else
                mistakes.Add(WrongType(parameter, index));
            index++;
        }

        return values;
    }

    private static RequestError WrongType(Parameter parameter, int? item) => new(
        ErrorCodes.InvalidValue,
        RequestPlace.OfMember(parameter.Name, item),
        $"\"{parameter.Name}\" must be {parameter.ExpectedJson()}.");

    private static string TextOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetString() ?? "" : json.GetRawText();
}
