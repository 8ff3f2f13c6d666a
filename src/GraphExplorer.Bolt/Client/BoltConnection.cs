using System.Net.Sockets;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Transport;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Client;

/// <summary>What an answer is.</summary>
internal enum ResponseKind
{
    /// <summary>A row, in <see cref="BoltConnection.Row"/>.</summary>
    Record,

    /// <summary>The request is done; <see cref="BoltConnection.Metadata"/> says more.</summary>
    Success,

    /// <summary>The server refused it; <see cref="BoltConnection.Failure"/> says why. Only a reset helps.</summary>
    Failure,

    /// <summary>Not looked at, because of an earlier failure or a reset.</summary>
    Ignored,
}

/// <summary>One connection: requests go out, their answers come back in the same order. One user at a time.</summary>
/// <remarks>
/// Invariants: <c>_unanswered</c> counts requests whose summary has not been read, the <c>_unsent</c> last of them
/// still in the writer; the <c>_preamble</c> first of them are those that nobody waits for (a BEGIN, a LOGON) and that
/// must succeed.
/// </remarks>
internal sealed partial class BoltConnection : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly Stream _stream;
    private readonly MessageReader _reader;
    private readonly MessageWriter _writer = new();
    private readonly ValueReader _values;
    private readonly TimeProvider _time;
    private Value[] _row = [];
    private int _unanswered;
    private int _unsent;
    private int _preamble;
    private bool _isChangingAuth;
    private ServerInfo? _server;

    private BoltConnection(
        BoltAddress address,
        BoltVersion version,
        (Socket Socket, Stream Stream) transport,
        BoltOptions options,
        TimeProvider time)
    {
        Address = address;
        Version = version;
        (_socket, _stream) = transport;
        _reader = new MessageReader(address, _stream, options.MaxMessageBytes, time);
        _values = new ValueReader(ValueFormat.Of(version));
        _time = time;
        OpenedAt = IdleSince = time.GetTimestamp();
    }

    public BoltAddress Address { get; }

    public BoltVersion Version { get; }

    /// <summary>The server's name and version, as <c>Neo4j/5.26.0</c>.</summary>
    public string Agent { get; private set; } = "";

    /// <summary>Whom the server takes us for.</summary>
    public BoltAuth Auth { get; private set; } = BoltAuth.None;

    /// <summary>Whether the server asks for TELEMETRY.</summary>
    public bool WantsTelemetry { get; private set; }

    public long OpenedAt { get; }

    public long IdleSince { get; set; }

    /// <summary>Nothing more can be sent or read.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>
    /// Answers are outstanding, or the server waits for a reset: not to be given to the next one as it is.
    /// </summary>
    public bool NeedsReset => _unanswered > 0 || HasFailed;

    /// <summary>The server has refused something and ignores all but a reset.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether requests wait to be sent.</summary>
    public bool HasUnsent => _unsent > 0;

    /// <summary>Times that something was sent, which is how often an answer had to be waited for.</summary>
    public long Flushes { get; private set; }

    /// <summary>The last record's values; overwritten by the next.</summary>
    public ReadOnlyMemory<Value> Row => _row;

    /// <summary>What the last success said.</summary>
    public IReadOnlyDictionary<string, Value> Metadata { get; private set; } = Messages.Metadata.Empty;

    /// <summary>What the last failure said.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>
    /// Whether nothing has come on the idle connection: neither the end of it nor an answer that nobody asked for,
    /// after which every other answer would be taken for that of the request before it.
    /// </summary>
    public bool IsQuiet
    {
        get
        {
            try
            {
                return !_reader.HasLeftover && !_socket.Poll(0, SelectMode.SelectRead);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    /// <summary>Who answers here.</summary>
    public ServerInfo Describe() => _server ??= new ServerInfo(Address, Agent, Version);

    /// <summary>
    /// Puts a request into the buffer that the next flush sends. Nobody waits for the answer of a preamble: it is
    /// checked before that of the next request.
    /// </summary>
    /// <exception cref="ArgumentException">A parameter cannot be sent; the connection is as before.</exception>
    public void Send(Request request, bool isPreamble = false)
    {
        RequestWriter.Write(_writer, request, _values.Format);
        _unanswered++;
        _unsent++;
        if (isPreamble)
            _preamble++;
    }

    /// <summary>Takes back what has not been sent.</summary>
    public void DropUnsent()
    {
        if (HasUnsent)
            IsBroken |= _isChangingAuth; // whom the server takes us for would not be known any more
        _writer.Clear();
        _unanswered -= _unsent;
        _preamble = Math.Min(_preamble, _unanswered);
        _unsent = 0;
    }

    /// <summary>Sends what is in the buffer.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Flushes++;
        _unsent = 0;
        var sent = false;
        try
        {
            // Never given up half way by the token itself: half a message would make the connection useless anyway.
            var writing = _stream.WriteAsync(_writer.Written, CancellationToken.None);
            if (!writing.IsCompletedSuccessfully)
                await writing.AsTask().WaitAsync(_reader.ReceiveTimeout, _time, cancellationToken);
            _writer.Clear();
            sent = true;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or TimeoutException)
        {
            throw Broken(exception);
        }
        finally
        {
            IsBroken |= !sent;
        }
    }

    /// <summary>Reads the next answer, past those of the preamble.</summary>
    /// <exception cref="BoltServerException">It is a failure.</exception>
    public ValueTask<ResponseKind> ReadAsync(CancellationToken cancellationToken)
    {
        if (_preamble == 0 && TryTake(out var message))
            return new ValueTask<ResponseKind>(Check(Parse(message.Span)));
        return WaitAsync(cancellationToken);

        async ValueTask<ResponseKind> WaitAsync(CancellationToken cancellationToken)
        {
            while (_preamble > 0)
            {
                var kind = await ReadAnyAsync(cancellationToken);
                IsBroken |= _isChangingAuth && kind != ResponseKind.Success;
                if (Check(kind) != ResponseKind.Success)
                    throw Unexpected();
                _preamble--;
            }

            _isChangingAuth = false;

            return Check(await ReadAnyAsync(cancellationToken));
        }
    }

    /// <summary>Reads the answer of a request that has no records.</summary>
    /// <exception cref="BoltServerException">It is a failure.</exception>
    public async ValueTask<IReadOnlyDictionary<string, Value>> SucceedAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) != ResponseKind.Success)
            throw Unexpected();
        return Metadata;
    }

    /// <summary>Ends whatever the server does for us, and reads what it still had to say.</summary>
    /// <param name="limit">After this long the connection counts as broken.</param>
    /// <exception cref="BoltTransportException">It did not work: the connection is broken.</exception>
    public async Task ResetAsync(TimeSpan limit)
    {
        using var timeout = new CancellationTokenSource(limit, _time);
        try
        {
            DropUnsent();
            if (IsBroken || _isChangingAuth)
                throw Broken(null);
            Send(Request.Reset);
            await FlushAsync(timeout.Token);
            _preamble = 0;
            var last = ResponseKind.Ignored;
            while (_unanswered > 0)
                last = await ReadAnyAsync(timeout.Token);
            if (last != ResponseKind.Success)
                throw Unexpected();
            HasFailed = false;
        }
        catch (OperationCanceledException exception)
        {
            throw Broken(exception);
        }
    }

    /// <summary>Takes another identity (Bolt 5.1); the answers come with those of the next request.</summary>
    public void ChangeAuth(BoltAuth auth)
    {
        Send(Request.Logoff, isPreamble: true);
        Send(Request.Logon(AuthMap(auth)), isPreamble: true);
        Auth = auth;
        _isChangingAuth = true;
    }

    /// <summary>Says good-bye where that works at once, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!IsBroken && !HasUnsent)
        {
            IsBroken = true;
            try
            {
                using var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(100), _time);
                RequestWriter.Write(_writer, Request.Goodbye, _values.Format);
                await _stream.WriteAsync(_writer.Written, timeout.Token);
            }
            catch (Exception exception)
                when (exception is IOException or ObjectDisposedException or OperationCanceledException)
            {
                // The server finds out by itself.
            }
        }

        IsBroken = true;
        await _stream.DisposeAsync();
    }

    private bool TryTake(out ReadOnlyMemory<byte> message)
    {
        try
        {
            return _reader.TryTake(out message);
        }
        catch (BoltProtocolException exception)
        {
            throw Named(exception);
        }
    }

    private async ValueTask<ResponseKind> ReadAnyAsync(CancellationToken cancellationToken)
    {
        if (IsBroken)
            throw Broken(null);
        ReadOnlyMemory<byte> message;
        try
        {
            message = await _reader.ReadAsync(cancellationToken);
        }
        catch (BoltProtocolException exception)
        {
            throw Named(exception);
        }
        catch (BoltTransportException)
        {
            IsBroken = true;
            throw;
        }

        return Parse(message.Span);
    }

    private ResponseKind Check(ResponseKind kind) => kind == ResponseKind.Failure
        ? throw new BoltServerException(Failure!) // set by Parse
        : kind;

    private ResponseKind Parse(ReadOnlySpan<byte> message)
    {
        var isWhole = false;
        try
        {
            var reader = new PackStreamReader(message);
            var fields = reader.ReadStructureHeader(out var tag);
            var kind = tag switch
            {
                MessageTag.Record when fields == 1 => ReadRow(ref reader),
                MessageTag.Success when fields == 1 => ReadSuccess(ref reader),
                MessageTag.Failure when fields == 1 => ReadFailure(ref reader),
                MessageTag.Ignored => ReadIgnored(ref reader, fields),
                _ => throw new BoltProtocolException($"The server sent message 0x{tag:X2} with {fields} fields."),
            };
            reader.RequireEnd();
            if (_unanswered <= _unsent)
                throw new BoltProtocolException("The server answered what nobody asked.");
            if (kind != ResponseKind.Record)
                _unanswered--;
            isWhole = true;
            return kind;
        }
        catch (BoltProtocolException exception)
        {
            throw Named(exception);
        }
        finally
        {
            IsBroken |= !isWhole;
        }
    }

    private ResponseKind ReadRow(ref PackStreamReader reader)
    {
        var count = reader.ReadListHeader();
        if (count != _row.Length)
            _row = new Value[count];
        for (var i = 0; i < _row.Length; i++)
            _row[i] = _values.Read(ref reader);
        return ResponseKind.Record;
    }

    private ResponseKind ReadSuccess(ref PackStreamReader reader)
    {
        Metadata = _values.ReadMap(ref reader);
        return ResponseKind.Success;
    }

    private ResponseKind ReadFailure(ref PackStreamReader reader)
    {
        Failure = Failure.Read(_values.ReadMap(ref reader));
        HasFailed = true;
        return ResponseKind.Failure;
    }

    private ResponseKind ReadIgnored(ref PackStreamReader reader, int fields)
    {
        for (var i = 0; i < fields; i++)
            _values.Read(ref reader);
        return ResponseKind.Ignored;
    }

    /// <summary>
    /// What to throw where the server gave an answer that the request does not have; the connection is over.
    /// </summary>
    public BoltProtocolException Unexpected()
    {
        IsBroken = true;
        return new BoltProtocolException($"Neo4j at {Address} gave another kind of answer than the request has.");
    }

    /// <summary>What to throw where the server sent something else than the protocol has; the connection is over.</summary>
    private BoltProtocolException Named(BoltProtocolException exception)
    {
        IsBroken = true;
        return new BoltProtocolException($"Neo4j at {Address} broke the protocol: {exception.Message}", exception);
    }

    private BoltTransportException Broken(Exception? inner)
    {
        IsBroken = true;
        var why = inner is null or OperationCanceledException ? "" : $": {inner.Message}";
        return new BoltTransportException(
            ErrorCodes.StoreUnavailable, $"The connection to Neo4j at {Address} broke{why}.", inner);
    }
}
