using System.Globalization;
using GraphExplorer.Api.Guards;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Problems;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Pages;

/// <summary>Answers with a problem.</summary>
internal static class ProblemSender
{
    /// <summary>
    /// Sends the problem as the whole answer: as a page where people read the answers. The response must not have
    /// started; its headers stay.
    /// </summary>
    public static async Task SendAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Type.Status;
        var operation = context.GetEndpoint()?.Metadata.GetMetadata<Operation>();
        var isPage = operation is { IsPage: true };
        response.ContentType = isPage ? $"{Operation.PageMedia}; charset=utf-8" : ProblemWriter.ContentType;
        if (isPage)
            response.Headers.ContentSecurityPolicy = operation?.ProblemPolicy ?? PageLayout.Policy;
        if (operation is { TellsEveryOrigin: true })
            ResponseHeaders.Open(response);
        response.Headers.CacheControl = "no-store";
        response.Headers.Remove(HeaderNames.ETag);
        if (problem.RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (problem.Challenge is not null)
            response.Headers.WWWAuthenticate = problem.Challenge;
        var body = isPage ? ProblemPage.Write(problem) : ProblemWriter.Write(problem);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
