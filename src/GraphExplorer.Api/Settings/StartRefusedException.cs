namespace GraphExplorer.Api.Settings;

/// <summary>The host does not start; the message says why and what to do.</summary>
internal sealed class StartRefusedException(int exitCode, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;
}
