using GraphExplorer.Graph.Errors;
using GraphExplorer.Graph.Schema;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Storage;

namespace GraphExplorer.Library.Tests.Storage;

/// <summary>What indexes of words, texts and points find.</summary>
public sealed class IndexTests
{
    private static readonly IndexDefinition Words =
        new("words", IndexKind.FullText, ElementKind.Node, ["Note"], ["title", "text"]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stalin", "a c")]
    [InlineData("STALIN", "a c")]
    [InlineData("plan AND stalin", "a")]
    [InlineData("plan stalin", "a c d")]
    [InlineData("stalin NOT plan", "c")]
    [InlineData("+stalin -letter", "a")]
    [InlineData("\"kill stalin\"", "a")]
    [InlineData("\"stalin kill\"", "")]
    [InlineData("autobio*", "b")]
    [InlineData("stalim~", "a c")]
    [InlineData("nobody", "")]
    public async Task Words_are_found_as_they_are_asked_for(string question, string expected)
    {
        await using var store = await NotesAsync();
        await using var view = (INumberedView)await store.OpenViewAsync(Token);

        var found = Seek(view.Reader, Words, new IndexQuery.Words(question));

        Assert.Equal(expected, string.Join(' ', found.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task What_has_a_word_more_often_in_fewer_words_comes_first()
    {
        await using var store = await NotesAsync();
        await using var view = (INumberedView)await store.OpenViewAsync(Token);
        using var cursor = view.Reader.Seek(Words, new IndexQuery.Words("plan"));
        var numbers = new int[9];

        var count = cursor.Read(numbers);

        Assert.Equal(["d", "a"], numbers.Take(count).Select(view.Reader.NodeKeys.KeyOf));
        Assert.True(cursor.Scores[0] > cursor.Scores[1]);
    }

    [Theory]
    [InlineData("\"open", "closing quotation mark")]
    [InlineData("NOT stalin", "a word that is to be there")]
    [InlineData("", "a word that is to be there")]
    public async Task A_question_without_sense_is_refused(string question, string expected)
    {
        await using var store = await NotesAsync();
        await using var view = (INumberedView)await store.OpenViewAsync(Token);

        var refused = Assert.Throws<StorageException>(() => view.Reader.Seek(Words, new IndexQuery.Words(question)));

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_follow_changes_and_those_that_came_later_are_found_by_mistakes_too()
    {
        await using var store = await NotesAsync();
        await using var transaction = await store.BeginAsync(Token);
        var reader = ((INumberedView)transaction.View).Reader;
        transaction.SetNodeProperty(reader.NodeKeys.Find("a"), transaction.PropertyName("text"), "Gordievsky escaped");

        Assert.Equal(["c"], Seek(reader, Words, new IndexQuery.Words("stalin")));
        Assert.Equal(["a"], Seek(reader, Words, new IndexQuery.Words("gordievski~")));
    }

    [Fact]
    public async Task Parts_of_texts_and_points_near_others_are_found()
    {
        await using var store = new EmbeddedStore(new EmbeddedStoreOptions());
        await using var transaction = await store.BeginAsync(Token);
        var reader = ((INumberedView)transaction.View).Reader;
        var place = transaction.Label("Place");
        (string Key, double X, double Y)[] places =
        [
            ("tokyo", 139.69, 35.69), ("yokohama", 139.64, 35.44), ("moscow", 37.62, 55.76), ("fiji", 178.4, -18.1),
            ("samoa", -171.8, -13.8),
        ];
        foreach (var (key, x, y) in places)
        {
            var node = transaction.CreateNode(key, [place]);
            transaction.SetNodeProperty(node, transaction.PropertyName("name"), key);
            transaction.SetNodeProperty(node, transaction.PropertyName("at"), Value.From(new Point(Point.Wgs84, x, y)));
        }

        var names = new IndexDefinition("names", IndexKind.Text, ElementKind.Node, ["Place"], ["name"]);
        var points = new IndexDefinition("points", IndexKind.Point, ElementKind.Node, ["Place"], ["at"]);
        await transaction.CreateIndexAsync(names, Token);
        await transaction.CreateIndexAsync(points, Token);

        Assert.Equal(["moscow", "samoa"], Seek(reader, names, new IndexQuery.Contains("mo")).Order(StringComparer.Ordinal));
        Assert.Equal(["tokyo"], Seek(reader, names, new IndexQuery.EndsWith("kyo")));
        var near = new IndexQuery.Within(new Point(Point.Wgs84, 139.7, 35.7), 40_000);
        Assert.Equal(["tokyo", "yokohama"], Seek(reader, points, near).Order(StringComparer.Ordinal));
        var across = new IndexQuery.InBox(new Point(Point.Wgs84, 170, -30), new Point(Point.Wgs84, -160, 0));
        Assert.Equal(["fiji", "samoa"], Seek(reader, points, across).Order(StringComparer.Ordinal));
    }

    private static async Task<EmbeddedStore> NotesAsync()
    {
        var store = new EmbeddedStore(new EmbeddedStoreOptions());
        await using var transaction = await store.BeginAsync(Token);
        await transaction.CreateIndexAsync(Words, Token);
        Add("a", "A plan", "The plot to kill Stalin, told in many words that say little more");
        Add("b", "An autobiography", "undervalued");
        Add("c", "Letter to Stalin", "");
        Add("d", "Plan", "plan");
        await transaction.CommitAsync(Token);
        return store;

        void Add(string key, string title, string text)
        {
            var node = transaction.CreateNode(key, [transaction.Label("Note")]);
            transaction.SetNodeProperty(node, transaction.PropertyName("title"), title);
            transaction.SetNodeProperty(node, transaction.PropertyName("text"), text);
        }
    }

    private static string[] Seek(IGraphReader reader, IndexDefinition index, IndexQuery query)
    {
        using var cursor = reader.Seek(index, query);
        var numbers = new int[20];
        var count = cursor.Read(numbers);
        return [.. numbers.Take(count).Select(reader.NodeKeys.KeyOf)];
    }
}
