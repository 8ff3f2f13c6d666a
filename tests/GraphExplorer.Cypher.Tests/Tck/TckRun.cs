using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Cypher.Sessions;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts.Model;

namespace GraphExplorer.Cypher.Tests.Tck;

/// <summary>Runs one scenario step by step: its graph, its queries, their rows, errors and side effects.</summary>
internal sealed partial class TckRun
{
    private readonly CypherEngine _engine;
    private readonly Scenario _scenario;
    private readonly ModelStore _store = new(GraphIndexes.None);
    private readonly Dictionary<string, Value> _parameters;
    private List<string> _columns = [];
    private List<Value[]> _rows = [];
    private StatementException? _error;
    private TckState _before = TckState.Empty;
    private TckState _after = TckState.Empty;

    private TckRun(Scenario scenario)
    {
        _scenario = scenario;
        _parameters = TckParameters.Of(scenario);
        _engine = new CypherEngine(_store, TckProcedure.Of(scenario).Values);
    }

    /// <summary>What does not hold; null where all does.</summary>
    public static async Task<string?> FaultOfAsync(Scenario scenario)
    {
        try
        {
            return await new TckRun(scenario).RunAsync();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return $"{scenario.Key}: {fault.GetType().Name}: {fault.Message}\n{fault.StackTrace?.Split('\n').FirstOrDefault()}";
        }
    }

    private async Task<string?> RunAsync()
    {
        foreach (var step in _scenario.Steps)
        {
            if (await TakeAsync(step) is { } fault)
                return $"{_scenario.Key}: {fault}\n{string.Join("\n--\n", _scenario.Queries)}";
        }

        return _error is null ? null : $"{_scenario.Key}: failed: {_error.Message}\n{string.Join("\n--\n", _scenario.Queries)}";
    }

    private async Task<string?> TakeAsync(Step step)
    {
        var line = step.Line[(step.Line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (NamedGraph().Match(line) is { Success: true } graph)
        {
            if (TckTexts.Graph(graph.Groups["name"].Value) is { Length: > 0 } made)
                await ExecuteAsync(made);
        }
        else if (line.StartsWith("having executed", StringComparison.Ordinal))
            await ExecuteAsync(step.Text);
        else if (line.StartsWith("executing", StringComparison.Ordinal))
            await QueryAsync(step.Text);
        else if (Error().Match(line) is { Success: true } error)
            return CheckError(error.Groups["kind"].Value, error.Groups["when"].Value, error.Groups["detail"].Value);
        else if (line.StartsWith("the result should be", StringComparison.Ordinal))
            return CheckRows(step, line);
        else if (line.StartsWith("no side effects", StringComparison.Ordinal))
            return CheckEffects([]);
        else if (line.StartsWith("the side effects should be", StringComparison.Ordinal))
            return CheckEffects(step.Table);
        return null;
    }

    private async Task ExecuteAsync(string text)
    {
        await QueryAsync(text);
        if (_error is not null)
            throw _error;
    }

    private async Task QueryAsync(string text)
    {
        _before = await TckState.OfAsync(_store);
        _error = null;
        (_columns, _rows) = ([], []);
        try
        {
            await using var result = await _engine.RunAsync(new CypherStatement(text)
            {
                Parameters = _parameters, Access = CypherAccess.Write,
            });
            _columns = [.. result.Columns];
            while (await result.ReadAsync())
                _rows.Add(result.Current.ToArray());
        }
        catch (StatementException fault)
        {
            _error = fault;
        }

        _after = await TckState.OfAsync(_store);
    }

    private string? CheckError(string kind, string when, string detail)
    {
        if (_error is not { } error)
            return $"{kind} {detail} was expected, and it ran.";
        _error = null;
        if (error.InnerException is CypherDiagnosticsException compiled)
            return when == "runtime" ? $"{detail} was expected at run time: {compiled.Diagnostics[0].Message}" : null;
        if (error.InnerException is not CypherFault fault)
            return $"{kind} {detail} was expected: {error.Message}";
        if (when == "compile time")
            return $"{detail} was expected at compile time: {fault.Message}";
        return fault.Kind == kind && (detail == "*" || fault.Detail == detail)
            ? null
            : $"{kind} {detail} was expected, not {fault.Kind} {fault.Detail}: {fault.Message}";
    }

    private string? CheckRows(Step step, string line)
    {
        if (_error is not null)
            return null; // told at the end
        var ignoresOrder = line.Contains("ignoring element order", StringComparison.Ordinal);
        if (line.Contains("should be empty", StringComparison.Ordinal))
            return _rows.Count == 0 ? null : $"No rows were expected, and there are {_rows.Count}.";
        var columns = step.Table[0];
        if (!columns.Order(StringComparer.Ordinal).SequenceEqual(_columns.Order(StringComparer.Ordinal)))
            return $"Columns {string.Join('|', columns)} were expected, not {string.Join('|', _columns)}.";
        var places = columns.Select(column => _columns.IndexOf(column)).ToArray();
        var expected = step.Table.Skip(1).Select(cells => TckText.Of(cells.Select(TckValues.Parse), ignoresOrder)).ToList();
        var found = _rows.Select(row => TckText.Of(places.Select(place => TckText.Read(row[place])), ignoresOrder)).ToList();
        if (!line.Contains("in order", StringComparison.Ordinal))
        {
            expected.Sort(StringComparer.Ordinal);
            found.Sort(StringComparer.Ordinal);
        }

        return expected.SequenceEqual(found)
            ? null
            : $"Rows\n{string.Join('\n', expected)}\nwere expected, not\n{string.Join('\n', found)}";
    }

    private string? CheckEffects(IReadOnlyList<string[]> table)
    {
        if (_error is not null)
            return null; // told at the end
        var expected = table.Select(cells => (cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture))).OrderBy(one => one.Item1, StringComparer.Ordinal);
        var found = _before.ChangesTo(_after).OrderBy(one => one.Item1, StringComparer.Ordinal);
        return expected.SequenceEqual(found)
            ? null
            : $"Side effects {string.Join(' ', expected)} were expected, not {string.Join(' ', found)}.";
    }

    [GeneratedRegex(@"^the (?<name>[\w-]+) graph$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedGraph();

    [GeneratedRegex(@"^an? (?<kind>\w+) should be raised at (?<when>compile time|runtime|any time): (?<detail>[\w*]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Error();
}
