using GraphExplorer.Requests.Operations;

namespace GraphExplorer.Api.Operations;

/// <summary>Maps declared operations to routes.</summary>
internal static class OperationRoutes
{
    public static void MapOperations(this WebApplication app)
    {
        var runner = app.Services.GetRequiredService<OperationRunner>();
        foreach (var operation in app.Services.GetServices<IOperationSource>().SelectMany(source => source.Operations))
        {
            Delegate handler = (HttpContext context) => runner.RunAsync(context, operation);
            app.MapMethods(operation.Pattern, [operation.Method], handler)
                .WithName(operation.Id)
                .WithTags(operation.Tag)
                .WithMetadata(operation)
                .WithMetadata(new ProducesResponseTypeMetadata(
                    operation.Status,
                    operation.AnswerType,
                    [operation.Media]));
        }
    }
}
