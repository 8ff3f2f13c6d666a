using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace GraphExplorer.Neo4j.Tests.Bolt.Server;

/// <summary>
/// A Neo4j of one's own from <c>../shared/neo4j</c>, on free ports and with a home of its own: it can be killed and
/// started again. Stopped when it is disposed, and its home removed, unless it went away by itself.
/// </summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private const int LogLines = 40;
    private const int Attempts = 3; // a port can be taken between finding it and the server's listening

    private readonly string _tools;
    private readonly string? _password;
    private readonly PosixSignalRegistration[] _ends;
    private int _bolt;
    private int _http;
    private bool _isWanted; // to be running: not killed by us

    private LocalServer(string tools, string? password)
    {
        _tools = tools;
        _password = password;
        Home = Directory.CreateTempSubdirectory("graphexplorer-neo4j-").FullName;
        _ends =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Abandon()),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Abandon()),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Abandon()),
        ];
    }

    /// <summary>Where <c>start</c> and <c>stop</c> are; null where they are not.</summary>
    public static string? Tools { get; } = FindTools();

    public string Home { get; }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"bolt://127.0.0.1:{_bolt}");

    /// <summary>Whether its process runs.</summary>
    public bool IsRunning => Id() is { } id && IsServer(id);

    /// <summary>Starts one; with a password its user is <c>neo4j</c>.</summary>
    /// <param name="password">The password; null for a server that lets everybody in.</param>
    /// <param name="fill">
    /// Given a folder, makes the arguments of <c>neo4j-admin</c> that fill the database first; null leaves it empty.
    /// </param>
    /// <exception cref="InvalidOperationException">It does not start; the message has its log.</exception>
    public static async Task<LocalServer> StartAsync(string? password = null, Func<string, string[]>? fill = null)
    {
        var server = new LocalServer(Tools ?? throw new InvalidOperationException("No ../shared/neo4j."), password);
        try
        {
            if (fill is not null)
                await server.FillAsync(fill);
            for (var attempt = 1; ; attempt++)
            {
                (server._bolt, server._http) = FreePorts();
                var (code, output) = await server.TryStartAsync();
                if (code == 0)
                    return server;
                var isTaken = output.Contains("taken", StringComparison.Ordinal) ||
                    output.Contains("Address already in use", StringComparison.Ordinal);
                if (!isTaken || attempt == Attempts)
                    throw new InvalidOperationException($"Neo4j did not start: {output}");
            }
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends its process at once, as a crash would, and returns when it is gone.</summary>
    public void Kill()
    {
        _isWanted = false;
        if (Id() is not { } id || !IsServer(id))
            return;
        using var process = Process.GetProcessById(id);
        process.Kill();
        process.WaitForExit();
        File.Delete(Path.Combine(Home, "pid"));
    }

    /// <summary>Starts it again with what it held, at the same address.</summary>
    public async Task StartAgainAsync()
    {
        var (code, output) = await TryStartAsync();
        if (code != 0)
            throw new InvalidOperationException($"Neo4j did not start again: {output}");
    }

    /// <summary>How it ended and what it last said.</summary>
    public string Describe()
    {
        string[] lines =
        [
            .. ReadOrEmpty(Path.Combine(Home, "logs", "console.log")).Split('\n'),
            .. ReadOrEmpty(Path.Combine(Home, "logs", "neo4j.log")).Split('\n'),
        ];
        var state = IsRunning
            ? "runs"
            : Says("OutOfMemoryError") ? "ran out of memory"
            : Says("shutdown initiated by request") ? "was asked to stop, by somebody else, and closed down in order"
            : "is gone without closing down: killed, or crashed";
        return $"The server {state}; it is kept in {Home}. Its last lines:\n" +
            string.Join('\n', lines.TakeLast(LogLines));

        bool Says(string text) => lines.Any(line => line.Contains(text, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var end in _ends)
            end.Dispose();
        var wentAway = _isWanted && !IsRunning;
        if (IsRunning)
            await RunAsync(Path.Combine(_tools, "stop"), Home);
        if (!wentAway)
            Directory.Delete(Home, recursive: true);
    }

    /// <summary>A run that is ended from outside disposes nothing, and must leave no server behind.</summary>
    private void Abandon()
    {
        Kill();
        Directory.Delete(Home, recursive: true);
    }

    private static string? FindTools()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
                continue;
            var tools = Path.Combine(folder.FullName, "..", "shared", "neo4j");
            return File.Exists(Path.Combine(tools, "start")) ? tools : null;
        }

        return null;
    }

    /// <summary>
    /// Whether the process is this server: ids are given out again, and another's must not be stopped in its place.
    /// </summary>
    private bool IsServer(int id)
    {
        try
        {
            var command = $"/proc/{id}/cmdline";
            if (File.Exists(command))
                return File.ReadAllText(command).Contains(Home, StringComparison.Ordinal);
            using var process = Process.GetProcessById(id);
            return !process.HasExited && process.ProcessName.Contains("java", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // it has just ended
        }
        catch (ArgumentException)
        {
            return false; // nobody has this id
        }
    }

    /// <summary>
    /// Two ports below the range that the system gives to outgoing connections, one of which could take a port of that
    /// range in the seconds before the server listens.
    /// </summary>
    private static (int Bolt, int Http) FreePorts()
    {
        var random = new Random(HashCode.Combine(Environment.ProcessId, Stopwatch.GetTimestamp()));
        var free = new List<int>();
        while (free.Count < 2)
        {
            var port = random.Next(15_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                if (!free.Contains(port))
                    free.Add(port);
            }
            catch (SocketException)
            {
                // Taken: another one.
            }
        }

        return (free[0], free[1]);
    }

    private int? Id() =>
        int.TryParse(ReadOrEmpty(Path.Combine(Home, "pid")), CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string ReadOrEmpty(string path) => File.Exists(path) ? File.ReadAllText(path) : "";

    private async Task FillAsync(Func<string, string[]> fill)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Home, "fill"));
        var (code, output) = await RunAsync(Path.Combine(_tools, "admin"), [Home, .. fill(folder.FullName)]);
        if (code != 0)
            throw new InvalidOperationException($"neo4j-admin did not fill the database: {output}");
        folder.Delete(recursive: true);
    }

    private async Task<(int Code, string Output)> TryStartAsync()
    {
        string[] password = _password is null ? [] : ["--password", _password];
        var answer = await RunAsync(
            Path.Combine(_tools, "start"),
            ["--home", Home, "--bolt", $"{_bolt}", "--http", $"{_http}", "--heap", "768m", .. password]);
        _isWanted = answer.Code == 0;
        return answer;
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        // Through a file: the server keeps what it inherits open, and a pipe would not end before it does.
        var log = Path.GetTempFileName();
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        string[] through = ["-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1", "sh", log, program, .. arguments];
        foreach (var argument in through)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process.");
        await process.WaitForExitAsync(CancellationToken.None);
        var output = await File.ReadAllTextAsync(log, CancellationToken.None);
        File.Delete(log);
        return (process.ExitCode, output.Trim());
    }
}
