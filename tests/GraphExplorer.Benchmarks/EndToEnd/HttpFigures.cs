using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GraphExplorer.Benchmarks.EndToEnd;

/// <summary>
/// Starts the built API on a free port and measures what a user waits for: the start to the first answer, memory after
/// loading, and path answers through HTTP beside empty requests of the same run (the calibration: what the network and
/// the web server cost on this machine).
/// </summary>
internal static class HttpFigures
{
    private const int Requests = 1_000;
    private const int Connections = 2;
    private const int WarmUpRequests = 200;
    private const string Question = "/api/v1/paths?from=manchukuo&to=stalin-assassination-plot";
    private const string NoPath = "/api/v1/paths?from=snowden&to=lyushkov";
    private const string Empty = "/health/live";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    public static async Task<int> MeasureAsync(string api)
    {
        var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        var start = Stopwatch.StartNew();
        using var server = Process.Start(new ProcessStartInfo("dotnet", [api, "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!; // a file name was given: there is a process
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections })
            {
                BaseAddress = new Uri(address),
            };
            await WaitForAnswerAsync(client, start);
            Print("start to first answer", $"{start.ElapsedMilliseconds} ms");
            Print("memory after loading", $"{WorkingSet(server) >> 20} MB");
            await RunAsync(client, Question, WarmUpRequests);
            await RunAsync(client, NoPath, WarmUpRequests);
            await RunAsync(client, Empty, WarmUpRequests);
            var empty = await RunAsync(client, Empty, Requests);
            var path = await RunAsync(client, Question, Requests);
            var none = await RunAsync(client, NoPath, Requests);
            Print("empty request, median and 99th percentile", $"{empty.Median:0.00} ms, {empty.High:0.00} ms");
            Compare("path answer", path, empty);
            Compare("no path, with what would help", none, empty);
            Print("memory after the requests", $"{WorkingSet(server) >> 20} MB");
            return 0;
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task WaitForAnswerAsync(HttpClient client, Stopwatch start)
    {
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Question, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                return;
            }
            catch (HttpRequestException) when (start.Elapsed < StartLimit)
            {
                await Task.Delay(2);
            }
        }
    }

    private static async Task<(double Median, double High)> RunAsync(HttpClient client, string address, int requests)
    {
        var times = new double[requests];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            for (var request = Interlocked.Increment(ref next); request < requests; request = Interlocked.Increment(ref next))
            {
                var begin = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                times[request] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            }
        }));
        Array.Sort(times);
        return (times[requests / 2], times[(int)(requests * 0.99)]);
    }

    private static void Compare(string what, (double Median, double High) times, (double Median, double High) empty)
    {
        Print($"{what}, median and 99th percentile", $"{times.Median:0.00} ms, {times.High:0.00} ms");
        Print($"{what}, over the empty request", $"{times.Median / empty.Median:0.0} times, {times.High / empty.High:0.0} times");
    }

    private static void Print(string what, FormattableString figure) =>
        Console.WriteLine($"{what,-52} {FormattableString.Invariant(figure)}");

    private static long WorkingSet(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
