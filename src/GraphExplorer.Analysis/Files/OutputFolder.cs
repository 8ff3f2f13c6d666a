using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Analysis.Files;

/// <summary>
/// The folder that an analysis writes: made beside its place under another name and put there when all of it is written,
/// so that a half-written one is never seen. Disposed before that, it is removed.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly string _place;
    private readonly bool _replace;
    private string? _work;

    private OutputFolder(string place, bool replace)
    {
        _place = place;
        _replace = replace;
    }

    /// <summary>The files that an analysis may write; a folder with others is never replaced.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [AnalysisFiles.Nodes, AnalysisFiles.Relationships, AnalysisFiles.Summary, SummaryFile.SchemaName, AnalysisFiles.Report];

    /// <summary>Checks that the folder can be written; to be called before any work.</summary>
    /// <param name="path">Where it shall stand.</param>
    /// <param name="overwrite">Whether it may replace the files of an earlier analysis.</param>
    /// <exception cref="AnalysisException">There is something at that place that must not be replaced.</exception>
    public static OutputFolder Prepare(string path, bool overwrite)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(place))
            throw new AnalysisException(ErrorCodes.Conflict, $"{path} is a file; {Setting.Output} takes a folder.");
        var held = Directory.Exists(place)
            ? Directory.GetFileSystemEntries(place).Select(entry => Path.GetFileName(entry)).ToArray()
            : [];
        if (held.FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal)) is { } foreign)
        {
            throw new AnalysisException(
                ErrorCodes.Conflict,
                $"{path} holds other files, such as {foreign}; give {Setting.Output} a new folder.");
        }

        if (held.Length > 0 && !overwrite)
        {
            throw new AnalysisException(
                ErrorCodes.Conflict,
                $"{path} holds an analysis already; give {Setting.Output} another folder, or " +
                $"{Setting.Overwrite} to replace it.");
        }

        return new OutputFolder(place, Directory.Exists(place));
    }

    /// <summary>Opens a file of the folder for writing.</summary>
    public Stream Create(string name)
    {
        if (_work is null)
        {
            var parent = Path.GetDirectoryName(_place)!; // a full path of a folder that is not the root
            Directory.CreateDirectory(parent);
            _work = Path.Combine(parent, $".{Path.GetFileName(_place)}.{Guid.NewGuid():N}");
            Directory.CreateDirectory(_work);
        }

        return new FileStream(Path.Combine(_work, name), FileMode.CreateNew, FileAccess.Write);
    }

    /// <summary>Puts the folder in its place.</summary>
    public void Commit()
    {
        if (_work is not { } work)
            return;
        if (!_replace)
        {
            Directory.Move(work, _place);
        }
        else
        {
            var old = work + ".old";
            Directory.Move(_place, old);
            try
            {
                Directory.Move(work, _place);
            }
            catch
            {
                Directory.Move(old, _place);
                throw;
            }

            Directory.Delete(old, recursive: true);
        }

        _work = null;
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        if (_work is not null && Directory.Exists(_work))
            Directory.Delete(_work, recursive: true);
        _work = null;
    }
}
