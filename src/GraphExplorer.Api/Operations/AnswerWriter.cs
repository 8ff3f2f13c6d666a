using System.Text.Json;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Answers;
using GraphExplorer.Api.Logging;
using GraphExplorer.Requests.Answers;
using GraphExplorer.Requests.Operations;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Operations;

/// <summary>Sends answers: JSON with a tag, 304 where the client has it, 308 where it stands elsewhere.</summary>
internal sealed class AnswerWriter(IOptions<JsonOptions> json, ILogger<AnswerWriter> log)
{
    private readonly JsonSerializerOptions _options = json.Value.SerializerOptions;

    /// <summary>Whether a client may keep an operation's answers: only of reading, and where it says so.</summary>
    public static bool MayKeep(Operation operation) => operation.IsCacheable && HttpMethods.IsGet(operation.Method);

    /// <summary>Sends 304 where the client has what the tag names. Returns whether it did.</summary>
    public static bool TrySendNotModified(HttpContext context, EntityTagHeaderValue tag)
    {
        if (!EntityTag.IsKnownTo(context.Request, tag))
            return false;
        SetValidators(context.Response, tag);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>Sends an answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="operation">What was asked.</param>
    /// <param name="answer">What to send.</param>
    /// <param name="tag">Its tag, where it is known before; else it is made from the bytes.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public async Task SendAsync(
        HttpContext context,
        Operation operation,
        Answer answer,
        EntityTagHeaderValue? tag,
        CancellationToken cancellationToken)
    {
        var response = context.Response;
        if (answer is Answer.Moved moved)
        {
            response.StatusCode = StatusCodes.Status308PermanentRedirect;
            response.Headers.Location = moved.Address;
            response.Headers.CacheControl = "no-cache";
            return;
        }

        response.Headers.CacheControl = "no-store";
        Prepare(context, answer);
        response.StatusCode = operation.Status;
        if (answer is Answer.Events events)
        {
            response.ContentType = Operation.EventsMedia;
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await events.WriteAsync(response.Body, cancellationToken);
            return;
        }

        var own = answer.Tag is { } written ? EntityTagHeaderValue.Parse(written) : null;
        tag = own ?? tag;
        if (answer is Answer.Lines lines)
        {
            await SendAsync(response, lines, cancellationToken);
            return;
        }

        if (own is not null && MayKeep(operation) && TrySendNotModified(context, own))
            return;
        var bytes = await BytesOfAsync(answer, cancellationToken);
        if (MayKeep(operation))
        {
            tag ??= EntityTag.Of(bytes.Span);
            if (TrySendNotModified(context, tag))
                return;
            SetValidators(response, tag);
        }
        else if (own is not null)
        {
            response.Headers.ETag = own.ToString();
        }

        response.ContentType = operation.IsText ? $"{operation.Media}; charset=utf-8" : operation.Media;
        if (answer is Answer.Document { Policy: { } policy })
            response.Headers.ContentSecurityPolicy = policy;
        if (answer is Answer.Document { FileName: { } name })
            response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, cancellationToken);
    }

    private static void Prepare(HttpContext context, Answer answer)
    {
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.Session is not { } change)
            return;
        if (change.Begun is { } session)
            SessionCookie.Set(context, session);
        else
            SessionCookie.Clear(context);
    }

    private async Task SendAsync(HttpResponse response, Answer.Lines lines, CancellationToken cancellationToken)
    {
        await using (lines.Source)
        {
            response.ContentType = Operation.LinesMedia;
            if (await lines.WriteAsync(response.Body, cancellationToken) is { } failure)
                ApiLog.StreamEnded(log, failure.Code.Name);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> BytesOfAsync(Answer answer, CancellationToken cancellationToken)
    {
        if (answer is Answer.Document document)
            return document.Make is { } make ? await make(cancellationToken) : document.Bytes;
        var value = ((Answer.Content)answer).Value;
        return JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), _options);
    }

    private static void SetValidators(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
    }
}
