using GraphExplorer.Api.Database;
using GraphExplorer.Api.Settings;
using GraphExplorer.Cli;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Api.Tests.Cli;

/// <summary>The API over the shipped data set, in memory, as its entry point builds it.</summary>
public sealed class RunningApi : WebApplicationFactory<ApiOptions>
{
    internal const string Address = "http://localhost";

    /// <summary>Lets <c>--server</c> reach it.</summary>
    internal Terminal Connected(Terminal terminal) => terminal with { Connect = Server.CreateHandler };

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services => // whatever keys this user has
            services.AddSingleton(new AppDatabase("none")));
    }
}
