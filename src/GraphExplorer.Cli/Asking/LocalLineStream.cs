using System.IO.Pipelines;
using GraphExplorer.Graph.Input;
using GraphExplorer.Requests.Answers;

namespace GraphExplorer.Cli.Asking;

/// <summary>
/// The lines of an answer of this process, written while they are read, as a connection would bring them.
/// </summary>
internal sealed class LocalLineStream : ForwardStream
{
    private readonly Pipe _pipe = new();
    private readonly Stream _read;
    private readonly CancellationTokenSource _stop;
    private readonly Task _writing;
    private bool _isDisposed;

    /// <summary>Begins to write; reading keeps the writer going.</summary>
    public LocalLineStream(Answer.Lines lines, CancellationToken cancellationToken)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _read = _pipe.Reader.AsStream();
        _writing = WriteAsync(lines);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _read.ReadAsync(buffer, cancellationToken);

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    /// <summary>Ends the writing where the reader has had enough, and waits for it.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await _stop.CancelAsync();
        await _read.DisposeAsync();
        await _writing;
        _stop.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Never fails itself: the reader gets the failure.</summary>
    private async Task WriteAsync(Answer.Lines lines)
    {
        Exception? failure = null;
        try
        {
            await using (lines.Source)
                await lines.WriteAsync(_pipe.Writer.AsStream(leaveOpen: true), _stop.Token);
        }
        catch (Exception thrown)
        {
            failure = thrown;
        }

        await _pipe.Writer.CompleteAsync(failure);
    }
}
