using System.Text;
using GraphExplorer.Api.Database;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(ShippedServer))]

namespace GraphExplorer.Api.Tests;

/// <summary>
/// The program as its entry point builds it, in memory, with the shipped data set; one for all tests.
/// </summary>
public sealed class ShippedServer : WebApplicationFactory<ApiOptions>, IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public HttpClient Client { get; private set; } = null!; // set before every test

    public ValueTask InitializeAsync()
    {
        Client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        return ValueTask.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    internal Task<HttpResponseMessage> GetAsync(string address) =>
        Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    internal async Task<HttpResponseMessage> PostAsync(string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var uri = new Uri(address, UriKind.Relative);
        return await Client.PostAsync(uri, content, TestContext.Current.CancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services =>
        {
            services.AddSingleton(_ => new AppDatabase(_folder.Location)); // whatever keys this user has
            services.Configure<ApiOptions>(options => // what is sent at random may be right
            {
                options.MaxWaitingAnalyses = 10_000;
                options.MaxKeptAnalyses = 10_000;
            });
        });
    }
}
