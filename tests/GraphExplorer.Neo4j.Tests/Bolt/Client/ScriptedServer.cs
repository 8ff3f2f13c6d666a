using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using GraphExplorer.Bolt.Client;

namespace GraphExplorer.Neo4j.Tests.Bolt.Client;

/// <summary>
/// A server on a loopback port that plays a script for each connection: written from the specification.
/// </summary>
/// <remarks>
/// What goes wrong in a script is thrown when the server is disposed, so that no test passes beside it.
/// </remarks>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Queue<Func<ScriptedConnection, Task>> _scripts;
    private readonly List<Task> _conversations = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    /// <summary>
    /// Plays the first script for the first connection and so on; more connections than scripts are refused.
    /// </summary>
    public ScriptedServer(params Func<ScriptedConnection, Task>[] scripts)
    {
        _scripts = new Queue<Func<ScriptedConnection, Task>>(scripts);
        _listener.Start();
        Address = $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _accepting = AcceptAsync();
    }

    public string Address { get; }

    /// <summary>With one the server speaks TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How many connections have come.</summary>
    public int Connections { get; private set; }

    /// <summary>Waits until the server has closed the connection that came as this one, from 0.</summary>
    public Task ClosedAsync(int connection)
    {
        lock (_conversations)
            return _conversations[connection];
    }

    /// <summary>Adds a script for one more connection.</summary>
    public void Expect(Func<ScriptedConnection, Task> script)
    {
        lock (_scripts)
            _scripts.Enqueue(script);
    }

    /// <summary>A driver for this server, with what the test changes.</summary>
    public BoltDriver Connect(
        Func<BoltOptions, BoltOptions>? change = null,
        TimeProvider? time = null,
        string scheme = "bolt")
    {
        var options = new BoltOptions { Address = $"{scheme}://{Address}", ConnectTimeout = TimeSpan.FromSeconds(10) };
        return new BoltDriver(change?.Invoke(options) ?? options, time, new Random(1));
    }

    /// <summary>Takes no more connections, and waits until those that are open have ended.</summary>
    public async Task StopAsync()
    {
        _listener.Stop();
        await _accepting;
        Task[] conversations;
        lock (_conversations)
            conversations = [.. _conversations];
        _stop.CancelAfter(TimeSpan.FromSeconds(10));
        await Task.WhenAll(conversations);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(CancellationToken.None);
            }
            catch (Exception exception) when (exception is SocketException or InvalidOperationException)
            {
                return;
            }

            Connections++;
            Func<ScriptedConnection, Task>? script;
            lock (_scripts)
                _scripts.TryDequeue(out script);
            if (script is null)
            {
                socket.Dispose();
                continue;
            }

            lock (_conversations)
                _conversations.Add(PlayAsync(socket, script));
        }
    }

    private async Task PlayAsync(Socket socket, Func<ScriptedConnection, Task> script)
    {
        await using var plain = new NetworkStream(socket, ownsSocket: true);
        if (Certificate is null)
        {
            await script(new ScriptedConnection(plain, _stop.Token));
            return;
        }

        await using var stream = new SslStream(plain);
        try
        {
            await stream.AuthenticateAsServerAsync(Certificate);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            return; // the client does not trust us: what its test is about
        }

        await script(new ScriptedConnection(stream, _stop.Token));
    }
}
