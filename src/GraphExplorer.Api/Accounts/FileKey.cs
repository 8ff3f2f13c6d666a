using System.Text;
using GraphExplorer.Api.Settings;
using GraphExplorer.Requests.Accounts;

namespace GraphExplorer.Api.Accounts;

/// <summary>
/// The one key, with the role admin, that a secret file holds (<c>GraphExplorer:KeyFile</c>): for containers, where nobody
/// runs <c>gx keys</c> first. It is read once, at the start; only its hash stays in memory.
/// </summary>
internal sealed class FileKey
{
    public const string Id = "file";

    /// <summary>Fewest characters: that many of base64 hold 192 random bits.</summary>
    private const int MinLength = 32;

    private const UnixFileMode WritableByOthers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly byte[]? _hash;

    private FileKey(byte[]? hash) => _hash = hash;

    /// <summary>Whether there is one.</summary>
    public bool Exists => _hash is not null;

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file; null for no such key.</param>
    /// <exception cref="StartRefusedException">It cannot be read, others may write it, or it holds no key. What it holds is
    /// never told.</exception>
    public static FileKey Load(string? path)
    {
        if (path is null)
            return new FileKey(null);
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & WritableByOthers) != UnixFileMode.None)
                throw Refuse(path, "others than its owner may write it, and so become admin. Use chmod go-w.");
            using var stream = File.OpenRead(path);
            var bytes = new byte[KeyText.MaxLength + 3]; // a line end, and one more than may be
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return new FileKey(KeyText.Hash(Check(path, bytes.AsSpan(0, length))));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, $"it cannot be read. {failure.Message}", failure);
        }
    }

    /// <summary>The key, if the text is it.</summary>
    public ApiKey? Find(string text) => _hash is not null && KeyText.AreSame(KeyText.Hash(text), _hash) ? Key : null;

    /// <summary>The key by its id.</summary>
    public ApiKey? WithId(string id) => Exists && id == Id ? Key : null;

    private static ApiKey Key { get; } =
        new(Id, "key file", Role.Admin, DateTimeOffset.UnixEpoch, Expires: null, Used: null, Revoked: null);

    private static string Check(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.EndsWith("\n"u8))
            bytes = bytes[..^1];
        if (bytes.EndsWith("\r"u8))
            bytes = bytes[..^1];
        if (bytes.ContainsAnyExceptInRange((byte)0x21, (byte)0x7E))
            throw Refuse(path, "it must hold one line of visible ASCII characters, without spaces.");
        if (bytes.Length is < MinLength or > KeyText.MaxLength)
            throw Refuse(
                path,
                $"a key has {MinLength} to {KeyText.MaxLength} characters, and it holds {bytes.Length}. " +
                "\"openssl rand -base64 32\" makes a good one.");
        return Encoding.ASCII.GetString(bytes);
    }

    private static StartRefusedException Refuse(string path, string reason, Exception? inner = null) =>
        new(ServerExitCodes.Usage, $"GraphExplorer:KeyFile, {path}: {reason}", inner);
}
