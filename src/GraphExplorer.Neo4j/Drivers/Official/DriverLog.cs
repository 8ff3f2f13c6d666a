using System.Globalization;
using Microsoft.Extensions.Logging;

namespace GraphExplorer.Neo4j.Drivers.Official;

/// <summary>Takes the driver's warnings and errors over; the rest may hold what people asked.</summary>
internal sealed partial class DriverLog(ILogger log) : global::Neo4j.Driver.ILogger
{
    public bool IsTraceEnabled() => false;

    public bool IsDebugEnabled() => false;

    public void Error(Exception? cause, string message, params object[] args) => Failed(log, cause, Text(message, args));

    public void Warn(Exception? cause, string message, params object[] args) => Warned(log, cause, Text(message, args));

    public void Info(string message, params object[] args)
    {
    }

    public void Debug(string message, params object[] args)
    {
    }

    public void Trace(string message, params object[] args)
    {
    }

    private static string Text(string message, object[] args) =>
        args.Length == 0 ? message : string.Format(CultureInfo.InvariantCulture, message, args);

    [LoggerMessage(2090, LogLevel.Error, "{Text}")]
    private static partial void Failed(ILogger log, Exception? cause, string text);

    [LoggerMessage(2091, LogLevel.Warning, "{Text}")]
    private static partial void Warned(ILogger log, Exception? cause, string text);
}
