using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphExplorer.Graph.Queries;

namespace GraphExplorer.Requests.Problems;

/// <summary>
/// The one writer of problems: RFC 9457 with the members <c>code</c>, <c>errors</c>, <c>nearest</c>,
/// <c>position</c>, <c>traceId</c>.
/// </summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    private static readonly JsonWriterOptions Relaxed =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The problem as JSON.</summary>
    public static ReadOnlyMemory<byte> Write(Problem problem)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteString("type", problem.Type.Address);
            writer.WriteString("title", problem.Type.Title);
            writer.WriteNumber("status", problem.Type.Status);
            writer.WriteString("detail", problem.Detail);
            writer.WriteString("code", problem.Code.Name);
            if (problem.Mistakes is [{ Place: { } place }])
                WritePlace(writer, place);
            if (problem.Position is { } position)
                WritePosition(writer, position);
            WriteNearest(writer, problem.Nearest);
            if (problem.Mistakes.Count > 0)
                WriteMistakes(writer, problem.Mistakes);
            if (problem.TraceId is not null)
                writer.WriteString("traceId", problem.TraceId);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteMistakes(Utf8JsonWriter writer, IReadOnlyList<RequestError> mistakes)
    {
        writer.WriteStartArray("errors");
        foreach (var mistake in mistakes)
        {
            writer.WriteStartObject();
            if (mistake.Place is { } place)
                WritePlace(writer, place);
            writer.WriteString("code", mistake.Code.Name);
            writer.WriteString("detail", mistake.Detail);
            WriteNearest(writer, mistake.Nearest);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter writer, RequestPlace place)
    {
        if (place.Parameter is not null)
            writer.WriteString("parameter", place.Parameter);
        if (place.Pointer is not null)
            writer.WriteString("pointer", place.Pointer);
    }

    private static void WritePosition(Utf8JsonWriter writer, CypherPosition position)
    {
        writer.WriteStartObject("position");
        writer.WriteNumber("offset", position.Offset);
        writer.WriteNumber("line", position.Line);
        writer.WriteNumber("column", position.Column);
        writer.WriteEndObject();
    }

    private static void WriteNearest(Utf8JsonWriter writer, IReadOnlyList<string> nearest)
    {
        if (nearest.Count == 0)
            return;
        writer.WriteStartArray("nearest");
        foreach (var name in nearest)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}
