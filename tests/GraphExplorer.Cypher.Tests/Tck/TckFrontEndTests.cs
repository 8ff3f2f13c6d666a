using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Diagnostics;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>
/// What the openCypher TCK asks of a front end: statements that are Cypher are read, and those with an error at compile
/// time are refused, with the error that the TCK names. No rows are compared here.
/// </summary>
public sealed class TckFrontEndTests
{
    public static IEnumerable<TheoryDataRow<string>> Keys => TckTexts.Absence is { } absence
        ? [new TheoryDataRow<string>("") { Skip = absence }]
        : TckTexts.Scenarios.Keys.Select(key => new TheoryDataRow<string>(key));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Reads_what_is_Cypher_and_refuses_what_is_not(string key)
    {
        var fault = FaultOf(TckTexts.Scenarios[key]);

        Assert.True(fault is null, fault);
    }

    [Fact]
    public void All_scenarios_are_there_and_counted_by_category()
    {
        var isRequired = (Environment.GetEnvironmentVariable("GRAPHEXPLORER_REQUIRE") ?? "").Contains("tck", StringComparison.Ordinal);
        Assert.SkipWhen(TckTexts.Absence is not null && !isRequired, TckTexts.Absence ?? "");

        var scenarios = TckTexts.Scenarios.Values;

        foreach (var category in scenarios.GroupBy(scenario => scenario.Category, StringComparer.Ordinal))
        {
            var held = category.Count(scenario => FaultOf(scenario) is null);
            TestContext.Current.TestOutputHelper?.WriteLine($"{category.Key,-40} {held,5} of {category.Count(),5}");
        }

        Assert.Equal(3897, scenarios.Count());
        Assert.All(scenarios, scenario => Assert.NotEmpty(scenario.Queries));
    }

    private static string? FaultOf(Scenario scenario)
    {
        foreach (var text in scenario.CompileError is null ? scenario.Setup.Concat(scenario.Queries) : scenario.Setup)
        {
            if (Check(scenario, text) is [var first, ..])
                return $"{scenario.Key}: {first.Code} at {first.Span}: {first.Message}\n{text}";
        }

        if (scenario.CompileError is not { } expected)
            return null;
        var found = Check(scenario, scenario.Queries[0]);
        if (found.Count == 0)
            return $"{scenario.Key}: {expected} was expected, and nothing was found wrong in\n{scenario.Queries[0]}";
        return found.Any(one => DetailOf(one.Code) is not { } detail || detail == expected)
            ? null
            : $"{scenario.Key}: {expected} was expected, not {found[0].Code}: {found[0].Message}\n{scenario.Queries[0]}";
    }

    private static IReadOnlyList<Diagnostic> Check(Scenario scenario, string text) => CypherStatements.Check(
        text, TckProcedure.Of(scenario), TckParameters.Of(scenario));

    /// <summary>What the TCK calls a mistake; null where its names are finer than ours.</summary>
    private static string? DetailOf(string code) => code switch
    {
        DiagnosticCodes.UndefinedVariable => "UndefinedVariable",
        DiagnosticCodes.VariableAlreadyBound => "VariableAlreadyBound",
        DiagnosticCodes.VariableTypeConflict => "VariableTypeConflict",
        DiagnosticCodes.InvalidArgumentType => "InvalidArgumentType",
        DiagnosticCodes.InvalidAggregation => "InvalidAggregation",
        DiagnosticCodes.NestedAggregation => "NestedAggregation",
        DiagnosticCodes.AmbiguousAggregation => "AmbiguousAggregationExpression",
        DiagnosticCodes.NonConstantExpression => "NonConstantExpression",
        DiagnosticCodes.NegativeIntegerArgument => "NegativeIntegerArgument",
        DiagnosticCodes.UnknownFunction => "UnknownFunction",
        DiagnosticCodes.UnknownProcedure => "ProcedureNotFound",
        DiagnosticCodes.InvalidNumberOfArguments => "InvalidNumberOfArguments",
        DiagnosticCodes.MissingParameter => "MissingParameter",
        DiagnosticCodes.DifferentColumnsInUnion => "DifferentColumnsInUnion",
        DiagnosticCodes.NoVariablesInScope => "NoVariablesInScope",
        DiagnosticCodes.RelationshipReused => "RelationshipUniquenessViolation",
        _ => null,
    };
}
