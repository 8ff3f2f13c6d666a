using GraphExplorer.Bolt;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Transport;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Bolt.Client;

/// <summary>The server's side of one connection.</summary>
internal sealed class ScriptedConnection(Stream stream, CancellationToken stop)
{
    private readonly MessageReader _reader = new(new BoltAddress("client"), stream, 1024 * 1024, TimeProvider.System);
    private readonly MessageWriter _writer = new();

    public ValueFormat Format { get; set; } = ValueFormat.Of(new BoltVersion(5, 8));

    /// <summary>Reads the 20 bytes that a client opens with.</summary>
    public async Task<byte[]> ReadProposalAsync() => await ReadBytesAsync(20);

    public async Task<byte[]> ReadBytesAsync(int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, stop);
        return bytes;
    }

    public async Task SendBytesAsync(params byte[] bytes) => await stream.WriteAsync(bytes, stop);

    /// <summary>Agrees on a version by manifest where it has one, else in the old way.</summary>
    public async Task ShakeHandsAsync(byte major = 5, byte minor = 8)
    {
        Format = ValueFormat.Of(new BoltVersion(major, minor));
        await ReadProposalAsync();
        if ((major, minor).CompareTo((5, 7)) < 0)
        {
            await SendBytesAsync(0, 0, minor, major);
            return;
        }

        await SendBytesAsync(0, 0, 1, 0xFF, 1, 0, 0, minor, major, 0);
        Assert.Equal([0, 0, minor, major, 0], await ReadBytesAsync(5));
    }

    /// <summary>Shakes hands and welcomes the client, whoever it is; gives back what HELLO and LOGON said.</summary>
    public async Task<(IReadOnlyDictionary<string, Value> Hello, IReadOnlyDictionary<string, Value> Logon)> WelcomeAsync(
        byte major = 5,
        byte minor = 8,
        params (string Name, Value Value)[] metadata)
    {
        await ShakeHandsAsync(major, minor);
        var hello = await ExpectAsync(MessageTag.Hello);
        var hasLogon = (major, minor).CompareTo((5, 1)) >= 0;
        var logon = hasLogon ? await ExpectAsync(MessageTag.Logon) : [];
        await SucceedAsync([("server", "Neo4j/5.26.0"), ("connection_id", "bolt-1"), .. metadata]);
        if (hasLogon)
            await SucceedAsync();
        return (hello[0].AsMap(), hasLogon ? logon[0].AsMap() : hello[0].AsMap());
    }

    /// <summary>Reads the next message, which must be this one.</summary>
    public async Task<Value[]> ExpectAsync(byte tag)
    {
        var (found, fields) = await ReadAsync();
        Assert.Equal(tag, found);
        return fields;
    }

    public async Task<(byte Tag, Value[] Fields)> ReadAsync()
    {
        var message = await _reader.ReadAsync(stop);
        return Parse(message.Span);
    }

    /// <summary>Reads until the client has hung up; a good-bye may come before.</summary>
    public async Task ExpectHangUpAsync()
    {
        try
        {
            while (true)
                Assert.Equal(MessageTag.Goodbye, (await ReadAsync()).Tag);
        }
        catch (BoltTransportException)
        {
            // As expected.
        }
    }

    public Task SucceedAsync(params (string Name, Value Value)[] metadata) => SendAsync(MessageTag.Success, Map(metadata));

    public Task RecordAsync(params Value[] values) => SendAsync(MessageTag.Record, Value.From(values));

    public Task IgnoreAsync() => SendAsync(MessageTag.Ignored);

    public Task FailAsync(string code, string message = "No.") =>
        SendAsync(MessageTag.Failure, Map(("code", code), ("neo4j_code", code), ("message", message)));

    /// <summary>Answers RUN and PULL with rows of one column, and a bookmark.</summary>
    public async Task<Value[]> AnswerAsync(string? bookmark, params Value[] rows)
    {
        var run = await ExpectAsync(MessageTag.Run);
        await ExpectAsync(MessageTag.Pull);
        await SucceedAsync(("fields", Value.From(["x"])));
        foreach (var row in rows)
            await RecordAsync(row);
        await SucceedAsync(bookmark is null ? [] : [("bookmark", bookmark)]);
        return run;
    }

    /// <summary>Answers a RESET.</summary>
    public async Task ResetAsync()
    {
        await ExpectAsync(MessageTag.Reset);
        await SucceedAsync();
    }

    public async Task SendAsync(byte tag, params Value[] fields)
    {
        Write(tag, fields);
        await FlushAsync();
    }

    /// <summary>Sends a message twice in one packet.</summary>
    public async Task SendTwiceAsync(byte tag, params Value[] fields)
    {
        Write(tag, fields);
        Write(tag, fields);
        await FlushAsync();
    }

    public static Value Map(params (string Name, Value Value)[] entries) =>
        Value.From(entries.ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal));

    private void Write(byte tag, Value[] fields)
    {
        _writer.Begin();
        _writer.WriteStructureHeader(fields.Length, tag);
        foreach (var field in fields)
            ValueWriter.Write(_writer, field, Format);
        _writer.End();
    }

    private async Task FlushAsync()
    {
        await stream.WriteAsync(_writer.Written, stop);
        _writer.Clear();
    }

    private (byte Tag, Value[] Fields) Parse(ReadOnlySpan<byte> message)
    {
        var reader = new PackStreamReader(message);
        var fields = new Value[reader.ReadStructureHeader(out var tag)];
        var values = new ValueReader(Format);
        for (var i = 0; i < fields.Length; i++)
            fields[i] = values.Read(ref reader);
        reader.RequireEnd();
        return (tag, fields);
    }
}
