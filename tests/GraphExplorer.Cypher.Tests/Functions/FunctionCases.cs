using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Expressions;
using GraphExplorer.Cypher.Sessions;
using GraphExplorer.Graph.Queries;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;
using GraphExplorer.Library.Tests.Contracts.Model;

namespace GraphExplorer.Cypher.Tests.Functions;

/// <summary>The cases of functions.cases, <c>expression => result</c>, and the text of what an expression gives here.</summary>
internal static class FunctionCases
{
    public const string Arrow = " => ";

    private static readonly CypherEngine Engine = new(new ModelStore(GraphIndexes.None), []);

    public static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Functions", file)).Where(line => line.Length > 0 && line[0] != '#');

    /// <summary>The value as text, or <c>error</c> where the statement is refused or fails.</summary>
    public static async Task<string> ResultOfAsync(string expression)
    {
        try
        {
            await using var result = await Engine.RunAsync(new CypherStatement($"RETURN {expression} AS r"));
            return await result.ReadAsync() ? Text(result.Current[0]) : "no row";
        }
        catch (StatementException)
        {
            return "error";
        }
    }

    private static string Text(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.String => "'" + Escaped(value.AsString()) + "'",
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.List => "[" + string.Join(", ", value.AsList().Select(Text)) + "]",
        ValueKind.Map => "{" + string.Join(", ", value.AsMap().OrderBy(entry => entry.Key, KeyOrder.Comparer)
            .Select(entry => $"{entry.Key}: {Text(entry.Value)}")) + "}",
        ValueKind.Boolean or ValueKind.Float => ValueFunctions.TextOf(value),
        ValueKind.Point => $"Point {value.AsPoint()}",
        ValueKind.Date => $"Date {value.AsDate()}",
        ValueKind.Duration => $"Duration {value.AsDuration()}",
        var kind => $"{kind} {ValueFunctions.TextOf(value)}",
    };

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            escaped.Append(unit switch
            {
                '\\' => @"\\",
                '\'' => @"\'",
                '\n' => @"\n",
                '\r' => @"\r",
                _ => unit.ToString(),
            });
        }

        return escaped.ToString();
    }
}
