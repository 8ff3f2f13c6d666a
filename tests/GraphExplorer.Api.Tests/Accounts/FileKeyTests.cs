using GraphExplorer.Api.Accounts;
using GraphExplorer.Api.Settings;
using GraphExplorer.Requests.Accounts;

namespace GraphExplorer.Api.Tests.Accounts;

public sealed class FileKeyTests : IDisposable
{
    private const string Secret = "abcdefghijklmnopqrstuvwxyz0123456789+/=";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Secret)]
    [InlineData(Secret + "\n")]
    [InlineData(Secret + "\r\n")]
    public void One_line_is_a_key(string content)
    {
        var key = FileKey.Load(_folder.Write("key", content));

        Assert.True(key.Exists);
        Assert.Equal(Role.Admin, key.Find(Secret)?.Role);
        Assert.Null(key.Find(Secret + "\n"));
        Assert.Null(key.Find(Secret[1..]));
    }

    [Fact]
    public void No_file_is_no_key()
    {
        var key = FileKey.Load(null);

        Assert.False(key.Exists);
        Assert.Null(key.Find(""));
        Assert.Null(key.WithId(FileKey.Id));
    }

    [Theory]
    [InlineData("", "it holds 0")]
    [InlineData("\n", "it holds 0")]
    [InlineData("tooshort", "it holds 8")]
    [InlineData(Secret + "\n" + Secret, "one line")]
    [InlineData(Secret + "\n\n", "one line")]
    [InlineData(Secret + " ", "without spaces")]
    [InlineData("\uFEFF" + Secret, "ASCII")]
    [InlineData("пароль-из-тридцати-двух-символов-", "ASCII")]
    public void A_file_that_holds_no_key_is_refused_without_telling_what_it_holds(string content, string message)
    {
        var path = _folder.Write("key", content);

        var refusal = Assert.Throws<StartRefusedException>(() => FileKey.Load(path));

        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        if (content.Trim().Length > 0)
            Assert.DoesNotContain(content.Trim(), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_longer_than_any_is_refused()
    {
        var refusal = Assert.Throws<StartRefusedException>(() =>
            FileKey.Load(_folder.Write("key", new string('x', KeyText.MaxLength + 1))));

        Assert.Contains("32 to 512", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_that_others_may_write_is_refused(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        var path = _folder.Write("key", Secret);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);

        var refusal = Assert.Throws<StartRefusedException>(() => FileKey.Load(path));

        Assert.Contains("chmod go-w", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_as_containers_mount_it_is_taken()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        var path = _folder.Write("key", Secret);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        Assert.True(FileKey.Load(path).Exists);
    }

    [Fact]
    public void A_folder_or_nothing_is_no_file()
    {
        Assert.Throws<StartRefusedException>(() => FileKey.Load(_folder.Location));
        Assert.Throws<StartRefusedException>(() => FileKey.Load(_folder.File("none")));
    }
}
