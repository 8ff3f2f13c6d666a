using GraphExplorer.Evidence.Dates;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Filters;
using GraphExplorer.Exploration.Paths;
using GraphExplorer.Graph.Values;
using static GraphExplorer.Library.Tests.Exploration.Oracle.NaiveGraph;

namespace GraphExplorer.Library.Tests.Exploration.Oracle;

/// <summary>Holds an answer against what plain loops over the records say.</summary>
internal sealed class PathOracle(NaiveGraph graph)
{
    /// <summary>The parameters in the order in which answers report them.</summary>
    public static readonly string[] Parameters =
    [
        "avoid", "types", "excludeTypes", "labels", "excludeLabels", "at", "during", "dateMatch", "undated", "stance",
        "minTier", "minWorks", "modality", "sources", "excludeSources", "hypotheses", "editorial", "hubs", "hubDegree",
        "direction", "maxHops",
    ];

    /// <summary>Holds the paths, their order and what is said of each, against the oracle.</summary>
    public IReadOnlyList<NaivePath> CheckPaths(PathQuery query, PathsAnswer answer, string name)
    {
        var all = new NaivePaths(graph, query).All(query.MaxHops);
        var expected = all.Take(query.K).Select(path => path.ToString());
        var actual = answer.Paths.Select(AsNaive).Select(path => path.ToString());

        AssertSame(expected, actual, $"{name}: paths");
        Assert.Equal(SearchStatus.Complete, answer.Search.Status);
        foreach (var path in answer.Paths)
            CheckPath(path);
        return all;
    }

    /// <summary>Holds what the answer says it met and left out against the oracle; for questions without via.</summary>
    public void CheckReport(PathQuery query, PathsAnswer answer, string name)
    {
        var reached = answer.Search.Reached;
        var report = new NaiveReport(graph, query, reached.FromHops, reached.ToHops);

        AssertSame(
            report.Excluded().Select(excluded => excluded.ToString()),
            answer.Search.Excluded
                .Select(excluded => (excluded.Filter, excluded.Count, excluded.Unit, excluded.Scope).ToString()),
            $"{name}: excluded");
        Assert.Equal((report.ReachedFrom, report.ReachedTo), (reached.From, reached.To));
    }

    /// <summary>
    /// Holds the changes that the answer offers against the oracle; those of the given parameters are not tried.
    /// </summary>
    public void CheckRelaxations(PathQuery query, PathsAnswer answer, string name, params string[] except)
    {
        var filter = new NaiveFilter(graph, query);
        var expected = new List<(int Hops, string Text)>();
        foreach (var parameter in Parameters.Except(except).Where(filter.IsInForce))
        {
            var value = Opening(parameter);
            var changed = NaiveFilter.Changed(query, parameter, value);
            if (new NaivePaths(graph, changed).Shortest(changed.MaxHops) is not { } path)
                continue;
            if (parameter == "maxHops")
                value = path.Hops.Count.ToString(null, null);
            var through = path.Nodes.Where(node => IsRefusedBy(parameter, node, query, filter));
            expected.Add((
                path.Hops.Count,
                $"{parameter}={value}: {string.Join('>', path.Nodes)} through {string.Join(' ', through)}"));
        }

        AssertSame(
            answer.Paths.Count > 0 ? [] : expected.OrderBy(change => change.Hops).Select(change => change.Text),
            answer.Search.Relaxations
                .Where(change => !except.Contains(change.Parameter))
                .Select(change => $"{change.Parameter}={change.Value}: {string.Join('>', change.Nodes)} " +
                    $"through {string.Join(' ', change.Through)}"),
            $"{name}: relaxations");
        Assert.All(answer.Search.Relaxations, change => Assert.Equal(change.Nodes.Count - 1, change.Hops));
    }

    /// <summary>Holds how many paths the answer says each filter hides against the oracle.</summary>
    /// <returns>How many hidden paths were counted.</returns>
    public int CheckHidden(PathQuery query, PathsAnswer answer, string name)
    {
        var filter = new NaiveFilter(graph, query);
        var possible = All(query).ToHashSet(StringComparer.Ordinal);
        var counted = 0;
        Assert.NotNull(answer.Search.Hidden);
        foreach (var parameter in Parameters.Where(parameter => parameter != "maxHops"))
        {
            var hidden = answer.Search.Hidden.SingleOrDefault(hidden => hidden.Parameter == parameter);
            if (!filter.IsInForce(parameter))
            {
                Assert.True(hidden is null, $"{name}: {parameter} hides nothing, for it is not in force");
                continue;
            }

            var value = Opening(parameter);
            var opened = All(NaiveFilter.Changed(query, parameter, value));
            var met = opened.Take(answer.Paths.Count + query.K + HiddenPaths.Beyond).Count(path => !possible.Contains(path));
            Assert.True(Math.Min(met, query.K) == (hidden?.Paths ?? 0), $"{name}: {parameter} hides {met}, {hidden}");
            if (hidden is not null)
                Assert.Equal(value, hidden.Value);
            if (hidden is null or { Relation: TotalRelation.Exact })
                Assert.Equal(hidden?.Paths ?? 0, opened.Count(path => !possible.Contains(path)));
            else if (opened.Count < answer.Paths.Count + query.K + HiddenPaths.Beyond)
                Assert.True(met > query.K, $"{name}: {parameter} could have been counted to the end");
            counted += met;
        }

        return counted;

        List<string> All(PathQuery asked) =>
        [
            .. new NaivePaths(graph, asked).All(asked.MaxHops).Select(path =>
                query.Parallel == ParallelRelationships.Fold ? string.Join('>', path.Nodes) : path.ToString()),
        ];
    }

