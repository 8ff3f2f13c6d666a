using System.Text;
using GraphExplorer.Graph.Text;

namespace GraphExplorer.Library.Tests.Graph;

/// <summary>CSV is read as it was meant (RFC 4180).</summary>
public sealed class CsvTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a\rb", "\"a\rb\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData("", "\"\"")]
    [InlineData(null, "")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("Штирлиц", "Штирлиц")]
    public void Writes_a_field_in_quotes_where_it_must(string? field, string expected) =>
        Assert.Equal($"{expected},x\r\n", CsvText.Record([field, "x"]));

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+cmd", "\"'+cmd\"")]
    [InlineData("-cmd|' /C calc'!A0", "\"'-cmd|' /C calc'!A0\"")]
    [InlineData("@SUM(\"a\")", "\"'@SUM(\"\"a\"\")\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("+2e3", "+2e3")]
    [InlineData("a=b", "a=b")]
    [InlineData(null, "")]
    public void Defuses_what_a_spreadsheet_would_compute_where_that_is_asked_for(string? field, string expected) =>
        Assert.Equal($"{expected},x\r\n", CsvText.Record([field, "x"], defusesFormulas: true));

    [Fact]
    public void Any_texts_are_read_back_as_they_were()
    {
        var random = new Random(4180);
        for (var round = 0; round < 2000; round++)
        {
            var fields = Enumerable.Range(0, random.Next(1, 6)).Select(_ => AnyText(random)).ToArray();

            var read = Read(CsvText.Record(fields));

            Assert.Equal(fields, read);
        }
    }

    private static string? AnyText(Random random)
    {
        const string Signs = "ab ,\"\r\n'=é";
        var length = random.Next(-1, 6);
        return length < 0
            ? null
            : string.Concat(Enumerable.Range(0, length).Select(_ => Signs[random.Next(Signs.Length)]));
    }

    /// <summary>Reads one record sign by sign; a field without anything is null.</summary>
    private static List<string?> Read(string record)
    {
        Assert.EndsWith("\r\n", record, StringComparison.Ordinal);
        var fields = new List<string?>();
        var field = new StringBuilder();
        var (isQuoted, wasQuoted) = (false, false);
        var text = record[..^2];
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || (text[at] == ',' && !isQuoted))
            {
                fields.Add(field.Length == 0 && !wasQuoted ? null : field.ToString());
                field.Clear();
                wasQuoted = false;
            }
            else if (text[at] != '"')
            {
                field.Append(text[at]);
            }
            else if (isQuoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else
            {
                isQuoted = !isQuoted;
                wasQuoted = true;
            }
        }

        return fields;
    }
}
