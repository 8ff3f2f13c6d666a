using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Parameters;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Requests.Answers;

/// <summary>
/// A place in a list, opaque to clients and bound to the list's question and the graph's version. In base64url: one
/// byte of format, 8 bytes of the question's hash, 8 of the version's, the position in UTF-8, and 4 bytes of checksum
/// before it all.
/// </summary>
/// <remarks>The checksum finds damage, not malice: whoever forges a cursor gets a page of a list they may read
/// anyway.</remarks>
internal static class Cursor
{
    private const byte Format = 1;
    private const int ChecksumBytes = 4;
    private const int HashBytes = 8;
    private const int HeaderBytes = ChecksumBytes + 1 + HashBytes + HashBytes;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The cursor for a position.</summary>
    /// <param name="position">Where the next page begins; what the list's use case understands.</param>
    /// <param name="question">What the list is of (<see cref="RequestValues.Question"/>).</param>
    /// <param name="version">The version of the graph; null where the store cannot tell.</param>
    public static string Write(string position, string question, string? version)
    {
        var bytes = new byte[HeaderBytes + Encoding.UTF8.GetByteCount(position)];
        bytes[ChecksumBytes] = Format;
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(ChecksumBytes + 1), Hash(question));
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(ChecksumBytes + 1 + HashBytes), Hash(version ?? ""));
        Encoding.UTF8.GetBytes(position, bytes.AsSpan(HeaderBytes));
        Checksum(bytes).CopyTo(bytes, 0);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The position in a cursor.</summary>
    /// <exception cref="RequestRefusedException">
    /// <c>invalid_cursor</c>: it is no cursor, or of another question. <c>cursor_expired</c>: the graph changed since.
    /// </exception>
    public static string Read(string text, string question, string? version)
    {
        if (!Base64Url.IsValid(text))
            throw Refuse(ErrorCodes.InvalidCursor, "The cursor is not one that this server made.");
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length < HeaderBytes || bytes[ChecksumBytes] != Format ||
            !Checksum(bytes).AsSpan().SequenceEqual(bytes.AsSpan(0, ChecksumBytes)))
            throw Refuse(ErrorCodes.InvalidCursor, "The cursor is not one that this server made.");
        if (BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(ChecksumBytes + 1)) != Hash(question))
            throw Refuse(
                ErrorCodes.InvalidCursor,
                "The cursor belongs to another list: give the same parameters as for the page before.");
        if (BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(ChecksumBytes + 1 + HashBytes)) != Hash(version ?? ""))
            throw Refuse(
                ErrorCodes.CursorExpired,
                "The graph has changed since the page before; begin again without a cursor.");
        try
        {
            return Strict.GetString(bytes, HeaderBytes, bytes.Length - HeaderBytes);
        }
        catch (ArgumentException)
        {
            throw Refuse(ErrorCodes.InvalidCursor, "The cursor is not one that this server made.");
        }
    }

    private static RequestRefusedException Refuse(ErrorCode code, string detail) =>
        new(new RequestError(code, RequestPlace.OfParameter("cursor"), detail));

    private static ulong Hash(string text) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Checksum(byte[] cursor) =>
        SHA256.HashData(cursor.AsSpan(ChecksumBytes))[..ChecksumBytes];
}
