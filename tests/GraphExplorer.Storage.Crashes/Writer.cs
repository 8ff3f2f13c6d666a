using System.Globalization;
using System.Text;

namespace GraphExplorer.Storage.Crashes;

/// <summary>Writes step after step and acknowledges each in a journal, until it is killed.</summary>
internal static class Writer
{
    public static async Task<int> RunAsync(string file, string journal, int step, bool isEarly)
    {
        await using var log = new FileStream(journal, FileMode.Append, FileAccess.Write, FileShare.Read, 0, FileOptions.WriteThrough);
        // Small logs, so that many a kill falls into a checkpoint.
        await using var store = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { File = file, MaxLogBytes = 20_000 });
        Console.WriteLine("ready");
        for (; ; step++)
        {
            if (isEarly)
                Acknowledge(log, step);
            await Steps.DoAsync(store, step);
            if (!isEarly)
                Acknowledge(log, step);
        }
    }

    private static void Acknowledge(FileStream log, int step)
    {
        log.Write(Encoding.ASCII.GetBytes(step.ToString(CultureInfo.InvariantCulture) + "\n"));
        log.Flush(flushToDisk: true);
    }
}
