using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Stores;

namespace GraphExplorer.Storage.Crashes;

/// <summary>
/// Opens copies of a graph file that are damaged. Each must be refused, or hold what the file held: a flipped bit may lie
/// where nothing is, and a lost end of SQLite's log takes commits off the end, the last first.
/// </summary>
internal static class DamageCampaign
{
    private const int Commits = 40;

    public static async Task<int> RunAsync(int copies, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("graphexplorer-damage-");
        try
        {
            var file = Path.Combine(folder.FullName, "graph.db");
            var versions = new HashSet<string>();
            byte[] bytes;
            byte[] log;
            await using (var store = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { File = file }))
            {
                versions.Add(await VersionAsync(store));
                for (var step = 0; step < Commits; step++)
                {
                    await Steps.DoAsync(store, step);
                    versions.Add(await VersionAsync(store));
                    if (step == Commits / 2)
                        await store.CheckpointAsync();
                }

                bytes = await File.ReadAllBytesAsync(file);
                log = await File.ReadAllBytesAsync(file + "-wal");
            }

            var random = new Random(seed);
            var (refused, same, wrong) = (0, 0, 0);
            for (var copy = 0; copy < copies; copy++)
            {
                var inLog = random.Next(3) == 0;
                var damaged = Damage(inLog ? log : bytes, random);
                var place = Path.Combine(folder.FullName, "copy.db");
                File.Delete(place + "-shm");
                await File.WriteAllBytesAsync(place, inLog ? bytes : damaged);
                await File.WriteAllBytesAsync(place + "-wal", inLog ? damaged : log);
                switch (await OpenAsync(place, versions))
                {
                    case null:
                        refused++;
                        break;
                    case "":
                        same++;
                        break;
                    case var what:
                        wrong++;
                        Console.WriteLine($"copy {copy}: {what}");
                        break;
                }
            }

            Console.WriteLine($"{copies} damaged copies: {refused} refused, {same} as they were, {wrong} wrong.");
            Console.WriteLine($"tests: {copies - wrong} passed, {wrong} failed, 0 skipped");
            return wrong == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        if (random.Next(4) == 0)
            return bytes[..random.Next(bytes.Length)];
        byte[] damaged = [.. bytes];
        damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
        return damaged;
    }

    /// <summary>Null where it is refused, nothing where it is right, else what is wrong.</summary>
    private static async Task<string?> OpenAsync(string place, HashSet<string> versions)
    {
        try
        {
            await using var store = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { File = place });
            var version = await VersionAsync(store);
            if (!versions.Contains(version))
                return "holds what the file never held";
            var report = await store.CheckAsync();
            return report.FaultCount == 0 ? "" : report.Faults[0];
        }
        catch (StorageException failure)
        {
            return failure.Message.Contains(place, StringComparison.Ordinal) ? null : $"is refused without its name: {failure.Message}";
        }
    }

    private static async Task<string> VersionAsync(IGraphStore store)
    {
        await using var view = await store.OpenViewAsync();
        return view.Version!; // the embedded store always has one
    }
}
