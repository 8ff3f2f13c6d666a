using System.Buffers.Binary;
using System.IO.Compression;

namespace GraphExplorer.Drawing.Png;

/// <summary>
/// Unpacks a font of the Web Open Font Format 1.0 (W3C, 2012) to the plain font inside it: the shaper of text reads
/// nothing else. Every length is checked against the bytes that are there.
/// </summary>
internal static class WoffReader
{
    private const uint Signature = 0x774F4646; // "wOFF"
    private const int HeaderBytes = 44;
    private const int EntryBytes = 20;
    private const int PlainHeaderBytes = 12;
    private const int PlainEntryBytes = 16;

    /// <summary>An unpacked font over this is refused: a stop for a file that unpacks without end.</summary>
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>Whether the bytes are a font of that format.</summary>
    public static bool IsWoff(ReadOnlySpan<byte> file) =>
        file.Length >= HeaderBytes && BinaryPrimitives.ReadUInt32BigEndian(file) == Signature;

    /// <summary>The plain font; null where the file is damaged.</summary>
    public static byte[]? Unpack(byte[] file)
    {
        if (!IsWoff(file))
            return null;
        var flavour = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(4));
        int tables = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(12));
        if (file.Length < HeaderBytes + tables * EntryBytes)
            return null;
        long size = PlainHeaderBytes + tables * PlainEntryBytes;
        for (var i = 0; i < tables; i++)
            size += Padded(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(HeaderBytes + i * EntryBytes + 12)));
        if (size > MaxBytes)
            return null;

        var plain = new byte[size];
        BinaryPrimitives.WriteUInt32BigEndian(plain, flavour);
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(4), (ushort)tables);
        WriteSearchHelp(plain, tables);
        var at = PlainHeaderBytes + tables * PlainEntryBytes;
        for (var i = 0; i < tables; i++)
        {
            var entry = file.AsSpan(HeaderBytes + i * EntryBytes, EntryBytes);
            var offset = BinaryPrimitives.ReadUInt32BigEndian(entry[4..]);
            var packed = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            if (offset + (long)packed > file.Length || packed > length ||
                !ReadTable(file, (int)offset, (int)packed, plain.AsSpan(at, (int)length)))
            {
                return null;
            }

            var directory = plain.AsSpan(PlainHeaderBytes + i * PlainEntryBytes);
            entry[..4].CopyTo(directory);
            entry[16..20].CopyTo(directory[4..]); // the checksum
            BinaryPrimitives.WriteUInt32BigEndian(directory[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(directory[12..], length);
            at += (int)Padded(length);
        }

        return plain;
    }

    private static bool ReadTable(byte[] file, int offset, int packed, Span<byte> table)
    {
        if (packed == table.Length)
        {
            file.AsSpan(offset, packed).CopyTo(table);
            return true;
        }

        try
        {
            using var stream = new ZLibStream(new MemoryStream(file, offset, packed), CompressionMode.Decompress);
            stream.ReadExactly(table);
            return true;
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            return false;
        }
    }

    /// <summary>The three numbers in the head of a plain font that help to search its tables (OpenType 1.9).</summary>
    private static void WriteSearchHelp(byte[] plain, int tables)
    {
        var power = tables == 0 ? 0 : (int)Math.Log2(tables);
        var range = (1 << power) * PlainEntryBytes;
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(6), (ushort)range);
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(10), (ushort)Math.Max(0, tables * PlainEntryBytes - range));
    }

    private static long Padded(uint length) => (length + 3L) & ~3L;
}
