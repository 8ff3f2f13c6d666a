using GraphExplorer.Api.Database;
using GraphExplorer.Api.Settings;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Accounts;

/// <summary>Registers who may do what, and the database that knows it.</summary>
internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            new AppDatabase(provider.GetRequiredService<IOptions<ApiOptions>>().Value.DataDirectory));
        services.AddSingleton(provider =>
            FileKey.Load(provider.GetRequiredService<IOptions<ApiOptions>>().Value.KeyFile));
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<AttemptLimiter>();
        services.AddSingleton<Callers>();
    }
}
