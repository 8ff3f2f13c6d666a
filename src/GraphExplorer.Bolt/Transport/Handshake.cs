using System.Buffers.Binary;
using GraphExplorer.Bolt.Errors;
using GraphExplorer.Graph.Errors;

namespace GraphExplorer.Bolt.Transport;

/// <summary>
/// Agrees on a version (Bolt, "Handshake"): by manifest where the server has it (5.7), else by four proposals.
/// </summary>
internal static class Handshake
{
    private const uint Magic = 0x6060B017;
    private const uint ManifestRequest = 0x0000_01FF;
    private const uint HttpAnswer = 0x48545450; // "HTTP"

    /// <summary>A server offers few ranges; more would be an attempt to keep the client reading.</summary>
    private const int MaxOffers = 64;

    /// <summary>Bytes of a 64-bit number in groups of seven bits.</summary>
    private const int MaxVarIntBytes = 10;

    /// <summary>What this client speaks, newest first; within a range every minor version.</summary>
    private static readonly (byte Major, byte LeastMinor, byte MostMinor)[] Spoken = [(6, 0, 0), (5, 0, 8), (4, 4, 4)];

    /// <summary>The bytes that open a connection: magic, then manifest and versions in order of preference.</summary>
    public static byte[] Proposal { get; } = MakeProposal();

    /// <summary>Makes the exchange on a fresh stream.</summary>
    /// <exception cref="BoltTransportException">
    /// The server speaks no version that this client does, or is none.
    /// </exception>
    /// <exception cref="BoltProtocolException">Its answer is not one.</exception>
    public static async Task<BoltVersion> NegotiateAsync(
        BoltAddress address,
        Stream stream,
        CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Proposal, cancellationToken);
        var bytes = new byte[sizeof(uint)];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        var answer = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        switch (answer)
        {
            case ManifestRequest:
                return await ChooseAsync(address, stream, cancellationToken);
            case 0:
                throw NoVersion(address, "none of the versions offered");
            case HttpAnswer:
                throw new BoltTransportException(
                    ErrorCodes.StoreUnavailable,
                    $"{address} answers in HTTP: it is Neo4j's web port instead of its Bolt port (7687), " +
                    "or no Neo4j at all.",
                    isTransient: false);
            default:
                var version = new BoltVersion((byte)answer, (byte)(answer >> 8));
                if (answer >> 16 != 0 || !IsSpoken(version))
                {
                    throw new BoltProtocolException(
                        $"The server at {address} chose version 0x{answer:X8}, which was not offered.");
                }

                return version;
        }
    }

    /// <summary>Whether this client speaks the version.</summary>
    public static bool IsSpoken(BoltVersion version)
    {
        foreach (var (major, min, max) in Spoken)
        {
            if (version.Major == major && version.Minor >= min && version.Minor <= max)
                return true;
        }

        return false;
    }

    /// <summary>Reads a server's manifest and answers with the newest version that both sides speak.</summary>
    private static async Task<BoltVersion> ChooseAsync(
        BoltAddress address,
        Stream stream,
        CancellationToken cancellationToken)
    {
        var count = await ReadVarIntAsync(address, stream, cancellationToken);
        if (count > MaxOffers)
        {
            throw new BoltProtocolException(
                $"The server at {address} offers {count} ranges of versions; {MaxOffers} are read.");
        }

        var offers = new byte[(int)count * sizeof(uint)];
        await stream.ReadExactlyAsync(offers, cancellationToken);
        await ReadVarIntAsync(address, stream, cancellationToken); // capabilities: none is asked for

        BoltVersion? best = null;
        for (var at = 0; at < offers.Length; at += sizeof(uint))
        {
            var (back, max, major) = (offers[at + 1], offers[at + 2], offers[at + 3]);
            for (var minor = (int)max; minor >= Math.Max(0, max - back); minor--)
            {
                var version = new BoltVersion(major, (byte)minor);
                if (IsSpoken(version) && (best is not { } so || version > so))
                    best = version;
            }
        }

        if (best is not { } chosen)
            throw NoVersion(address, $"{offers.Length / sizeof(uint)} ranges, none of which this client speaks");
        byte[] reply = [0, 0, chosen.Minor, chosen.Major, 0];
        await stream.WriteAsync(reply, cancellationToken);
        return chosen;
    }

    private static async Task<ulong> ReadVarIntAsync(
        BoltAddress address,
        Stream stream,
        CancellationToken cancellationToken)
    {
        var number = 0ul;
        var next = new byte[1];
        for (var i = 0; i < MaxVarIntBytes; i++)
        {
            await stream.ReadExactlyAsync(next, cancellationToken);
            number |= (ulong)(next[0] & 0x7F) << (7 * i);
            if (next[0] < 0x80)
                return number;
        }

        throw new BoltProtocolException($"A number in the manifest of the server at {address} does not end.");
    }

    private static BoltTransportException NoVersion(BoltAddress address, string what) => new(
        ErrorCodes.StoreUnavailable,
        $"The server at {address} speaks {what}. GraphExplorer speaks Bolt 4.4, 5.0 to 5.8 and 6.0, that is Neo4j 4.4 " +
        "and later.",
        isTransient: false);

    private static byte[] MakeProposal()
    {
        var bytes = new byte[5 * sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Magic);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(sizeof(uint)), ManifestRequest);
        for (var i = 0; i < Spoken.Length; i++)
        {
            var (major, min, max) = Spoken[i];
            byte[] proposal = [0, (byte)(max - min), max, major];
            proposal.CopyTo(bytes, (i + 2) * sizeof(uint));
        }

        return bytes;
    }
}
