using GraphExplorer.Api.Database;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Stores;
using GraphExplorer.Graph.Stores;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Api.Tests;

/// <summary>The program as its entry point builds it, in memory, in Production; the store has one node.</summary>
internal sealed class TrialFactory : WebApplicationFactory<ApiOptions>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services => // whatever keys this user has
            services.AddSingleton(new AppDatabase("none")));
        builder.ConfigureServices(services =>
            services.AddSingleton<GraphLoader>((_, _) => Task.FromResult<IGraphStore>(new TinyStore())));
    }
}
