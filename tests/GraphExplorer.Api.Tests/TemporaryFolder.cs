namespace GraphExplorer.Api.Tests;

/// <summary>A folder of one test's own, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder, whole.</summary>
    public string Location { get; } = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    /// <summary>A file in it.</summary>
    public string File(string name) => Path.Combine(Location, name);

    /// <summary>Writes a file in it. Returns where it is.</summary>
    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public void Dispose() => Directory.Delete(Location, recursive: true);
}
