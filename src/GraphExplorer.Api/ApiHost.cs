namespace GraphExplorer.Api;

/// <summary>Builds and runs the web host; <c>gx serve</c> starts the same one.</summary>
public static class ApiHost
{
    /// <summary>Serves until stopped. Returns the process's exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = WebApplication.CreateBuilder(args).Build();
        await app.RunAsync();
        return 0;
    }
}
