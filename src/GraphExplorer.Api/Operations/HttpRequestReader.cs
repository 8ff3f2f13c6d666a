using GraphExplorer.Api.Requests;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace GraphExplorer.Api.Operations;

/// <summary>Takes the values of an operation's parameters from a request over HTTP, wherever they stand in it.</summary>
internal static class HttpRequestReader
{
    /// <summary>Reads path, query and body.</summary>
    /// <exception cref="RequestRefusedException">Something is unknown, missing, double, malformed or out of
    /// range.</exception>
    public static async Task<RequestValues> ReadAsync(
        HttpContext context,
        Operation operation,
        CancellationToken cancellationToken)
    {
        var target = context.Features.GetRequiredFeature<RequestTarget>();
        var mistakes = new List<RequestError>();
        var written = new Dictionary<Parameter, List<WrittenValue>>();
        ReadPath(operation, target, written);
        ReadQuery(operation, target, written, mistakes);
        ReadHeaders(operation, context.Request, written);
        if (operation.Body.Count > 0)
            await BodyReader.ReadAsync(context.Request, operation, written, mistakes, cancellationToken);
        return RequestReader.Finish(operation, target.Segments, written, mistakes);
    }

    private static void ReadPath(
        Operation operation,
        RequestTarget target,
        Dictionary<Parameter, List<WrittenValue>> written)
    {
        foreach (var parameter in operation.Path)
        {
            var text = operation.TextOf(parameter, target.Segments);
            written[parameter] = [new WrittenValue(text, RequestPlace.OfParameter(parameter.Name))];
        }
    }

    private static void ReadQuery(
        Operation operation,
        RequestTarget target,
        Dictionary<Parameter, List<WrittenValue>> written,
        List<RequestError> mistakes)
    {
        foreach (var group in target.Query.GroupBy(pair => pair.Name, StringComparer.Ordinal))
        {
            var place = RequestPlace.OfParameter(group.Key);
            var parameter = operation.Query.FirstOrDefault(known => known.Name == group.Key);
            if (parameter is not null)
                written[parameter] = [.. group.Select(pair => new WrittenValue(pair.Value, place))];
            else if (!operation.PassesOverUnknown)
                mistakes.Add(RequestReader.Unknown(group.Key, place, operation.Query, "parameter"));
        }
    }

    private static void ReadHeaders(
        Operation operation,
        HttpRequest request,
        Dictionary<Parameter, List<WrittenValue>> written)
    {
        foreach (var parameter in operation.Headers)
        {
            var place = RequestPlace.OfParameter(parameter.Name);
            written[parameter] = [.. request.Headers[parameter.Name].Select(text => new WrittenValue(text ?? "", place))];
        }
    }
}
