namespace GraphExplorer.Algorithms;

/// <summary>
/// Keeps workspaces between searches, the last one used first, as many as there are processors at most.
/// </summary>
internal sealed class WorkspacePool<T>
    where T : class, new()
{
    private readonly Lock _lock = new();
    private readonly T?[] _idle = new T?[Environment.ProcessorCount];
    private int _count;

    public T Rent()
    {
        lock (_lock)
        {
            if (_count > 0 && _idle[--_count] is { } workspace)
            {
                _idle[_count] = null;
                return workspace;
            }
        }

        return new T();
    }

    public void Return(T workspace)
    {
        lock (_lock)
        {
            if (_count < _idle.Length)
                _idle[_count++] = workspace;
        }
    }
}
