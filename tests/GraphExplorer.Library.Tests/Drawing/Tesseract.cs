using System.ComponentModel;
using System.Diagnostics;

namespace GraphExplorer.Library.Tests.Drawing;

/// <summary>Reads pictures by machine, where Tesseract is installed; else skips the test and says so.</summary>
internal static class Tesseract
{
    /// <summary>Reads a picture as scattered text.</summary>
    public static async Task<string> ReadAsync(byte[] png, string language)
    {
        var token = TestContext.Current.CancellationToken;
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        await File.WriteAllBytesAsync(file, png, token);
        try
        {
            var read = "";
            foreach (var mode in new[] { "11", "6" })
            {
                var start = new ProcessStartInfo("tesseract", [file, "-", "-l", language, "--psm", mode])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                };
                start.Environment["OMP_THREAD_LIMIT"] = "1";
                using var process = Process.Start(start);
                Assert.NotNull(process);
                var errors = process.StandardError.ReadToEndAsync(token);
                read += await process.StandardOutput.ReadToEndAsync(token);
                await process.WaitForExitAsync(token);
                Assert.SkipWhen(
                    process.ExitCode != 0,
                    $"Tesseract cannot read \"{language}\" here: {(await errors).Trim()}");
            }

            return read;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Tesseract is not installed: Debian's tesseract-ocr and tesseract-ocr-rus.");
            return "";
        }
        finally
        {
            File.Delete(file);
        }
    }
}
