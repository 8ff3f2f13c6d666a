using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace GraphExplorer.Neo4j.Tests.Bolt.Server;

/// <summary>
/// Stands between client and server: limits the versions proposed, drops connections when a test says so, is slow where
/// a test wants it, speaks TLS, and counts how often the client waits.
/// </summary>
internal sealed class Proxy : IAsyncDisposable
{
    private const int ProposalBytes = 20;

    private readonly TcpListener _listener;
    private readonly Uri _server;
    private readonly byte[]? _proposal;
    private readonly List<Socket> _open = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Task _accepting;
    private int _turns;

    /// <summary>Where a version is given only this one is proposed, whatever the client says.</summary>
    public Proxy(string server, byte major = 0, byte minor = 0, int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _server = new Uri(server);
        if (major > 0)
            _proposal = [0x60, 0x60, 0xB0, 0x17, 0, 0, minor, major, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public string Address => $"bolt://127.0.0.1:{Port}";

    public int Port { get; }

    /// <summary>
    /// Hears the first bytes of each packet from the client; where it returns true, all connections are dropped.
    /// </summary>
    public Func<ReadOnlyMemory<byte>, bool>? DropsAt { get; set; }

    /// <summary>
    /// Hears as <see cref="DropsAt"/> does; where it returns true, the server hears it too, and the connection is
    /// dropped when the answer comes.
    /// </summary>
    public Func<ReadOnlyMemory<byte>, bool>? LosesAnswerTo { get; set; }

    /// <summary>How long everything that the server says is held back.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>With one the client's side is TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How many connections have come.</summary>
    public int Connections { get; private set; }

    /// <summary>
    /// How often a client spoke after the server had: each time it had waited for an answer, whatever it is made of.
    /// </summary>
    public int Turns => Volatile.Read(ref _turns);

    /// <summary>Hangs up on both sides.</summary>
    public void Drop()
    {
        lock (_open)
        {
            foreach (var socket in _open)
                socket.Dispose();
            _open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _end.CancelAsync();
        Drop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync();
                Connections++;
                conversations.Add(ConverseAsync(client));
            }
        }
        catch (Exception exception) when (exception is SocketException or InvalidOperationException)
        {
            Drop();
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverseAsync(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        try
        {
            await server.ConnectAsync(_server.Host, _server.Port);
            lock (_open)
                _open.AddRange([client, server]);
            await using var inside = new NetworkStream(server, ownsSocket: true);
            await using var outside = await WelcomeAsync(new NetworkStream(client, ownsSocket: true));
            var speech = new Conversation();
            await Task.WhenAny(
                ForwardAsync(outside, inside, speech, isFromClient: true),
                ForwardAsync(inside, outside, speech, isFromClient: false));
        }
        catch (Exception exception) when (IsOver(exception) || exception is AuthenticationException)
        {
            // Dropped, or not trusted: what the test is about.
        }

        client.Dispose();
    }

    private async Task<Stream> WelcomeAsync(NetworkStream plain)
    {
        if (Certificate is null)
            return plain;
        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(Certificate);
        return secure;
    }

    private async Task ForwardAsync(Stream from, Stream to, Conversation speech, bool isFromClient)
    {
        var buffer = new byte[64 * 1024];
        var passed = 0L;
        try
        {
            while (await from.ReadAsync(buffer, _end.Token) is > 0 and var read)
            {
                if (isFromClient && passed == 0 && _proposal is not null)
                    _proposal.CopyTo(buffer, 0); // it comes in a packet of its own
                if (speech.Turn(isFromClient) && passed > ProposalBytes)
                    Interlocked.Increment(ref _turns);
                passed += read;
                if (isFromClient && passed > ProposalBytes && DropsAt?.Invoke(buffer.AsMemory(0, read)) == true)
                    Drop();
                if (isFromClient && LosesAnswerTo?.Invoke(buffer.AsMemory(0, read)) == true)
                    speech.IsLost = true;
                if (!isFromClient && speech.IsLost)
                    Drop();
                if (!isFromClient && Delay > TimeSpan.Zero)
                    await Task.Delay(Delay, _end.Token);
                await to.WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception exception) when (IsOver(exception))
        {
            // Dropped.
        }
    }

    private static bool IsOver(Exception exception) =>
        exception is IOException or SocketException or InvalidOperationException or OperationCanceledException;

    /// <summary>Who spoke last.</summary>
    private sealed class Conversation
    {
        private int _isClients;
        private volatile bool _isLost;

        /// <summary>Whether the client shall not hear the next answer.</summary>
        public bool IsLost
        {
            get => _isLost;
            set => _isLost = value;
        }

        /// <returns>Whether the client has begun to speak.</returns>
        public bool Turn(bool isFromClient) =>
            Interlocked.Exchange(ref _isClients, isFromClient ? 1 : 0) == 0 && isFromClient;
    }
}
