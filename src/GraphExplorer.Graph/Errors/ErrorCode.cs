namespace GraphExplorer.Graph.Errors;

/// <summary>A stable name for one way to fail, and its kind. Clients may rely on <see cref="Name"/>.</summary>
/// <param name="Name">Lower case words joined by underscores; never renamed.</param>
/// <param name="Kind">What sort of failure it is.</param>
public readonly record struct ErrorCode(string Name, ErrorKind Kind)
{
    /// <inheritdoc />
    public override string ToString() => Name;
}
