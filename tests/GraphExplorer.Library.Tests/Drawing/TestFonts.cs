using GraphExplorer.Drawing.Png;

[assembly: AssemblyFixture(typeof(GraphExplorer.Library.Tests.Drawing.TestFonts))]

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>The fonts of this machine, and those of the page where it was built.</summary>
public sealed class TestFonts : IDisposable
{
    public TestFonts() => All = FontLibrary.Open(PageFonts());

    public FontLibrary All { get; }

    /// <summary>Skips a test that must write words where no font can.</summary>
    public void Require() => Assert.SkipWhen(
        !All.HasFont,
        "No font was found on this machine: install fonts-dejavu-core or fonts-noto-core, or build the page.");

    public void Dispose() => All.Dispose();

    private static string PageFonts()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
                return Path.Combine(folder.FullName, "src/GraphExplorer.Web/node_modules/@fontsource/noto-sans/files");
        }

        return AppContext.BaseDirectory;
    }
}
