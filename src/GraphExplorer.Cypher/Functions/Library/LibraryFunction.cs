using GraphExplorer.Cypher.Binding;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Cypher.Functions.Library;

/// <summary>A function of plain values, with all that binder, runtime, listing and completion need of it.</summary>
/// <param name="Signature">As Neo4j writes signatures: <c>name(argument :: TYPE) :: TYPE</c>; names are those of the call.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Category">The group that the listing shows it in.</param>
/// <param name="Least">How many arguments it takes at least.</param>
/// <param name="Most">How many at most.</param>
/// <param name="Body">What it does; deterministic, and touches nothing but its arguments.</param>
internal sealed record LibraryFunction(
    string Signature, string Description, string Category, int Least, int Most, Func<Value[], Value> Body)
{
    /// <summary>The name, as it is listed; a call may write it in any case.</summary>
    public string Name { get; } = Signature[..Signature.IndexOf('(', StringComparison.Ordinal)];

    /// <summary>What the binder asks.</summary>
    public FunctionFacts Facts { get; } = new(Least, Most);

    /// <summary>The same function, which gives null where any of its arguments is null.</summary>
    public LibraryFunction NullForNull() => this with
    {
        Body = arguments =>
        {
            foreach (var argument in arguments)
            {
                if (argument.IsNull)
                    return Value.Null;
            }

            return Body(arguments);
        },
    };

    /// <summary>The same function, which gives null where its first argument is null.</summary>
    public LibraryFunction NullForFirst() => this with
    {
        Body = arguments => arguments[0].IsNull ? Value.Null : Body(arguments),
    };
}
