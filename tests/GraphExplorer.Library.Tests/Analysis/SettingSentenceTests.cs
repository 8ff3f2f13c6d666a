using GraphExplorer.Analysis;

namespace GraphExplorer.Library.Tests.Analysis;

public sealed class SettingSentenceTests
{
    [Fact]
    public void Who_shows_a_sentence_says_what_its_settings_are_called()
    {
        var from = new Setting("from");
        Sentence hint = $"; give {new Setting("maxMemory")} {64}";
        Sentence sentence = $"needs a side: give {from}{hint}";

        Assert.Equal("needs a side: give \"from\"; give \"maxMemory\" 64", sentence.ToString());
        Assert.Equal("needs a side: give FROM; give MAXMEMORY 64", sentence.Word(Shout));
        Assert.Equal("plain", ((Sentence)"plain").Word(Shout));

        static string Shout(Setting setting) => setting.Name.ToUpperInvariant();
    }

    [Fact]
    public void Numbers_in_a_sentence_are_written_with_a_point_and_commas()
    {
        Sentence sentence = $"{0.5} of {12345:N0}";

        Assert.Equal("0.5 of 12,345", sentence.ToString());
    }
}
