using System.Text;
using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Loading;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Library.Tests.Evidence.Seed;

public sealed class SeedReaderTests : IDisposable
{
    private const string Types = """{"families":[],"types":[],"verbs":[]}""";

    private const string Counts =
        """
        {"claims":0,"entities":0,"entitiesByKind":{},"sources":0,"works":0,"citations":0,"hypothesisSets":0,
        "hypotheses":0,"contradictions":0,"types":0,"verbs":0,"families":0,"claimsByPolarity":{},"claimsByStance":{},
        "disputed":0,"opinions":0,"relationships":0,"relationshipsByType":{},"omitted":{}}
        """;

    private const string Entity = """{"id":"ada","kind":"Person","name":"Ada"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("seed").FullName;

    public SeedReaderTests()
    {
        string[] lists =
        [
            SeedFiles.Entities, SeedFiles.Claims, SeedFiles.Sources, SeedFiles.Works, SeedFiles.Citations,
            SeedFiles.Hypotheses, SeedFiles.Contradictions, SeedFiles.Omitted,
        ];
        foreach (var file in lists)
            Write(file, "");
        Write(SeedFiles.Types, Types);
        Write(SeedFiles.Counts, Counts);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Reads_every_field_of_a_claim()
    {
        Write(
            SeedFiles.Claims,
            """
            {"id":"C1","subject":"ada","verb":"SERVED_IN","object":"kgb","date":"1936~","dateText":"mid-thirties",
            "calendar":"julian","stance":"reported","disputed":true,"opinion":true,"polarity":"notFound",
            "modality":"planned","attributedTo":"Bob","attributedToEntity":"bob","hypothesis":"H1a",
            "sources":[{"source":"S1","locator":"l4","quote":"she served"}],"cites":["K1"],
            "qualifiers":{"role":"clerk"},"note":"ours","implied":true,"flags":["F1"]}
            """.ReplaceLineEndings(""));

        var (data, report) = await ReadAsync();

        Assert.True(report.IsSound, report.ToString());
        Assert.Equivalent(
            new Claim
            {
                Id = "C1",
                Subject = "ada",
                Verb = "SERVED_IN",
                Object = "kgb",
                Date = "1936~",
                DateText = "mid-thirties",
                Calendar = "julian",
                Stance = Stance.Reported,
                Disputed = true,
                Opinion = true,
                Polarity = Polarity.NotFound,
                Modality = Modality.Planned,
                AttributedTo = "Bob",
                AttributedToEntity = "bob",
                Hypothesis = "H1a",
                Sources = [new ClaimSource { Source = "S1", Locator = "l4", Quote = "she served" }],
                Cites = ["K1"],
                Qualifiers = new Dictionary<string, string>(StringComparer.Ordinal) { ["role"] = "clerk" },
                Note = "ours",
                Implied = true,
                Flags = ["F1"],
            },
            Assert.Single(data.Claims),
            strict: true);
    }

    [Fact]
    public async Task What_is_left_out_is_empty_and_not_null()
    {
        Write(SeedFiles.Entities, Entity);

        var (data, _) = await ReadAsync();

        var entity = Assert.Single(data.Entities);
        Assert.Empty(entity.Names);
        Assert.Empty(entity.Editorial);
        Assert.Null(entity.Living);
        Assert.False(entity.Hub);
    }

    [Theory]
    [InlineData("""{"id":"ada","kind":"Person","name":"A","hue":"red"}""", FindingCode.UnknownField, "hue", "inText")]
    [InlineData("""{"id":"ada","kind":"Person"}""", FindingCode.MissingField, "name", "must be given")]
    [InlineData("""{"id":"ada","kind":"Person","name":null}""", FindingCode.NullField, "name", "leave the field")]
    [InlineData(
        """{"id":"ada","kind":"Person","name":"A","sex":null}""",
        FindingCode.NullField, "sex", "leave the field")]
    [InlineData(
        """{"id":"ada","kind":"Person","name":"A","year":"1938"}""",
        FindingCode.WrongType, "year", "whole number")]
    [InlineData(
        """{"id":"ada","kind":"Person","name":"A","year":1.5}""",
        FindingCode.WrongType, "year", "whole number")]
    [InlineData("""{"id":"ada","kind":"Person","name":"A","hub":"yes"}""", FindingCode.WrongType, "hub", "true or")]
    [InlineData("""{"id":"ada","kind":"Person","name":7}""", FindingCode.WrongType, "name", "a text")]
    [InlineData("""{"id":"ada","kind":"Person","name":"A","names":{}}""", FindingCode.WrongType, "names", "a list")]
    [InlineData("""{"id":"ada","kind":"person","name":"A"}""", FindingCode.UnknownWord, "kind", "one of Person, Group")]
    [InlineData("""{"id":"ada","kind":1,"name":"A"}""", FindingCode.UnknownWord, "kind", "one of Person, Group")]
    [InlineData(
        """{"id":"ada","kind":"Person","name":"A","living":"?"}""",
        FindingCode.UnknownWord, "living", "no, yes")]
    [InlineData("""{"id":"ada","kind":"Person","name":"A","name":"B"}""", FindingCode.RepeatedField, "name", "once")]
    [InlineData(
        """{"id":"ada","kind":"Person","name":"A","names":[{"text":"B","type":"code"}]}""",
        FindingCode.MissingField, "names[0].script", "must be given")]
    [InlineData(
        """{"id":"ada","kind":"Place","name":"A","location":{"latitude":"1","longitude":2,"precision":"city"}}""",
        FindingCode.WrongType, "location.latitude", "a number")]
    public async Task Names_file_line_record_field_and_what_would_be_right(
        string line, string code, string field, string right)
    {
        Write(SeedFiles.Entities, $"{{\"id\":\"aaa\",\"kind\":\"Person\",\"name\":\"Aaa\"}}\n{line}\n");

        var (data, report) = await ReadAsync();

        var finding = Assert.Single(report.Findings);
        Assert.Equal(
            (code, SeedFiles.Entities, 2, "ada", field),
            (finding.Code, finding.File, finding.Line, finding.Id, finding.Field));
        Assert.Contains(right, finding.Message, StringComparison.Ordinal);
        Assert.Single(data.Entities);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"id\":\"ada\"")]
    [InlineData(Entity + Entity)]
    [InlineData("[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_line_that_is_no_object_is_one_finding(string line)
    {
        Write(SeedFiles.Entities, $"{Entity}\n{line}\n{Entity}\n");

        var (data, report) = await ReadAsync();

        Assert.Equal(2, Assert.Single(report.Findings).Line);
        Assert.Equal(2, data.Entities.Count);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_line_is_said_at_once()
    {
        Write(SeedFiles.Entities, """{"id":"ada","kind":"Spy","year":"x","colour":1}""");

        var (_, report) = await ReadAsync();

        Assert.Equal(
            [FindingCode.UnknownWord, FindingCode.WrongType, FindingCode.UnknownField, FindingCode.MissingField],
            report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        File.Delete(Path.Combine(_folder, SeedFiles.Works));
        File.Delete(Path.Combine(_folder, SeedFiles.Types));

        var (_, report) = await ReadAsync();

        Assert.Equal(
            [SeedFiles.Types, SeedFiles.Works],
            report.Findings.Where(finding => finding.Code == FindingCode.MissingFile).Select(finding => finding.File));
    }

    [Fact]
    public async Task A_line_over_the_limit_ends_the_file()
    {
        var line = "{\"id\":\"" + new string('x', SeedReader.MaxLineBytes) + "\"}";
        Write(SeedFiles.Entities, $"{Entity}\n{line}\n{Entity}\n");

        var (data, report) = await ReadAsync();

        var finding = Assert.Single(report.Findings);
        Assert.Equal((FindingCode.TooLarge, 2), (finding.Code, finding.Line));
        Assert.Single(data.Entities);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await File.WriteAllBytesAsync(
            Path.Combine(_folder, SeedFiles.Entities),
            [.. "{\"id\":\"ada\",\"kind\":\"Person\",\"name\":\""u8, 0xFF, 0xFE, .. "\"}\n"u8],
            TestContext.Current.CancellationToken);

        var (_, report) = await ReadAsync();

        Assert.False(report.IsSound);
    }

    [Fact]
    public async Task The_word_null_in_a_text_is_a_word()
    {
        Write(SeedFiles.Entities, """{"id":"ada","kind":"Person","name":"null"}""");

        var (data, report) = await ReadAsync();

        Assert.True(report.IsSound, report.ToString());
        Assert.Equal("null", Assert.Single(data.Entities).Name);
    }

    [Fact]
    public async Task Lines_may_end_as_on_Windows_and_the_last_need_not_end()
    {
        Write(SeedFiles.Entities, $"{Entity}\r\n{Entity}");

        var (data, report) = await ReadAsync();

        Assert.True(report.IsSound, report.ToString());
        Assert.Equal([1, 2], [data.Entities.LineOf(0), data.Entities.LineOf(1)]);
    }

    [Fact]
    public async Task Entries_of_the_type_table_keep_their_lines()
    {
        Write(
            SeedFiles.Types,
            """
            {
              "families": [
                {"id": "a", "label": "A"},
                {"id": "b", "label": "B"}
              ],
              "types": [],
              "verbs": [

                {"verb": "SAID",
                 "why": "No."}
              ]
            }
            """);

        var (data, report) = await ReadAsync();

        Assert.True(report.IsSound, report.ToString());
        Assert.Equal([3, 4], [data.Families.LineOf(0), data.Families.LineOf(1)]);
        Assert.Equal(9, data.Verbs.LineOf(0));
    }

    [Fact]
    public async Task The_list_of_findings_ends_and_says_how_many_more_there_are()
    {
        var lines = new StringBuilder();
        for (var i = 0; i < FindingList.MaxKept + 7; i++)
            lines.Append("{}\n");
        Write(SeedFiles.Omitted, lines.ToString());

        var (_, report) = await ReadAsync();

        Assert.Equal(FindingList.MaxKept, report.Findings.Count);
        Assert.Equal((FindingList.MaxKept + 7) * 3, report.Total);
        Assert.EndsWith("and 221 more", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_folder_is_refused_with_all_findings()
    {
        Write(SeedFiles.Entities, "{}");

        var exception = await Assert.ThrowsAsync<SeedException>(
            () => SeedLoader.LoadAsync(_folder, TestContext.Current.CancellationToken));

        Assert.Equal("invalid_data", exception.Code.Name);
        Assert.Equal(3, exception.Report.Total);
        Assert.Contains("entities.jsonl:1 id: The field is missing", exception.Message, StringComparison.Ordinal);
    }

    private Task<(SeedData Data, SeedReport Report)> ReadAsync() =>
        SeedReader.ReadAsync(_folder, TestContext.Current.CancellationToken);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);
}
