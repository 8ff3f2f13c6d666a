using GraphExplorer.Cypher.Binding;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;
using static GraphExplorer.Cypher.Functions.FunctionArguments;

namespace GraphExplorer.Cypher.Functions;

/// <summary>Functions of numbers.</summary>
internal static class NumberFunctions
{
    private const int MaxPrecision = 15; // digits that a double can hold behind its point

    public static IEnumerable<ValueFunction> All { get; } =
    [
        new("e", new FunctionFacts(0, 0), _ => Math.E),
        new("pi", new FunctionFacts(0, 0), _ => Math.PI),
        new("randomUUID", new FunctionFacts(0, 0, IsDeterministic: false), _ => Guid.NewGuid().ToString()),
        Of("exp", Math.Exp),
        Of("log", Math.Log),
        Of("log10", Math.Log10),
        Of("sin", Math.Sin),
        Of("cos", Math.Cos),
        Of("tan", Math.Tan),
        Of("cot", number => 1 / Math.Tan(number)),
        Of("asin", Math.Asin),
        Of("acos", Math.Acos),
        Of("atan", Math.Atan),
        Of("sinh", Math.Sinh),
        Of("cosh", Math.Cosh),
        Of("tanh", Math.Tanh),
        Of("degrees", number => number * 180 / Math.PI),
        Of("radians", number => number * Math.PI / 180),
        Of("haversin", number => (1 - Math.Cos(number)) / 2),
        Strict("atan2", 2, 2, arguments => Math.Atan2(Number(arguments[0], "atan2"), Number(arguments[1], "atan2"))),
        Strict("isNaN", 1, 1, arguments => double.IsNaN(Number(arguments[0], "isNaN"))),
        Strict("round", 1, 3, Round),
    ];

    private static ValueFunction Of(string name, Func<double, double> body) =>
        Strict(name, 1, 1, arguments => body(Number(arguments[0], name)));

    /// <summary>To a whole number ties go up; to digits behind the point, away from zero, or as the mode says.</summary>
    private static Value Round(Value[] arguments)
    {
        var number = Number(arguments[0], "round");
        if (arguments.Length == 1)
            return Math.Floor(number + 0.5);
        var precision = Whole(arguments[1], "round");
        if (precision < 0)
            throw CypherFault.Argument("round takes no precision below zero.");
        var mode = arguments.Length > 2 ? Text(arguments[2], "round").ToUpperInvariant() : "";
        if (mode.Length == 0 && precision == 0)
            return Math.Floor(number + 0.5);
        if (precision > MaxPrecision || !double.IsFinite(number) || Math.Abs(number) > 1e12)
            return number;
        return (double)(Round((decimal)number * Power(precision), mode) / Power(precision));
    }

    private static decimal Power(long precision)
    {
        var power = 1m;
        for (var i = 0; i < precision; i++)
            power *= 10;
        return power;
    }

    private static decimal Round(decimal number, string mode) => mode switch
    {
        "" or "HALF_UP" => Math.Round(number, MidpointRounding.AwayFromZero),
        "HALF_EVEN" => Math.Round(number, MidpointRounding.ToEven),
        "UP" => number >= 0 ? Math.Ceiling(number) : Math.Floor(number),
        "DOWN" => Math.Truncate(number),
        "CEILING" => Math.Ceiling(number),
        "FLOOR" => Math.Floor(number),
        "HALF_DOWN" => Math.Abs(number - Math.Truncate(number)) == 0.5m
            ? Math.Truncate(number)
            : Math.Round(number, MidpointRounding.AwayFromZero),
        _ => throw CypherFault.Argument($"There is no way of rounding '{mode}'.", "InvalidArgumentValue"),
    };
}
