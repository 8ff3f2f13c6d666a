using System.Globalization;

namespace GraphExplorer.Storage;

/// <summary>
/// Keeps a file or a folder for one process. The lock is the operating system's and goes with the process, however that
/// ends; a text beside it says who holds it.
/// </summary>
public sealed class HolderLock : IDisposable
{
    private const int MaxHolderLength = 300; // characters that are read of what another process wrote

    private readonly FileStream _lock;
    private readonly string _holder;

    private HolderLock(FileStream file, string holder, string address)
    {
        _lock = file;
        _holder = holder;
        Name(address);
    }

    /// <summary>Takes the lock.</summary>
    /// <param name="path">What is kept; <c>.lock</c> and <c>.txt</c> are added for the two files.</param>
    /// <param name="address">Where the holder can be asked, for whoever comes second.</param>
    /// <param name="holder">Who has it, where that is another.</param>
    /// <returns>The lock; null where another has it.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static HolderLock? TryTake(string path, string address, out string? holder)
    {
        holder = null;
        try
        {
            var file = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new HolderLock(file, path + ".txt", address);
        }
        catch (DirectoryNotFoundException)
        {
            throw;
        }
        catch (IOException)
        {
            holder = ReadHolder(path + ".txt");
            return null;
        }
    }

    /// <summary>Says where the holder can be asked, once that is known.</summary>
    public void Name(string address) => File.WriteAllText(
        _holder,
        string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, {address}"));

    /// <inheritdoc />
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
