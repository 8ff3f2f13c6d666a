using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Database;
using GraphExplorer.Api.Documents;
using GraphExplorer.Api.Guards;
using GraphExplorer.Api.Hosting;
using GraphExplorer.Api.Operations;
using GraphExplorer.Api.Pages;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Stores;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Storage;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api;

/// <summary>Builds and runs the web host; <c>gx serve</c> starts the same one.</summary>
public static class ApiHost
{
    /// <summary>Serves until stopped. Returns the process's exit code.</summary>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <summary>Serves until stopped, and tells people what they need to know.</summary>
    internal static async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter errors,
        Action<WebApplicationBuilder>? configure = null)
    {
        if (CommandLine.AsksForHelp(args))
        {
            await output.WriteLineAsync(CommandLine.Usage);
            return ServerExitCodes.Ok;
        }

        try
        {
            await using var app = Build(args, configure);
            if (!await TryStartAsync(app))
                return ServerExitCodes.Ok;
            await output.WriteLineAsync(Welcome(app.Urls, app.Services.GetRequiredService<Callers>().AreKeysNeeded));
            await app.WaitForShutdownAsync();
            return ServerExitCodes.Ok;
        }
        catch (StartRefusedException refusal)
        {
            await errors.WriteLineAsync($"GraphExplorer did not start. {refusal.Message}");
            return refusal.ExitCode;
        }
    }

    /// <summary>Builds the host without starting it.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configure">Changes what is registered, last of all.</param>
    /// <exception cref="StartRefusedException">A switch, setting or address is not possible.</exception>
    internal static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        CommandLine.Check(args);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. CommandLine.Settings(args)], // settings hold for the process
            ContentRootPath = AppContext.BaseDirectory, // settings of the folder one stands in are not this server's
        });
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = CalmLog });
        CommandLine.CheckSettings(builder.Configuration);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(ApiOptions.DefaultAddress);
        builder.AddApi();
        configure?.Invoke(builder);
        var app = builder.Build();
        try
        {
            CheckOptions(app.Services);
            var callers = CheckKeys(app.Services);
            ListenAddresses.Check(builder.Configuration, callers);
            Use(app);
            return app;
        }
        catch
        {
            ((IDisposable)app).Dispose();
            throw;
        }
    }

    private static void Use(WebApplication app)
    {
        app.Use(ResponseHeaders.AddAsync);
        app.UseMiddleware<ProblemMiddleware>();
        app.UseResponseCompression();
        app.UseMiddleware<RequestGuard>();
        app.UseExplorerPage();
        app.UseRouting(); // said here, or it would come first
        app.UseMiddleware<AccessGuard>();
        app.MapOperations();
        app.MapOpenApi(OpenApiDocuments.Address);
        app.MapDocumentationPage();
        app.MapPages();
    }

    /// <summary>
    /// What is written where nothing else is configured: what people need, without the framework's chatter.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string?>> CalmLog =>
    [
        new("Logging:LogLevel:Default", "Information"),
        new("Logging:LogLevel:Microsoft", "Warning"),
        new("Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel", "Error"),
        new("Logging:LogLevel:GraphExplorer.Bolt", "Error"), // what fails is told by whoever asked
    ];

    /// <summary>Starts to serve. Returns false where it was asked to stop while it was still loading.</summary>
    private static async Task<bool> TryStartAsync(WebApplication app)
    {
        var database = app.Services.GetRequiredService<AppDatabase>();
        try
        {
            database.Hold(app.Configuration["urls"] ?? ApiOptions.DefaultAddress);
            await app.StartAsync();
            var address = string.Join(", ", app.Urls);
            database.Hold(address);
            if (app.Services.GetRequiredService<LoadedGraph>().Store is EmbeddedStore embedded)
                embedded.NameHolder(address);
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return false;
        }
        catch (GraphExplorerException failure)
        {
            var code = failure.Code == ErrorCodes.InvalidData || failure.Code == ErrorCodes.InvalidRecord
                ? ServerExitCodes.InvalidData
                : ServerExitCodes.Failure;
            throw new StartRefusedException(code, failure.Message, failure);
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException)
        {
            // a port in use, such things
            throw new StartRefusedException(ServerExitCodes.Failure, failure.Message, failure);
        }

        var callers = app.Services.GetRequiredService<Callers>();
        foreach (var url in app.Urls)
            ListenAddresses.Check(url, callers); // whatever way an address came in
        return true;
    }

    private static void CheckOptions(IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<IOptions<ApiOptions>>().Value;
        }
        catch (OptionsValidationException failure)
        {
            throw new StartRefusedException(ServerExitCodes.Usage, string.Join(" ", failure.Failures), failure);
        }
        catch (InvalidOperationException failure)
        {
            // a setting that is no number
            throw new StartRefusedException(ServerExitCodes.Usage, failure.Message, failure);
        }
    }

    /// <summary>Reads the keys once: a server that cannot tell who may ask must not start.</summary>
    private static Callers CheckKeys(IServiceProvider services)
    {
        try
        {
            var callers = services.GetRequiredService<Callers>();
            _ = callers.AreKeysNeeded;
            return callers;
        }
        catch (AppDatabaseException failure)
        {
            var code = failure.Code.Kind == ErrorKind.Corrupt ? ServerExitCodes.InvalidData : ServerExitCodes.Failure;
            throw new StartRefusedException(code, failure.Message, failure);
        }
    }

    private static string Welcome(IEnumerable<string> urls, bool areKeysNeeded)
    {
        var keys = areKeysNeeded ? "needed; gx keys list has them" : "none; whoever uses this machine may ask";
        var address = urls.FirstOrDefault()?.TrimEnd('/') ?? ApiOptions.DefaultAddress;
        return
            $"""
            GraphExplorer listens on {string.Join(", ", urls)}
              the page       {address}/
              documentation  {address}{DocumentationPage.Address}
              a question     {address}{WelcomePages.ExampleQuestion}
              keys           {keys}
            Stop with Ctrl+C.
            """;
    }
}
