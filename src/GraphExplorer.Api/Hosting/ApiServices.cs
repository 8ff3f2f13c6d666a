using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using GraphExplorer.Api.Answers;
using GraphExplorer.Api.Documents;
using GraphExplorer.Api.Guards;
using GraphExplorer.Api.Operations;
using GraphExplorer.Api.Requests;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Hosting;

/// <summary>Registers what the host is made of.</summary>
internal static class ApiServices
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.SectionName).ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new OwnHosts(provider.GetRequiredService<IOptions<ApiOptions>>().Value.PublicUrl));
        services.AddSingleton<LoadedGraph>();
        services.AddHostedService(provider => provider.GetRequiredService<LoadedGraph>()); // before the server's own
        services.AddSingleton<Admission>();
        services.AddSingleton<AnswerWriter>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<IOperationSource, HealthOperations>();
        services.AddOpenApiDocuments();
        AddJson(services);
        AddCompression(services);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = RequestGuard.MaxRequestLineBytes;
            kestrel.Limits.MaxRequestBodySize = BodyReader.MaxBytes;
        });
    }

    private static void AddJson(IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
    {
        var json = options.SerializerOptions;
        json.NumberHandling = JsonNumberHandling.Strict; // else every integer is documented as integer or string
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // safe: never sniffed as HTML, never inside a page
        json.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
    });

    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // no answer mixes a secret with what the caller chose (BREACH)
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["application/json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
