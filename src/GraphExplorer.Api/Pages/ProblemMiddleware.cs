using System.Diagnostics;
using GraphExplorer.Api.Database;
using GraphExplorer.Api.Logging;
using GraphExplorer.Api.Problems;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Pages;

/// <summary>Turns every failure below it, thrown or left as a bare status, into a problem.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    /// <summary>How long an overloaded server asks clients to wait, in seconds.</summary>
    private const int RetryAfterSeconds = 1;

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            ApiLog.ClientLeft(logger);
            return;
        }
        catch (Exception exception) when (context.Response.HasStarted)
        {
            ApiLog.AnswerBroken(logger, exception);
            context.Abort();
            return;
        }
        catch (Exception exception)
        {
            context.Response.Clear();
            await ProblemSender.SendAsync(context, Explain(context, exception));
            return;
        }

        if (IsBareError(context.Response))
            await ProblemSender.SendAsync(context, Explain(context));
    }

    private static bool IsBareError(HttpResponse response) =>
        !response.HasStarted && response.StatusCode >= StatusCodes.Status400BadRequest &&
        response.ContentType is null && response.ContentLength is null or 0;

    private Problem Explain(HttpContext context, Exception exception)
    {
        var problem = exception switch
        {
            RequestRefusedException refused => refused.Problem,
            AppDatabaseException { Code.Kind: ErrorKind.Unavailable } failure => Explain(context.Request, failure),
            GraphExplorerException failure => StoreDiagnostics.ForClient(failure),
            BadHttpRequestException bad => Explain(bad),
            _ => Problem.Fault,
        };
        var type = problem.Type;
        if (problem.Code.Kind is ErrorKind.Limit or ErrorKind.Unavailable)
            problem = problem with { RetryAfterSeconds = problem.RetryAfterSeconds ?? RetryAfterSeconds };
        if (type.Status < StatusCodes.Status500InternalServerError || problem.Code == ErrorCodes.NotAvailable)
        {
            ApiLog.RequestRefused(logger, type.Status, problem.Code.Name, problem.Detail);
            return problem;
        }

        var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        if (type.Status == StatusCodes.Status500InternalServerError)
            ApiLog.RequestFailed(logger, trace, exception);
        else
            ApiLog.RequestNotServed(logger, type.Status, problem.Code.Name, trace);
        return problem with { TraceId = trace };
    }

    /// <summary>The log has the place of the file; a client has no business knowing it.</summary>
    private Problem Explain(HttpRequest request, AppDatabaseException failure)
    {
        const string Nothing = "Nothing was changed.";
        ApiLog.AppDatabaseUnusable(logger, failure.Message);
        var said = HttpMethods.IsGet(request.Method) || failure.Reason.EndsWith(Nothing, StringComparison.Ordinal);
        return new Problem(
            failure.Code,
            $"What the server keeps for itself (keys, saved views): {failure.Reason}{(said ? "" : $" {Nothing}")}");
    }

    /// <summary>What the server itself found wrong while the request was being read.</summary>
    private static Problem Explain(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => new Problem(ErrorCodes.TooLarge, "The body is over the limit."),
        _ => new Problem(ErrorCodes.BadRequest, "The request broke off or is not well-formed HTTP."),
    };

    /// <summary>What routing left without words.</summary>
    private static Problem Explain(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new Problem(
            ErrorCodes.NotFound,
            $"There is nothing at {context.Request.Path}. The operations are listed at /docs."),
        StatusCodes.Status405MethodNotAllowed => new Problem(
            ErrorCodes.MethodNotAllowed,
            $"{context.Request.Method} is not possible at {context.Request.Path}; only " +
            $"{context.Response.Headers.Allow} is."),
        StatusCodes.Status415UnsupportedMediaType => new Problem(
            ErrorCodes.UnsupportedMediaType,
            "The body must be application/json in UTF-8."),
        < StatusCodes.Status500InternalServerError =>
            new Problem(ErrorCodes.BadRequest, "The request is not understood."),
        _ => new Problem(ErrorCodes.Internal, "The server failed. Nothing was changed."),
    };
}
