using GraphExplorer.Graph.Values;

namespace GraphExplorer.Storage.Columns;

/// <summary>Values that are a machine word and need no object: packed and unpacked.</summary>
internal static class PlainValues
{
    public static bool IsPlain(ValueKind kind) =>
        kind is ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.Date;

    public static long Pack(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.AsBoolean() ? 1 : 0,
        ValueKind.Float => BitConverter.DoubleToInt64Bits(value.AsFloat()),
        ValueKind.Date => value.AsDate().EpochDay,
        _ => value.AsInteger(),
    };

    public static Value Unpack(ValueKind kind, long bits) => kind switch
    {
        ValueKind.Boolean => bits != 0,
        ValueKind.Float => BitConverter.Int64BitsToDouble(bits),
        ValueKind.Date => new Date(bits),
        _ => bits,
    };
}
