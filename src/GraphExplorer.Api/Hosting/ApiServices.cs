using System.IO.Compression;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Documents;
using GraphExplorer.Api.Endpoints;
using GraphExplorer.Api.Guards;
using GraphExplorer.Api.Operations;
using GraphExplorer.Api.Pages;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Stores;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Entities;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Exploration.Search;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Exploration.Timelines;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Requests;
using GraphExplorer.Requests.Operations;
using GraphExplorer.Requests.Statements;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Hosting;

/// <summary>Registers what the host is made of.</summary>
internal static class ApiServices
{
    /// <summary>What part of a question's time a search may take, so that it can still tell what it found.</summary>
    private const double SearchShare = 2.0 / 3;

    public static void AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.SectionName).ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
            new OwnHosts(provider.GetRequiredService<IOptions<ApiOptions>>().Value));
        services.AddAccounts();
        services.AddSingleton<GraphLoader>(provider => (options, cancellation) => StoreOpening.OpenAsync(
            options,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>(),
            cancellation));
        services.AddSingleton<LoadedGraph>();
        services.AddHostedService(provider => provider.GetRequiredService<LoadedGraph>()); // before the server's own
        services.AddHostedService<StoreMonitor>();
        services.AddSingleton<Admission>();
        services.AddSingleton<AnswerWriter>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<IOperationSource, OperationTable>();
        services.AddSingleton<IOperationSource, HealthOperations>();
        services.AddSingleton<IOperationSource, PageOperations>();
        services.AddSingleton<IOperationSource, SessionOperations>();
        services.AddViews();
        services.AddAnalyses();
        AddUseCases(services);
        services.AddOpenApiDocuments();
        AddJson(services);
        AddCompression(services);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = RequestGuard.MaxRequestLineBytes;
            kestrel.Limits.MaxRequestBodySize = QueryOperations.MaxBodyBytes; // others are held to less when read
        });
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<CatalogueCache>();
        services.AddSingleton<EntitySearch>();
        services.AddSingleton<EntityReader>();
        services.AddSingleton<NeighbourhoodFinder>();
        services.AddSingleton<TimelineReader>();
        services.AddSingleton<EvidenceReader>();
        services.AddSingleton<SchemaReader>();
        services.AddSingleton<PathFinder>();
        services.AddSingleton(provider =>
        {
            var question = provider.GetRequiredService<IOptions<ApiOptions>>().Value.QuestionTimeoutSeconds;
            return new PathFinderOptions { TimeLimit = TimeSpan.FromSeconds(question) * SearchShare };
        });
    }

    /// <summary>
    /// Answers are written as everywhere else; the same options make the schemas of the OpenAPI document.
    /// </summary>
    private static void AddJson(IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
    {
        var json = options.SerializerOptions;
        var answers = AnswerJson.Readable.Options;
        json.PropertyNamingPolicy = answers.PropertyNamingPolicy;
        json.DefaultIgnoreCondition = answers.DefaultIgnoreCondition;
        json.NumberHandling = answers.NumberHandling; // strict, else every integer is documented as integer or text
        json.Encoder = answers.Encoder;
        foreach (var converter in answers.Converters)
            json.Converters.Add(converter);
        json.Converters.Add(new EnumWordConverter<CypherKind>());
        json.TypeInfoResolverChain.Insert(0, AnswerJson.Readable);
        json.TypeInfoResolverChain.Insert(1, QueryJson.Readable);
    });

    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // no answer mixes a lasting secret with what the caller chose (BREACH)
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["application/json", "text/html", "text/javascript", "text/css", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
