using GraphExplorer.Api.Analyses;
using GraphExplorer.Exploration.Networks;
using GraphExplorer.Requests.Operations;

namespace GraphExplorer.Api.Hosting;

/// <summary>Registers analyses.</summary>
internal static class AnalysisServices
{
    public static void AddAnalyses(this IServiceCollection services)
    {
        services.AddSingleton<NetworkReader>();
        services.AddSingleton<AnalysisStore>();
        services.AddSingleton<AnalysisWork>();
        services.AddSingleton<AnalysisJobs>();
        services.AddHostedService(provider => provider.GetRequiredService<AnalysisJobs>());
        services.AddSingleton<AnalysisEvents>();
        services.AddSingleton<IOperationSource, AnalysisOperations>();
    }
}
