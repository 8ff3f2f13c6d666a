namespace GraphExplorer.Api.Views;

/// <summary>Keeps what was drawn, up to a number of bytes: a picture in an article is asked for by every reader.</summary>
internal sealed class PictureCache
{
    /// <summary>Most bytes kept; beyond them everything is drawn anew.</summary>
    private const long MaxBytes = 32 * 1024 * 1024;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _pictures = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _bytes;

    /// <summary>The picture of this name; null where it is not kept.</summary>
    public ReadOnlyMemory<byte>? Find(string name)
    {
        lock (_lock)
            return _pictures.TryGetValue(name, out var picture) ? (ReadOnlyMemory<byte>?)picture : null;
    }

    /// <summary>Keeps a picture.</summary>
    public void Keep(string name, ReadOnlyMemory<byte> picture)
    {
        lock (_lock)
        {
            if (_bytes + picture.Length > MaxBytes)
            {
                _pictures.Clear();
                _bytes = 0;
            }

            if (picture.Length <= MaxBytes && _pictures.TryAdd(name, picture))
                _bytes += picture.Length;
        }
    }
}
