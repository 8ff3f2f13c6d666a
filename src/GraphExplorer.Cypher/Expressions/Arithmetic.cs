using System.Globalization;
using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Expressions;

/// <summary>Calculation with values; null with anything is null.</summary>
internal static class Arithmetic
{
    public static Value Add(Value left, Value right)
    {
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
            return Checked(left, right, static (a, b) => checked(a + b), "+");
        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List)
            return Join(left, right);
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (IsNumber(left) && IsNumber(right))
            return ToDouble(left) + ToDouble(right);
        if (left.Kind == ValueKind.String || right.Kind == ValueKind.String)
            return Concatenate(left, right);
        return TemporalArithmetic.Add(left, right) ?? throw Refuse("add", left, right);
    }

    public static Value Subtract(Value left, Value right)
    {
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
            return Checked(left, right, static (a, b) => checked(a - b), "-");
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (IsNumber(left) && IsNumber(right))
            return ToDouble(left) - ToDouble(right);
        return TemporalArithmetic.Subtract(left, right) ?? throw Refuse("subtract", left, right);
    }

    public static Value Multiply(Value left, Value right)
    {
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
            return Checked(left, right, static (a, b) => checked(a * b), "*");
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (IsNumber(left) && IsNumber(right))
            return ToDouble(left) * ToDouble(right);
        return TemporalArithmetic.Multiply(left, right) ?? throw Refuse("multiply", left, right);
    }

    public static Value Divide(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
        {
            if (right.AsInteger() == 0)
                throw CypherFault.Arithmetic("/ by zero");
            return Checked(left, right, static (a, b) => checked(a / b), "/");
        }

        if (IsNumber(left) && IsNumber(right))
            return ToDouble(left) / ToDouble(right);
        return TemporalArithmetic.Divide(left, right) ?? throw Refuse("divide", left, right);
    }

    public static Value Remainder(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
        {
            return right.AsInteger() switch
            {
                0 => throw CypherFault.Arithmetic("% by zero"),
                -1 => 0L, // the one division that overflows in hardware
                var divisor => left.AsInteger() % divisor,
            };
        }

        return IsNumber(left) && IsNumber(right) ? ToDouble(left) % ToDouble(right) : throw Refuse("take a remainder of", left, right);
    }

    public static Value Power(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        return IsNumber(left) && IsNumber(right)
            ? Math.Pow(ToDouble(left), ToDouble(right))
            : throw Refuse("raise", left, right);
    }

    public static Value Negate(Value value) => value.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Integer => value.AsInteger() == long.MinValue
            ? throw CypherFault.Arithmetic("The number has no negative within 64 bits.")
            : -value.AsInteger(),
        ValueKind.Float => -value.AsFloat(),
        _ => TemporalArithmetic.Multiply(value, -1L) ?? throw CypherFault.Type($"A {value.Kind} has no negative."),
    };

    /// <summary><c>||</c>: texts with texts, lists with lists.</summary>
    public static Value ConcatenateStrictly(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.Kind == ValueKind.List && right.Kind == ValueKind.List)
            return Join(left, right);
        return left.Kind == ValueKind.String && right.Kind == ValueKind.String
            ? Concatenate(left, right)
            : throw Refuse("concatenate", left, right);
    }

    private static Value Join(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.Kind != ValueKind.List)
            return Value.From([left, .. right.AsList()]);
        if (right.Kind != ValueKind.List)
            return Value.From([.. left.AsList(), right]);
        if ((long)left.AsList().Count + right.AsList().Count > ExecutionLimits.MaxListItems)
            throw CypherFault.Limit($"A list has at most {ExecutionLimits.MaxListItems} items.");
        return Value.From([.. left.AsList(), .. right.AsList()]);
    }

    private static Value Concatenate(Value left, Value right)
    {
        var (first, second) = (Text(left, right), Text(right, left));
        if ((long)first.Length + second.Length > ExecutionLimits.MaxTextUnits)
            throw CypherFault.Limit($"A text has at most {ExecutionLimits.MaxTextUnits} units.");
        return first + second;
    }

    private static string Text(Value value, Value other) => value.Kind switch
    {
        ValueKind.String => value.AsString(),
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => ValueFunctions.FloatText(value.AsFloat()),
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path or ValueKind.Bytes =>
            throw Refuse("add", value, other),
        _ => ValueFunctions.TextOf(value),
    };

    private static Value Checked(Value left, Value right, Func<long, long, long> calculate, string sign)
    {
        try
        {
            return calculate(left.AsInteger(), right.AsInteger());
        }
        catch (OverflowException)
        {
            throw CypherFault.Arithmetic($"{left.AsInteger()} {sign} {right.AsInteger()} does not fit into 64 bits.");
        }
    }

    private static CypherFault Refuse(string verb, Value left, Value right) =>
        CypherFault.Type($"One cannot {verb} a {left.Kind} and a {right.Kind}.");

    public static bool IsNumber(in Value value) => value.Kind is ValueKind.Integer or ValueKind.Float;

    public static double ToDouble(in Value value) =>
        value.Kind == ValueKind.Integer ? value.AsInteger() : value.AsFloat();
}
