using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Neo4j.Tests.Bolt.PackStream;

/// <summary>Values to bytes and back, without a connection.</summary>
internal static class Codec
{
    public static readonly ValueFormat Bolt44 = ValueFormat.Of(new GraphExplorer.Bolt.BoltVersion(4, 4));
    public static readonly ValueFormat Bolt5 = ValueFormat.Of(new GraphExplorer.Bolt.BoltVersion(5, 8));
    public static readonly ValueFormat Bolt6 = ValueFormat.Of(new GraphExplorer.Bolt.BoltVersion(6, 0));

    public static byte[] Write(Value value, ValueFormat format)
    {
        var writer = new PackStreamWriter();
        ValueWriter.Write(writer, value, format);
        return writer.Written.ToArray();
    }

    public static Value Read(ReadOnlySpan<byte> bytes, ValueFormat format)
    {
        var reader = new PackStreamReader(bytes);
        var value = new ValueReader(format).Read(ref reader);
        reader.RequireEnd();
        return value;
    }

    /// <summary>Bytes from hexadecimal digits, blanks anywhere.</summary>
    public static byte[] Hex(string digits) => Convert.FromHexString(digits.Replace(" ", "", StringComparison.Ordinal));
}
