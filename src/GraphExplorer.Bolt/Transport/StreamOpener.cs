using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Bolt.Transport;

/// <summary>Opens a TCP connection, with TLS where it is asked for.</summary>
internal static class StreamOpener
{
    /// <exception cref="BoltTransportException">No connection, or none that can be trusted.</exception>
    public static async Task<(Socket Socket, Stream Stream)> OpenAsync(
        BoltAddress address,
        TlsMode tls,
        CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var opened = false;
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            if (tls != TlsMode.None)
                stream = await ProtectAsync(stream, address, tls, cancellationToken);
            opened = true;
            return (socket, stream);
        }
        catch (SocketException exception)
        {
            throw new BoltTransportException(
                ErrorCodes.StoreUnavailable,
                $"No connection to Neo4j at {address}: {exception.Message}.",
                exception);
        }
        finally
        {
            if (!opened)
                socket.Dispose();
        }
    }

    private static async Task<Stream> ProtectAsync(
        Stream inner,
        BoltAddress address,
        TlsMode tls,
        CancellationToken cancellationToken)
    {
        var stream = new SslStream(inner);
        try
        {
            var options = new SslClientAuthenticationOptions { TargetHost = address.Host };
            if (tls == TlsMode.AnyCertificate)
                options.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
            await stream.AuthenticateAsClientAsync(options, cancellationToken);
            return stream;
        }
        catch (AuthenticationException exception)
        {
            throw new BoltTransportException(
                ErrorCodes.StoreUnavailable,
                $"The certificate of Neo4j at {address} is not trusted: {exception.Message}",
                exception,
                isTransient: false);
        }
        catch (IOException exception)
        {
            throw new BoltTransportException(
                ErrorCodes.StoreUnavailable,
                $"No protected connection to Neo4j at {address}; does it use TLS? {exception.Message}",
                exception);
        }
    }
}
