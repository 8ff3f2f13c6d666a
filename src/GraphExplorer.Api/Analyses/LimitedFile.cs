using System.IO.Compression;
using GraphExplorer.Analysis;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Api.Analyses;

/// <summary>A file in memory, compressed as it is written, that refuses to grow past a limit.</summary>
/// <param name="name">Its name, for the refusal.</param>
/// <param name="max">Most bytes, before compression.</param>
internal sealed class LimitedFile(string name, long max) : Stream
{
    private readonly MemoryStream _compressed = new();
    private GZipStream? _zip;

    /// <summary>How much was written, before compression.</summary>
    public long Written { get; private set; }

    /// <summary>What was written; once the file is disposed.</summary>
    public byte[] Compressed => _compressed.ToArray();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Written;

    public override long Position
    {
        get => Written;
        set => throw new NotSupportedException();
    }

    private GZipStream Zip => _zip ??= new GZipStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Written + buffer.Length > max)
        {
            throw new AnalysisException(
                ErrorCodes.TooLarge,
                $"{name} would take more than {max:N0} bytes. Filter the network, ask for fewer metrics, or " +
                "use gx analyze, "
                + "which writes to a folder.");
        }

        Written += buffer.Length;
        Zip.Write(buffer);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Zip.Dispose();
        base.Dispose(disposing);
    }
}
