using GraphExplorer.Api.Documents;
using GraphExplorer.Api.Pages;
using GraphExplorer.Api.Settings;
using GraphExplorer.Api.Views;
using GraphExplorer.Drawing.Png;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Requests.Operations;

namespace GraphExplorer.Api.Hosting;

/// <summary>Registers what saved views are made of.</summary>
internal static class ViewServices
{
    public static void AddViews(this IServiceCollection services)
    {
        services.AddSingleton<Snapshotter>();
        services.AddSingleton<ChangeFinder>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<ViewStore>();
        services.AddSingleton<ViewSnapshotter>();
        services.AddSingleton<ViewRefresher>();
        services.AddSingleton<SaveLimiter>();
        services.AddSingleton<ViewRepository>();
        services.AddSingleton<ViewAnswers>();
        services.AddSingleton<PictureCache>();
        services.AddSingleton(provider => new Lazy<FontLibrary>(() =>
            FontLibrary.Open(provider.GetRequiredService<PageFolder>().FontFolders)));
        services.AddSingleton<ViewPictures>();
        services.AddSingleton<ViewPages>();
        services.AddSingleton<PageFolder>();
        services.AddSingleton<IOperationSource, ViewOperations>();
        services.AddSingleton<IOperationSource, ViewFileOperations>();
        services.AddSingleton<IOperationSource, ViewPageOperations>();
    }
}
