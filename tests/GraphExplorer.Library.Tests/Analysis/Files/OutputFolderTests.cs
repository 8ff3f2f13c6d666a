using GraphExplorer.Analysis;
using GraphExplorer.Analysis.Files;

namespace GraphExplorer.Library.Tests.Analysis.Files;

/// <summary>A folder is there whole or not at all.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("gx-output-").FullName;

    private string Place => Path.Combine(_parent, "out");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void Nothing_is_seen_before_it_is_whole()
    {
        using var folder = OutputFolder.Prepare(Place, overwrite: false);
        Write(folder, "nodes.csv", "a");

        Assert.False(Directory.Exists(Place));

        folder.Commit();

        Assert.Equal("a", File.ReadAllText(Path.Combine(Place, "nodes.csv")));
        Assert.Equal([Place], Directory.GetFileSystemEntries(_parent));
    }

    [Fact]
    public void What_was_not_finished_leaves_nothing_behind()
    {
        using (var folder = OutputFolder.Prepare(Place, overwrite: false))
            Write(folder, "nodes.csv", "a");

        Assert.Empty(Directory.GetFileSystemEntries(_parent));
    }

    [Fact]
    public void An_earlier_analysis_is_replaced_only_when_asked()
    {
        Directory.CreateDirectory(Place);
        File.WriteAllText(Path.Combine(Place, "summary.json"), "old");

        var refused = Assert.Throws<AnalysisException>(() => OutputFolder.Prepare(Place, overwrite: false));
        using var folder = OutputFolder.Prepare(Place, overwrite: true);
        Write(folder, "nodes.csv", "new");
        folder.Commit();

        Assert.Contains("\"overwrite\"", refused.Message);
        Assert.Equal([Path.Combine(Place, "nodes.csv")], Directory.GetFileSystemEntries(Place));
        Assert.Equal([Place], Directory.GetFileSystemEntries(_parent));
    }

    [Fact]
    public void A_folder_with_other_files_is_never_replaced()
    {
        Directory.CreateDirectory(Place);
        File.WriteAllText(Path.Combine(Place, "thesis.txt"), "dear");

        var refused = Assert.Throws<AnalysisException>(() => OutputFolder.Prepare(Place, overwrite: true));

        Assert.Contains("thesis.txt", refused.Message);
        Assert.Equal("dear", File.ReadAllText(Path.Combine(Place, "thesis.txt")));
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(Place, "");

        Assert.Throws<AnalysisException>(() => OutputFolder.Prepare(Place, overwrite: true));
    }

    private static void Write(OutputFolder folder, string name, string text)
    {
        using var writer = new StreamWriter(folder.Create(name));
        writer.Write(text);
    }
}
