using GraphExplorer.Graph.Text;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Library.Tests.Storage;

public sealed class VocabularyTests
{
    [Fact]
    public void Finds_the_words_that_start_with_a_term_or_resemble_it_and_no_others()
    {
        var random = new Random(5);
        string[] words = [.. Enumerable.Range(0, 3000).Select(_ => Word()).Append(new string('a', 300)).Distinct()];
        Array.Sort(words, StringComparer.Ordinal);
        var vocabulary = new Vocabulary(words);
        for (var i = 0; i < 300; i++)
        {
            var term = i == 0 ? new string('a', 299) : Word();

            var (start, end) = vocabulary.StartingWith(term);
            var similar = new List<int>();
            vocabulary.Similar(term, similar);

            Assert.Equal(words.Where(word => word.StartsWith(term, StringComparison.Ordinal)), words[start..end]);
            var allowed = EditDistance.Allowed(term.Length);
            Assert.Equal(
                words.Where(word => allowed > 0 && EditDistance.Between(term, word, allowed) <= allowed).ToHashSet(),
                similar.Select(word => words[word]).ToHashSet());
        }

        string Word() => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => "abcß"[random.Next(4)]));
    }
}
