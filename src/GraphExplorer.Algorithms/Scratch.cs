namespace GraphExplorer.Algorithms;

/// <summary>Grows the arrays of workspaces that are kept between searches.</summary>
internal static class Scratch
{
    private const int MinLength = 64;

    /// <summary>Makes the array at least this long; keeps its contents, what is new is zero.</summary>
    public static void Keep<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            Array.Resize(ref array, Roomier(array.Length, length));
    }

    /// <summary>Makes the array at least this long; its contents may be lost.</summary>
    public static void Fit<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            array = new T[Roomier(array.Length, length)];
    }

    private static int Roomier(int old, int length) =>
        (int)Math.Min(Array.MaxLength, Math.Max(length, Math.Max(MinLength, old * 2L)));
}