    public static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual, string name)
    {
        var (left, right) = (string.Join('\n', expected), string.Join('\n', actual));
        Assert.True(left == right, $"{name}\nexpected:\n{left}\nactual:\n{right}");
    }

    public static NaivePath AsNaive(PathAnswer path) => new(
        path.Nodes,
        [
            .. path.Relationships.Zip(path.Parallel).Select(hop => (IReadOnlyList<string>)
                [.. hop.Second.Append(hop.First).OrderBy(key => key, Comparer<string>.Create(CompareKeys))]),
        ]);

    /// <summary>The value that opens a parameter as far as it goes; null where leaving it out does.</summary>
    private static string? Opening(string parameter) => parameter switch
    {
        "types" or "labels" => "all",
        "dateMatch" => "possible",
        "undated" or "editorial" => "include",
        "hubs" => "allow",
        "direction" => "any",
        "maxHops" => "16",
        _ => null,
    };

    private static bool IsRefusedBy(string parameter, string node, PathQuery query, NaiveFilter filter) =>
        parameter is "avoid" or "labels" or "excludeLabels" or "hubs" or "hubDegree" &&
        (filter.RefusalOfInner(node) == parameter ||
            (parameter == "hubs" && query.Hubs == HubUse.End && filter.RefusalOfInner(node) == "hubDegree"));

    private static (int, int, bool, long, long) Weakness(RelationshipRecord fact) => (
        Text(fact, "modality") == "actual" ? 0 : 1,
        Array.IndexOf(["asserted", "reported", "alleged"], Text(fact, "stance")),
        Flag(fact, "disputed"),
        Number(fact, "tier"),
        -Number(fact, "works"));

    /// <summary>That an act was not done is no weakness of the evidence for it.</summary>
    private static (int, int, bool, long, long) Doubt(RelationshipRecord fact) => Weakness(fact) with { Item1 = 0 };

    private void CheckPath(PathAnswer path)
    {
        var leads = path.Relationships.Select(key => graph.FactsByKey[key]).ToArray();
        foreach (var (lead, beside) in leads.Zip(path.Parallel))
            Assert.All(beside, other => Assert.True(Weakness(lead).CompareTo(Weakness(graph.FactsByKey[other])) <= 0));
        var weakest = leads.MaxBy(Doubt)!;
        var place = Array.FindIndex(leads, lead => Doubt(lead).Equals(Doubt(weakest)));
        Assert.Equal(
            new WeakestHop(
                place + 1,
                Text(weakest, "stance")!,
                Flag(weakest, "disputed"),
                (int)Number(weakest, "tier"),
                (int)Number(weakest, "works")),
            path.Weakest);
        Assert.Equal((path.Nodes.Count - 1, path.Hops), (path.Hops, (int)path.Score));
        string[] cited = [.. leads.SelectMany(lead => Texts(lead, "claims"))];
        Assert.Equal(cited, path.Citations.Select(citation => citation.Claim).Distinct());
        var numbers = path.Citations.Select(citation => citation.Number ?? 0).ToArray();
        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
        Assert.All(numbers, number => Assert.Contains($"{number}", path.Sentence, StringComparison.Ordinal));
        CheckTimes(path, leads);
    }

    private static void CheckTimes(PathAnswer path, RelationshipRecord[] leads)
    {
        DateOnly[] days =
        [
            .. leads.Where(lead => Flag(lead, "dated"))
                .Select(lead => EdtfDate.Parse(Text(lead, "date")!))
                .SelectMany(date => date switch
                {
                    { StartKind: not EdtfEnd.Known } => new[] { date.End.Earliest, date.End.Latest },
                    { EndKind: not EdtfEnd.Known } => [date.Start.Earliest, date.Start.Latest],
                    _ => [date.Start.Earliest, date.End.Latest],
                }),
        ];
        Assert.Equal(days.Length == 0 ? null : new TimeSpanAnswer(days.Min(), days.Max()), path.Span);
        var from = leads.Max(lead => Day(lead, "startMin"));
        var to = leads.Min(lead => Day(lead, "endMax"));
        var isCommon = leads.All(lead => Flag(lead, "dated")) && from <= to;
        Assert.Equal(isCommon ? new PeriodAnswer(Known(from), Known(to)) : null, path.CommonPeriod);
    }

    private static DateOnly? Known(DateOnly day) => day == DateOnly.MinValue || day == DateOnly.MaxValue ? null : day;
}
