using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;
using GraphExplorer.Requests.Questions;

namespace GraphExplorer.Api.Views;

/// <summary>
/// Reads what a view asks, by the declarations of the operations that answer such questions: what they refuse, a view cannot
/// hold.
/// </summary>
internal static class ViewQuestions
{
    public const string Paths = "paths";
    public const string Neighbourhood = "neighbourhood";
    public const string Choice = "choice";

    private const string QueryPointer = "/query";
    private const string ParametersPointer = "/query/parameters";

    private static readonly ListParameter<string?> Entities = Declare.Ids(
        "entities",
        "The entities to show.",
        ["lyushkov"],
        maxCount: Snapshotter.MaxEntities);

    private static readonly ListParameter<string?> Relationships = Declare.Ids(
        "relationships",
        "The relationships to show, with the entities at their ends.",
        maxCount: Snapshotter.MaxRelationships);

    private static readonly SingleParameter<string> Kind = Declare.Choice(
        "kind",
        "What is asked: paths as POST /api/v1/paths, a neighbourhood as its operation with the entity as \"id\", or entities " +
        "and relationships by id.",
        [(Paths, Paths), (Neighbourhood, Neighbourhood), (Choice, Choice)]);

    private static readonly SingleParameter<JsonElement?> Parameters = new(
        "parameters",
        "The parameters, by the names that the operation has for them.",
        JsonForm.Any,
        null)
    {
        IsRequired = true,
    };

    /// <summary>How a question is written.</summary>
    public static JsonForm Form { get; } = JsonForm.Of([Kind, Parameters]);

    /// <summary>Where the parameters of a question stand in a body.</summary>
    public static RequestPlace PlaceOf(string parameter) =>
        RequestPlace.Within(ParametersPointer, RequestPlace.OfMember(parameter));

    /// <summary>Reads the question.</summary>
    /// <exception cref="RequestRefusedException">It is none.</exception>
    public static ViewQuestion Read(JsonElement query)
    {
        var values = RequestReader.ReadObject(query, [Kind, Parameters], QueryPointer);
        if (!query.TryGetProperty(Kind.Name, out _))
        {
            throw new RequestRefusedException(new RequestError(
                ErrorCodes.MissingParameter,
                RequestPlace.Within(QueryPointer, RequestPlace.OfMember(Kind.Name)),
                "\"kind\" must be given."));
        }

        return new ViewQuestion(values.Get(Kind), values.Get(Parameters) ?? default);
    }

    /// <summary>What a question with its filters is about.</summary>
    /// <exception cref="RequestRefusedException">A parameter is unknown, missing, double, malformed or out of
    /// range.</exception>
    public static ViewSubject SubjectOf(ViewQuestion question, JsonElement? filters)
    {
        var parameters = Joined(question.Parameters, filters);
        switch (question.Kind)
        {
            case Paths:
                var paths = RequestReader.ReadObject(parameters, PathOperations.OfSets, ParametersPointer);
                return new ViewSubject.OfPaths(PathOperations.ReadSets(paths));
            case Neighbourhood:
                var around = RequestReader.ReadObject(parameters, EntityOperations.OfNeighbourhood, ParametersPointer);
                return new ViewSubject.OfNeighbourhood(EntityOperations.ReadAround(around));
            default:
                var choice = RequestReader.ReadObject(parameters, [Entities, Relationships], ParametersPointer);
                return new ViewSubject.OfChoice(choice.GetTexts(Entities), choice.GetTexts(Relationships));
        }
    }

    private static JsonElement Joined(JsonElement parameters, JsonElement? filters)
    {
        if (filters is not { } more)
            return parameters;
        var joined = new JsonObject();
        foreach (var member in parameters.EnumerateObject())
            joined[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        var twice = more.EnumerateObject().Select(member => member.Name).FirstOrDefault(joined.ContainsKey);
        if (twice is not null)
        {
            throw new RequestRefusedException(new RequestError(
                ErrorCodes.DuplicateParameter,
                RequestPlace.Within("/filters", RequestPlace.OfMember(twice)),
                $"\"{twice}\" stands in \"filters\" and in the parameters of the question."));
        }

        foreach (var member in more.EnumerateObject())
            joined[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        return JsonSerializer.SerializeToElement(joined);
    }
}
