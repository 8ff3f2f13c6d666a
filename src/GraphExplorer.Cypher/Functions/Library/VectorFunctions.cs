using GraphExplorer.Cypher.Execution;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions.Library;

/// <summary>How alike vectors are; computed in singles, as Neo4j does.</summary>
internal static class VectorFunctions
{
    public static IEnumerable<LibraryFunction> All { get; } =
    [
        Of("cosine", "How much two vectors point the same way, 0 to 1.", Cosine),
        Of("euclidean", "How near two vectors lie, 0 to 1.", Nearness),
    ];

    private static LibraryFunction Of(string name, string description, Func<float[], float[], double> body) =>
        new LibraryFunction($"vector.similarity.{name}(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT",
            description, "Vector", 2, 2, arguments =>
            {
                var (first, second) = (Coordinates(arguments[0]), Coordinates(arguments[1]));
                if (first.Length != second.Length || first.Length == 0)
                    throw CypherFault.Argument("Two vectors of one length are compared, and not of none.", "InvalidArgumentValue");
                return body(first, second);
            }).NullForNull();

    private static float[] Coordinates(Value value)
    {
        if (value.Kind != ValueKind.List)
            throw CypherFault.Type($"A vector is a list of numbers, not a {value.Kind}.");
        var list = value.AsList();
        var numbers = new float[list.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = list[i].Kind switch
            {
                ValueKind.Integer => list[i].AsInteger(),
                ValueKind.Float => (float)list[i].AsFloat(),
                var kind => throw CypherFault.Type($"A vector is a list of numbers, and holds a {kind}."),
            };
            if (!float.IsFinite(numbers[i]))
                throw CypherFault.Argument("The coordinates of a vector are finite.", "InvalidArgumentValue");
        }

        return numbers;
    }

    private static double Cosine(float[] first, float[] second)
    {
        var (product, left, right) = (0.0, 0.0, 0.0);
        for (var i = 0; i < first.Length; i++)
        {
            product += (double)first[i] * second[i];
            left += (double)first[i] * first[i];
            right += (double)second[i] * second[i];
        }

        if (left == 0 || right == 0)
            throw CypherFault.Argument("A vector of no length points nowhere.", "InvalidArgumentValue");
        return (float)((1 + product / (Math.Sqrt(left) * Math.Sqrt(right))) / 2);
    }

    private static double Nearness(float[] first, float[] second)
    {
        var squares = 0.0;
        for (var i = 0; i < first.Length; i++)
            squares += ((double)first[i] - second[i]) * ((double)first[i] - second[i]);
        return (float)(1 / (1 + squares));
    }
}
