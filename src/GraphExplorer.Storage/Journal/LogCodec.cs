using GraphExplorer.Graph.Transactions;

namespace GraphExplorer.Storage.Journal;

/// <summary>A commit as a row of the log: the hash of the version that it made, and its effects.</summary>
internal static class LogCodec
{
    public static byte[] Write(IReadOnlyList<GraphEffect> effects, GraphState state)
    {
        var writer = new ByteWriter();
        writer.WriteFixed(state.Hash);
        writer.WriteCount(effects.Count);
        foreach (var effect in effects)
            EffectCodec.Write(writer, effect);
        return writer.Written.ToArray();
    }

    /// <summary>The version after a commit.</summary>
    /// <exception cref="Graph.Errors.StorageException"><c>invalid_data</c>.</exception>
    public static GraphState Replay(ReadOnlySpan<byte> content, GraphState before)
    {
        var state = before.ForWriter();
        var reader = new ByteReader(content);
        state.Hash = reader.ReadFixed128();
        var deleted = new List<int>();
        for (var left = reader.ReadLength(); left > 0; left--)
            EffectCodec.Replay(ref reader, state, deleted);
        if (!reader.IsAtEnd)
            ByteReader.Refuse();
        foreach (var node in deleted)
            state.Forget(node);
        return state.Close();
    }
}
