using System.Runtime.InteropServices;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Transport;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <content>From nothing to a server that knows us: TCP, TLS, handshake, HELLO, LOGON.</content>
internal sealed partial class BoltConnection
{
    private static readonly BoltVersion HasLogon = new(5, 1);
    private static readonly BoltVersion HasNotificationFilter = new(5, 2);
    private static readonly BoltVersion HasBoltAgent = new(5, 3);
    private static readonly BoltVersion HasTelemetry = new(5, 4);
    private static readonly BoltVersion HasClassifications = new(5, 5);

    /// <summary>Whether the identity can be changed without a new connection (Bolt 5.1).</summary>
    public bool CanChangeAuth => Version >= HasLogon;

    /// <exception cref="BoltTransportException">No connection in time, or not one of this protocol.</exception>
    /// <exception cref="BoltServerException">The server refuses us.</exception>
    public static async Task<BoltConnection> OpenAsync(
        BoltAddress address,
        BoltUri uri,
        BoltOptions options,
        BoltAuth auth,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var transport = await StreamOpener.OpenAsync(address, uri.Tls, either.Token);
            BoltConnection? connection = null;
            try
            {
                var version = await Handshake.NegotiateAsync(address, transport.Stream, either.Token);
                connection = new BoltConnection(address, version, transport, options, time);
                await connection.IntroduceAsync(uri, options, auth, either.Token);
                return connection;
            }
            catch
            {
                if (connection is not null)
                    connection.IsBroken = true;
                await transport.Stream.DisposeAsync();
                throw;
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BoltTransportException(
                ErrorCodes.TimedOut,
                $"Neo4j at {address} did not answer within {options.ConnectTimeout.TotalSeconds:0.###} s.",
                exception);
        }
        catch (IOException exception)
        {
            throw new BoltTransportException(
                ErrorCodes.StoreUnavailable,
                $"Neo4j at {address} hung up during the handshake: {exception.Message}",
                exception);
        }
    }

    private static Dictionary<string, Value> AuthMap(BoltAuth auth)
    {
        var map = new Dictionary<string, Value>(StringComparer.Ordinal);
        auth.AddTo(map);
        return map;
    }

    private async Task IntroduceAsync(
        BoltUri uri,
        BoltOptions options,
        BoltAuth auth,
        CancellationToken cancellationToken)
    {
        Send(Request.Hello(HelloMap(uri, options, auth)));
        if (CanChangeAuth)
            Send(Request.Logon(AuthMap(auth)));
        await FlushAsync(cancellationToken);
        var hello = await SucceedAsync(cancellationToken);
        Agent = hello.Text("server") ?? "";
        if (Version.Major == 4 && hello.Texts("patch_bolt").Contains("utc", StringComparer.Ordinal))
            _values.Format = ValueFormat.Of(Version, utcPatch: true);
        var hints = hello.Map("hints");
        if (hints.Integer("connection.recv_timeout_seconds") is > 0 and <= int.MaxValue / 1000 and var seconds)
            _reader.ReceiveTimeout = TimeSpan.FromSeconds(seconds);
        WantsTelemetry = options.SendsTelemetry && Version >= HasTelemetry &&
            hints.Boolean("telemetry.enabled") == true;
        if (CanChangeAuth)
            await SucceedAsync(cancellationToken);
        Auth = auth;
    }

    private Dictionary<string, Value> HelloMap(BoltUri uri, BoltOptions options, BoltAuth auth)
    {
        var hello = new Dictionary<string, Value>(StringComparer.Ordinal) { ["user_agent"] = options.UserAgent };
        if (!CanChangeAuth)
            auth.AddTo(hello);
        if (Version.Major == 4)
            hello["patch_bolt"] = Value.From(["utc"]);
        if (uri.IsRouted)
            hello["routing"] = Value.From(uri.RoutingContext.ToDictionary(
                pair => pair.Key, pair => (Value)pair.Value, StringComparer.Ordinal));
        if (Version >= HasBoltAgent)
        {
            hello["bolt_agent"] = Value.From(new Dictionary<string, Value>(StringComparer.Ordinal)
            {
                ["product"] = options.UserAgent,
                ["platform"] = $"{RuntimeInformation.OSDescription}; {RuntimeInformation.OSArchitecture}",
                ["language"] = ".NET",
                ["language_details"] = RuntimeInformation.FrameworkDescription,
            });
        }

        if (Version >= HasNotificationFilter)
        {
            if (options.MinNotificationSeverity is { } severity)
                hello["notifications_minimum_severity"] = severity;
            if (options.DisabledNotifications.Count > 0)
                hello[Version >= HasClassifications
                    ? "notifications_disabled_classifications"
                    : "notifications_disabled_categories"] = Value.From(options.DisabledNotifications);
        }

        return hello;
    }
}
