using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GraphExplorer.Api.Accounts;

/// <summary>
/// How a key is written: <c>gx_</c>, 12 hexadecimal digits that name it, <c>_</c>, and 256 random bits in base64url. What is
/// kept is its SHA-256: so many random bits cannot be guessed from a hash, however fast it is made.
/// </summary>
internal static class KeyText
{
    /// <summary>Longest key that is looked at, in characters: a longer one is a flood.</summary>
    public const int MaxLength = 512;

    private const string Prefix = "gx_";
    private const int IdBytes = 6;
    private const int IdLength = 2 * IdBytes;
    private const int SecretBytes = 32;
    private const int Length = 59; // 3 + 12 + 1 + 43

    /// <summary>Makes a key. It is nowhere but in what is returned.</summary>
    public static (string Id, string Key) Make()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        return (id, $"{Prefix}{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}");
    }

    /// <summary>The public part of a text; null where it is not written like one of our keys.</summary>
    public static string? IdOf(string text)
    {
        if (text.Length != Length || !text.StartsWith(Prefix, StringComparison.Ordinal) ||
            text[Prefix.Length + IdLength] != '_')
            return null;
        var id = text.Substring(Prefix.Length, IdLength);
        return id.All(char.IsAsciiHexDigitLower) ? id : null;
    }

    /// <summary>What is kept of a key.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>Whether two hashes are the same, in a time that tells nothing.</summary>
    public static bool AreSame(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) =>
        CryptographicOperations.FixedTimeEquals(one, other);
}
