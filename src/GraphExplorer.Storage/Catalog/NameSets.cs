namespace GraphExplorer.Storage.Catalog;

/// <summary>
/// Which names each node or relationship carries: labels, or names of properties. Equal sets are held once. Immutable.
/// </summary>
/// <param name="Names">The names in use, in key order; a name's number is its place.</param>
/// <param name="Sets">Each a list of numbers of names, ascending, so in key order too.</param>
/// <param name="SetOf">Per node or relationship its set.</param>
internal sealed record NameSets(string[] Names, int[][] Sets, int[] SetOf)
{
    public static readonly NameSets Empty = new([], [], []);

    public ReadOnlySpan<int> Of(int number) => Sets[SetOf[number]];
}
