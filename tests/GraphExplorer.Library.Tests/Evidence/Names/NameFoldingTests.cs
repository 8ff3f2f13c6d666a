using CsCheck;
using GraphExplorer.Evidence.Names;

namespace GraphExplorer.Library.Tests.Evidence.Names;

public sealed class NameFoldingTests
{
    // One name a line, in the spellings in which sources and library catalogues write it.
    private const string Spellings = """
        Люшков = Lyushkov = Liushkov = Ljuschkow = Liouchkov = Lushkov = Ljuškov = Lûškov = LYUSHKOV
        Генрих Люшков = Genrikh Lyushkov = Genrich Ljuschkow
        Люшков, Генрих Самойлович = Lyushkov, Genrikh Samoylovich = Lyushkov Genrikh Samoilovich
        Гордиевский = Gordievsky = Gordievskiy = Gordievskij = Gordievskii = Gordiewski = Gordijewski
        Олег Гордиевский = Oleg Gordievsky = Oleg Gordijewskij
        Зорге = Sorge
        Рихард Зорге = Richard Sorge
        Хохлов = Khokhlov = Chochlow = Hohlov = Xoxlov
        Ежов = Yezhov = Ezhov = Jeschow = Ejov = Ežov
        Николай Ежов = Nikolai Yezhov = Nikolay Ezhov = Nikolaj Ežov
        Берия = Beria = Beriya = Berija
        Лаврентий = Lavrenty = Lavrentiy = Lavrenti
        Пеньковский = Penkovsky = Penkovskiy = Penʹkovskiĭ = Pen'kovskij
        Блюхер = Blyukher = Bliukher = Blioukher = Blücher
        Юрий = Yuri = Yuriy = Iurii = Iouri = Jurij
        Юрченко = Yurchenko = Iurchenko = Jurčenko = Jurtschenko
        Троцкий = Trotsky = Trotskiy = Trotzki = Trocki = Trotski
        Ягода = Yagoda = Jagoda = Iagoda
        Анатолий = Anatoli = Anatoliy = Anatoly = Anatolij
        Виталий = Vitaliy = Vitaly = Vitali
        Сергей = Sergei = Sergey = Sergej = Sergueï
        Соловьёв = Solovyov = Solovyev = Solov'ev
        Хрущёв = Khrushchev = Khrouchtchev = Chruschtschow = Chruščëv
        Пушкин = Pushkin = Pouchkine = Puschkin
        Смирнов = Smirnov = Smirnoff
        Krivitsky = Krivitzki = Кривицкий
        Ignatz = Ignaz
        Odessa = Odesa = Одесса
        Poretsky = Poretski
        Golitsyn = Golitsin = Голицын
        Frolík = Frolik
        Chōkohō = Chokoho
        Kim Hyon-hui = Kim Hyon Hui = 김현희
        """;

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var line in Spellings.Split('\n'))
        {
            var names = line.Split(" = ");
            foreach (var other in names.Skip(1))
                pairs.Add(names[0], other);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Spellings_of_one_name_share_a_key(string one, string other) =>
        Assert.NotEmpty(NameFolding.Keys(one).Intersect(NameFolding.Keys(other), StringComparer.Ordinal));

    [Theory]
    [InlineData("Люшков", "lushkov")]
    [InlineData("Гордиевский", "gordevski")]
    [InlineData("Ежов", "eshov")]
    [InlineData("Хохлов", "hohlov")]
    [InlineData("Троцкий", "trotski")]
    public void All_Cyrillic_spellings_meet_in_one_key(string name, string key)
    {
        Assert.Contains(key, NameFolding.Keys(name), StringComparer.Ordinal);
        foreach (var row in Pairs().Where(row => row.Data.Item1 == name))
            Assert.Contains(key, NameFolding.Keys(row.Data.Item2), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Genrikh Lyushkov", "genrikh lyushkov")]
    [InlineData("Ramón Mercader", "ramon mercader")]
    [InlineData("Michał Goleniewski", "michal goleniewski")]
    [InlineData("Kim Hyon-hui", "kim hyonhui")]
    [InlineData("L'Affaire Lyushkov: Anatomy of a Defector", "laffaire lyushkov anatomy of a defector")]
    [InlineData("“Etienne”, (Tulip)", "etienne tulip")]
    [InlineData("KAL 858", "kal 858")]
    [InlineData("  Robert   W. Pringle ", "robert w pringle")]
    [InlineData("ＮＫＶＤ", "nkvd")]
    [InlineData("Re\u0301gis", "regis")] // a combining acute
    [InlineData("留希科夫", "留希科夫")]
    [InlineData("張鼓峰事件", "張鼓峰事件")]
    public void The_first_key_is_the_name_in_its_own_script(string name, string key)
    {
        Assert.Equal(key, NameFolding.Keys(name)[0]);
        Assert.Equal(key, NameFolding.Fold(name));
    }

    [Theory]
    [InlineData("Люшков, Генрих Самойлович", "lyushkov genrikh samoylovich")]
    [InlineData("Медведь", "medved")]
    [InlineData("Ежов", "yezhov")]
    [InlineData("ГРУ", "gru")]
    [InlineData("КГБ", "kgb")]
    [InlineData("НКВД", "nkvd")]
    [InlineData("リュシコフ", "ryushikofu")]
    [InlineData("りゅしこふ", "ryushikofu")]
    [InlineData("ﾘｭｼｺﾌ", "ryushikofu")]
    [InlineData("ゲンリッヒ", "genrihhi")]
    [InlineData("トウキョウ", "tokyo")]
    [InlineData("マッチ", "matchi")]
    [InlineData("ヴィクトル・フィルビー", "vikutoru firubi")]
    [InlineData("カ\u3099", "ga")] // a combining voiced mark
    [InlineData("류시코프", "ryusikopeu")]
    [InlineData("김현희", "kim hyonhui")]
    [InlineData("김현희", "gimhyeonhui")]
    [InlineData("Blücher", "bluecher")]
    [InlineData("Kim Hyon-hui", "kim hyon hui")]
    public void Another_key_is_the_name_romanized(string name, string key) =>
        Assert.Contains(key, NameFolding.Keys(name), StringComparer.Ordinal);

    [Theory]
    [InlineData("Lyushkov", "Lyushchenko")]
    [InlineData("James", "Ames")]
    [InlineData("Orlov", "Pavlov")]
    [InlineData("Popov", "Petrov")]
    public void Different_names_share_none(string one, string other) =>
        Assert.Empty(NameFolding.Keys(one).Intersect(NameFolding.Keys(other), StringComparer.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData(" -’ . ")]
    [InlineData("\u0301\u3099")]
    public void What_has_no_letter_has_no_key(string name) => Assert.Empty(NameFolding.Keys(name));

    [Fact]
    public void Only_the_first_characters_of_a_long_name_are_read()
    {
        var key = NameFolding.Fold(new string('щ', NameFolding.MaxLength + 50));

        Assert.Equal(NameFolding.MaxLength, key.Length);
    }

    [Fact]
    public void Any_text_folds_without_an_exception_and_its_keys_are_distinct_and_trimmed() =>
        Gen.String.Sample(text =>
        {
            var keys = NameFolding.Keys(text);
            return keys.Distinct(StringComparer.Ordinal).Count() == keys.Count
                && keys.All(key => key.Length > 0 && key == key.Trim(' '))
                && keys.All(key => !key.Contains("  ", StringComparison.Ordinal));
        });

    [Fact]
    public void Folding_a_folded_name_changes_nothing() =>
        Gen.String[Gen.Char["abcéüжшёющリュシﾌ김- '’Z"], 0, 20].Sample(text =>
            NameFolding.Fold(NameFolding.Fold(text)) == NameFolding.Fold(text));
}
