using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Storage.Crashes;

/// <summary>
/// Kills a writer at random moments. After each kill the file must open, must fit together, and must hold exactly what
/// was acknowledged, or one commit more: the one that was durable before it could be acknowledged.
/// </summary>
internal static class KillCampaign
{
    private const int MaxMilliseconds = 800; // that a writer lives, after it is ready

    public static async Task<int> RunAsync(int kills, int seed, bool isEarly)
    {
        var random = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("graphexplorer-crashes-");
        var found = new Findings();
        try
        {
            var file = 0;
            for (var kill = 0; kill < kills;)
            {
                // A graph in memory does the same steps: it says what the file must hold.
                await using var right = new EmbeddedStore(new EmbeddedStoreOptions());
                var place = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"graph{file++}.db"));
                var next = 0;
                for (var life = 0; life < 12 && kill < kills && next < Steps.PerFile; life++)
                {
                    var journal = place + ".journal";
                    File.Delete(journal);
                    kill++;
                    await KillAsync(place, journal, next, isEarly, random.Next(MaxMilliseconds));
                    if (await CompareAsync(place, journal, right, next, found) is not { } reached)
                        break;
                    next = reached;
                }
            }

            Console.WriteLine(
                $"{kills} kills: {found.Acknowledged} steps acknowledged, {found.Lost} lost, {found.Gaps} gaps, " +
                $"{found.Unopenable} unopenable, {found.Unsound} unsound.");
            if (isEarly)
            {
                var isCaught = found.Lost > 0;
                Console.WriteLine(isCaught ? "Acknowledging too early was caught, as it must be." : "Acknowledging too early was not caught.");
                Console.WriteLine(isCaught ? "tests: 1 passed, 0 failed, 0 skipped" : "tests: 0 passed, 1 failed, 0 skipped");
                return isCaught ? 0 : 1;
            }

            Console.WriteLine($"tests: {kills - found.Total} passed, {found.Total} failed, 0 skipped");
            return found.Total == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task KillAsync(string file, string journal, int step, bool isEarly, int milliseconds)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true }; // it runs from a file
        foreach (var word in (string[])["write", file, journal, step.ToString(CultureInfo.InvariantCulture), isEarly.ToString()])
            start.ArgumentList.Add(word);
        using var writer = Process.Start(start) ?? throw new InvalidOperationException("The writer did not start.");
        if (await writer.StandardOutput.ReadLineAsync() != "ready")
            throw new InvalidOperationException("The writer did not open its graph.");
        await Task.Delay(milliseconds);
        writer.Kill();
        await writer.WaitForExitAsync();
    }

    /// <summary>The step to go on with; null where the file is given up.</summary>
    private static async Task<int?> CompareAsync(string file, string journal, EmbeddedStore right, int next, Findings found)
    {
        var lines = File.Exists(journal) ? await File.ReadAllLinesAsync(journal) : [];
        var acknowledged = lines.Length == 0 ? next - 1 : int.Parse(lines[^1], CultureInfo.InvariantCulture);
        found.Acknowledged += acknowledged + 1 - next;
        try
        {
            await using var store = await EmbeddedStore.OpenAsync(new EmbeddedStoreOptions { File = file });
            var version = await VersionAsync(store);
            var before = new HashSet<string> { await VersionAsync(right) };
            for (; next <= acknowledged; next++)
            {
                await Steps.DoAsync(right, next);
                if (next < acknowledged)
                    before.Add(await VersionAsync(right));
            }

            if (version != await VersionAsync(right))
            {
                await Steps.DoAsync(right, next++);
                if (version != await VersionAsync(right))
                {
                    var isOlder = before.Contains(version);
                    found.Lost += isOlder ? 1 : 0;
                    found.Gaps += isOlder ? 0 : 1;
                    Console.WriteLine($"{file}: acknowledged up to {acknowledged}, and it holds {(isOlder ? "less" : "something else")}");
                    return null;
                }
            }

            var report = await store.CheckAsync();
            if (report.FaultCount > 0)
            {
                found.Unsound++;
                Console.WriteLine($"{file}: {report.Faults[0]}");
                return null;
            }

            return next;
        }
        catch (StorageException failure)
        {
            found.Unopenable++;
            Console.WriteLine($"{file}: {failure.Message}");
            return null;
        }
    }

    private static async Task<string> VersionAsync(EmbeddedStore store)
    {
        await using var view = await store.OpenViewAsync();
        var schema = await view.GetSchemaAsync();
        return $"{view.Version} {string.Join(',', schema.Indexes.Select(index => index.Name))}"; // the hash is of records alone
    }

    private sealed class Findings
    {
        public int Acknowledged { get; set; }

        public int Lost { get; set; }

        public int Gaps { get; set; }

        public int Unopenable { get; set; }

        public int Unsound { get; set; }

        public int Total => Lost + Gaps + Unopenable + Unsound;
    }
}
