using System.Globalization;

namespace GraphExplorer.Api.Database;

/// <summary>
/// Keeps a data folder for one server: a second one would take the first one's open work for interrupted. The lock is
/// the operating system's and goes with the process, however that ends; the file says who holds it.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private const string LockName = "server.lock";
    private const string HolderName = "server.txt"; // beside the lock, which nobody else can open
    private const int MaxHolderLength = 300; // characters that are read of what another process wrote

    private readonly FileStream _lock;
    private readonly string _holder;

    private FolderLock(FileStream file, string folder, string address)
    {
        _lock = file;
        _holder = Path.Combine(folder, HolderName);
        Name(address);
    }

    /// <summary>Takes the folder.</summary>
    /// <param name="folder">The folder; it is there.</param>
    /// <param name="address">Where the server listens, for whoever comes second.</param>
    /// <param name="holder">Who has it, where that is another process.</param>
    /// <returns>The lock; null where another process has it.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static FolderLock? TryTake(string folder, string address, out string? holder)
    {
        holder = null;
        try
        {
            var file = new FileStream(
                Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new FolderLock(file, folder, address);
        }
        catch (IOException)
        {
            holder = ReadHolder(Path.Combine(folder, HolderName));
            return null;
        }
    }

    /// <summary>Says where the server listens, once that is known.</summary>
    public void Name(string address) => File.WriteAllText(
        _holder,
        string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, {address}"));

    public void Dispose()
    {
        File.Delete(_holder);
        _lock.Dispose();
    }

    private static string ReadHolder(string location)
    {
        try
        {
            var text = File.ReadAllText(location);
            return text.Length is > 0 and <= MaxHolderLength ? text : "another process";
        }
        catch (IOException)
        {
            return "another process"; // it came or went just now
        }
    }
}
