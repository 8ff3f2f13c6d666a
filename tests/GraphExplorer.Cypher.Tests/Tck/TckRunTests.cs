namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>The openCypher TCK run: rows, errors with their phases, and side effects.</summary>
public sealed class TckRunTests
{
    private static readonly HashSet<string> Debt =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Tck", "debt.txt")).Where(line => line.Length > 0 && line[0] != '#'),
    ];

    public static IEnumerable<TheoryDataRow<string>> Keys => TckTexts.Absence is { } absence
        ? [new TheoryDataRow<string>("") { Skip = absence }]
        : TckTexts.Scenarios.Keys.Select(key => new TheoryDataRow<string>(key));

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Gives_the_rows_errors_and_side_effects_of_a_scenario(string key)
    {
        var fault = await TckRun.FaultOfAsync(TckTexts.Scenarios[key]);

        if (Debt.Contains(key))
            Assert.True(fault is not null, "It holds now: take it off Tck/debt.txt.");
        else
            Assert.True(fault is null, fault);
    }

    [Fact]
    public void What_is_owed_is_named_and_counted_by_category()
    {
        Assert.SkipWhen(TckTexts.Absence is not null, TckTexts.Absence ?? "");

        foreach (var category in TckTexts.Scenarios.Values.GroupBy(scenario => scenario.Category, StringComparer.Ordinal))
        {
            var held = category.Count(scenario => !Debt.Contains(scenario.Key));
            TestContext.Current.TestOutputHelper?.WriteLine($"{category.Key,-40} {held,5} of {category.Count(),5}");
        }

        Assert.Empty(Debt.Except(TckTexts.Scenarios.Keys, StringComparer.Ordinal));
    }
}
