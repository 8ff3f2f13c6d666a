using System.Globalization;
using System.Text;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Bolt.Transport;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Bolt.Messages;

/// <summary>Writes requests as messages.</summary>
internal static class RequestWriter
{
    /// <summary>Writes a request, or nothing of it.</summary>
    /// <exception cref="ArgumentException">
    /// A value cannot be sent; the message names the parameter where it is one.
    /// </exception>
    public static void Write(MessageWriter writer, Request request, ValueFormat format)
    {
        writer.Begin();
        var isWhole = false;
        try
        {
            writer.WriteStructureHeader(request.Fields.Length, request.Tag);
            for (var i = 0; i < request.Fields.Length; i++)
            {
                if (request.Tag == MessageTag.Run && i == 1)
                    WriteParameters(writer, request.Fields[i].AsMap(), format);
                else
                    WriteField(writer, request.Fields[i], format, "The request");
            }

            isWhole = true;
        }
        finally
        {
            if (isWhole)
                writer.End();
            else
                writer.Abandon();
        }
    }

    private static void WriteParameters(
        MessageWriter writer,
        IReadOnlyDictionary<string, Value> map,
        ValueFormat format)
    {
        writer.WriteMapHeader(map.Count);
        foreach (var (name, value) in map)
        {
            var subject = $"The parameter \"{name}\"";
            WriteField(writer, name, format, subject);
            WriteField(writer, value, format, subject);
        }
    }

    private static void WriteField(MessageWriter writer, Value value, ValueFormat format, string subject)
    {
        try
        {
            ValueWriter.Write(writer, value, format);
        }
        catch (EncoderFallbackException exception)
        {
            var unit = ((int)exception.CharUnknown).ToString("X4", CultureInfo.InvariantCulture);
            throw Misuse.Unsendable(
                $"{subject} holds half a surrogate pair, U+{unit}, which no UTF-8 text can: " +
                $"position {exception.Index} of the text.",
                exception);
        }
        catch (ArgumentException exception)
        {
            throw Misuse.Unsendable($"{subject} cannot be sent. {exception.Message}", exception);
        }
    }
}
