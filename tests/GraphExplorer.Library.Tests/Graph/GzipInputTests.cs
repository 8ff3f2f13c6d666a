using System.IO.Compression;
using GraphExplorer.Graph.Input;

namespace GraphExplorer.Library.Tests.Graph;

public sealed class GzipInputTests
{
    private const int Seed = 19_380_613;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70_000)]
    [InlineData(900_000)]
    public async Task Gives_what_was_compressed(int length)
    {
        var plain = Plain(length);

        Assert.Equal(plain, await ReadAsync(Compress(plain)));
        Assert.Equal(plain, ReadAtOnce(await GzipInput.OpenAsync(new MemoryStream(Compress(plain)), Token)));
    }

    [Fact]
    public async Task Gives_all_members_of_a_file_of_several()
    {
        var (first, second) = (Plain(5_000), Plain(300));

        byte[] file = [.. Compress(first), .. Compress(second)];
        var read = await ReadAsync(file);

        byte[] expected = [.. first, .. second];
        Assert.Equal(expected, read);
    }

    [Fact]
    public async Task Gives_what_is_no_gzip_as_it_is()
    {
        Assert.Equal("x"u8.ToArray(), await ReadAsync("x"u8.ToArray()));
        Assert.Empty(await ReadAsync([]));
        Assert.Equal("plain text"u8.ToArray(), await ReadAsync("plain text"u8.ToArray()));
    }

    [Fact]
    public async Task A_file_cut_anywhere_is_never_taken_as_whole()
    {
        foreach (var plain in new[] { Plain(400), Plain(60_000) })
        {
            var whole = Compress(plain);
            var random = new Random(Seed);
            var cuts = Enumerable.Range(2, Math.Min(200, whole.Length - 2))
                .Concat(Enumerable.Range(1, 40).Select(back => whole.Length - back))
                .Concat(Enumerable.Range(0, 100).Select(_ => random.Next(2, whole.Length)));
            foreach (var cut in cuts.Distinct())
                await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(whole[..cut]));
        }
    }

    [Fact]
    public async Task A_changed_byte_never_gives_other_data()
    {
        var plain = Plain(3_000);
        var whole = Compress(plain);
        for (var at = 10; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x40;
            try
            {
                Assert.Equal(plain, await ReadAsync(damaged)); // bits that fill up the last byte mean nothing
            }
            catch (InvalidDataException)
            {
                continue;
            }
        }
    }

    private static byte[] Plain(int length)
    {
        var plain = new byte[length];
        new Random(Seed).NextBytes(plain);
        for (var i = 0; i < plain.Length; i++)
            plain[i] = (byte)('a' + (plain[i] % 7));
        return plain;
    }

    private static byte[] Compress(byte[] plain)
    {
        using var compressed = new MemoryStream();
        using (var zip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(plain);
        return compressed.ToArray();
    }

    private static async Task<byte[]> ReadAsync(byte[] bytes)
    {
        await using var input = await GzipInput.OpenAsync(new MemoryStream(bytes), Token);
        using var read = new MemoryStream();
        await input.CopyToAsync(read, Token);
        return read.ToArray();
    }

    private static byte[] ReadAtOnce(Stream input)
    {
        using (input)
        {
            using var read = new MemoryStream();
            input.CopyTo(read, 300);
            return read.ToArray();
        }
    }
}
