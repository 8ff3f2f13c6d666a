using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Records;
using GraphExplorer.Graph.Values;
using GraphExplorer.Neo4j;
using GraphExplorer.Neo4j.Tests.Datasets;

namespace GraphExplorer.Benchmarks.Neo4j;

/// <summary>
/// Loads the same records by the store, which checks, indexes and counts them, and by plain UNWIND through the
/// publisher's JavaScript driver (<c>unwind.mjs</c>), which writes them.
/// </summary>
internal static class LoadFigures
{
    public static async Task MeasureAsync(string address, Neo4jStore store, string folder)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var records = await WriteAsync(file, SocialRecords.Read(folder));
            await EmptyAsync(store);
            if (await UnwindAsync(address, file) is { } theirs)
                Figures.Print("loading by UNWIND, JavaScript driver", $"{records / theirs:0} records a second");
            await EmptyAsync(store);
            var start = Stopwatch.GetTimestamp();
            await store.ImportAsync(ReadAsync(file));
            var ours = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Figures.Print("loading by the store", $"{records / ours:0} records a second, {ours:0} s in all");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<long> WriteAsync(string file, IEnumerable<GraphRecord> records)
    {
        await using var stream = File.Create(file);
        var line = new System.Buffers.ArrayBufferWriter<byte>();
        var count = 0L;
        foreach (var record in records)
        {
            line.ResetWrittenCount();
            await using (var writer = new Utf8JsonWriter(line))
                GraphRecordJson.Write(writer, record);
            await stream.WriteAsync(line.WrittenMemory);
            stream.WriteByte((byte)'\n');
            count++;
        }

        return count;
    }

    private static async IAsyncEnumerable<GraphRecord> ReadAsync(string file)
    {
        await foreach (var line in File.ReadLinesAsync(file))
            yield return GraphRecordJson.Read(System.Text.Encoding.UTF8.GetBytes(line));
    }

    /// <returns>Seconds; null where there is no Node, or the driver cannot be installed.</returns>
    private static async Task<double?> UnwindAsync(string address, string file)
    {
        var folder = Directory.CreateTempSubdirectory("graphexplorer-unwind-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{\"private\": true}");
            var script = Path.Combine(folder, "unwind.mjs");
            File.Copy(Path.Combine(AppContext.BaseDirectory, "unwind.mjs"), script);
            await RunAsync("npm", folder, "install", "--no-audit", "--no-fund", "neo4j-driver@5");
            var said = await RunAsync("node", folder, script, address, file);
            return double.Parse(said.Trim(), CultureInfo.InvariantCulture);
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Figures.Print("loading by UNWIND, JavaScript driver", $"not measured: {exception.Message}");
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!; // a file name was given: there is a process
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} failed: {(await errors).Trim()}");
    }

    /// <summary>Nodes, relationships, and what is indexed: the next loader finds nothing made.</summary>
    private static async Task EmptyAsync(Neo4jStore store)
    {
        await using var session = store.OpenSession(CypherAccess.Write);
        string[] deletions =
        [
            "MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS", // first: hubs have many
            "MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS",
        ];
        foreach (var deletion in deletions)
            await session.RunAsync(deletion, PropertyMap.Empty, default);
        var constraints = await session.RunAsync(
            "SHOW CONSTRAINTS YIELD name RETURN name", PropertyMap.Empty, default);
        foreach (var row in constraints.Rows)
            await session.RunAsync($"DROP CONSTRAINT `{row[0].AsString()}`", PropertyMap.Empty, default);
    }
}
