using System.Net;
using System.Net.Sockets;
using GraphExplorer.Bolt.Transport;

namespace GraphExplorer.Neo4j.Tests.Bolt.Server;

/// <summary>
/// Stands between client and server: limits the versions proposed, and drops connections when a test says so.
/// </summary>
internal sealed class Proxy : IAsyncDisposable
{
    private const int ProposalBytes = 20;

    private readonly TcpListener _listener;
    private readonly BoltAddress _server;
    private readonly byte[]? _proposal;
    private readonly List<Socket> _open = [];
    private readonly Task _accepting;

    /// <summary>Where a version is given only this one is proposed, whatever the client says.</summary>
    public Proxy(string server, byte major = 0, byte minor = 0, int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _server = BoltUri.Parse(server).Address;
        if (major > 0)
            _proposal = [0x60, 0x60, 0xB0, 0x17, 0, 0, minor, major, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        _listener.Start();
        Address = $"bolt://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _accepting = AcceptAsync();
    }

    public string Address { get; }

    /// <summary>
    /// Hears the first bytes of each packet from the client; where it returns true, all connections are dropped.
    /// </summary>
    public Func<ReadOnlyMemory<byte>, bool>? DropsAt { get; set; }

    /// <summary>How many connections have come.</summary>
    public int Connections { get; private set; }

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
        Drop();
        await _accepting;
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
                var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await server.ConnectAsync(_server.Host, _server.Port);
                lock (_open)
                    _open.AddRange([client, server]);
                conversations.Add(ForwardAsync(client, server, isFromClient: true));
                conversations.Add(ForwardAsync(server, client, isFromClient: false));
            }
        }
        catch (Exception exception) when (exception is SocketException or InvalidOperationException)
        {
            Drop();
            await Task.WhenAll(conversations);
        }
    }

    private async Task ForwardAsync(Socket from, Socket to, bool isFromClient)
    {
        var buffer = new byte[64 * 1024];
        var passed = 0L;
        try
        {
            while (true)
            {
                var read = await from.ReceiveAsync(buffer);
                if (read == 0)
                    break;
                if (isFromClient && passed == 0 && _proposal is not null)
                    _proposal.CopyTo(buffer, 0); // it comes in a packet of its own
                passed += read;
                if (isFromClient && passed > ProposalBytes && DropsAt?.Invoke(buffer.AsMemory(0, read)) == true)
                    Drop();
                await to.SendAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception exception) when (exception is SocketException or InvalidOperationException)
        {
            // Dropped.
        }

        from.Dispose();
        to.Dispose();
    }
}
