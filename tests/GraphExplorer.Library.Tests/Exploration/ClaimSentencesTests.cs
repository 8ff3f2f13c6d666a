using System.Text;

namespace GraphExplorer.Library.Tests.Exploration;

/// <summary>
/// The sentences of all claims, as a file beside this one: a change of wording is read there, line by line, against the
/// texts. <c>GRAPHEXPLORER_UPDATE=1</c> writes it anew.
/// </summary>
public sealed class ClaimSentencesTests(ShippedGraph graph)
{
    private const string FileName = "claim-sentences.txt";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_said_of_each_claim_is_what_was_read_and_found_right()
    {
        var file = Locate();
        Assert.SkipWhen(file is null, "The repository is not around the tests.");
        var said = await SaidAsync();

        if (Environment.GetEnvironmentVariable("GRAPHEXPLORER_UPDATE") == "1")
            await File.WriteAllTextAsync(file, said, Token);

        Assert.Equal((await File.ReadAllTextAsync(file, Token)).ReplaceLineEndings("\n"), said);
    }

    private async Task<string> SaidAsync()
    {
        var useCases = graph.On("embedded");
        await using var view = await useCases.Store.OpenViewAsync(Token);
        var lines = new StringBuilder();
        foreach (var id in await view.ListNodesAsync(new("Claim", null, 10_000), Token))
        {
            var claim = (await useCases.ReadClaimAsync(id)).Claim;
            lines.Append(id).Append(' ').Append(claim.Sentence ?? "(kept out of sentences)").Append('\n');
        }

        return lines.ToString();
    }

    private static string? Locate()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(
                folder.FullName, "tests", "GraphExplorer.Library.Tests", "Exploration", FileName);
            if (File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
                return file;
        }

        return null;
    }
}
