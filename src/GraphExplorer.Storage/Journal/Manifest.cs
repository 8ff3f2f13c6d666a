using GraphExplorer.Graph.Errors;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Storage.Journal;

/// <summary>Which pages are the current ones.</summary>
/// <param name="Version">Of each page the newest up to this is the current one; 0 where there is no graph yet.</param>
/// <param name="Sequence">The last commit that is in them.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Sum">The sum of their checksums.</param>
internal sealed record Manifest(long Version, long Sequence, long Pages, long Sum)
{
    /// <summary>A file without a graph.</summary>
    public static readonly Manifest None = new(0, 0, 0, 0);

    private long Own => GraphFile.SumOf(Version, Sequence, [.. BitConverter.GetBytes(Pages), .. BitConverter.GetBytes(Sum)]);

    /// <exception cref="StorageException"><c>invalid_data</c>: it is missing, or does not match its checksum.</exception>
    public static Manifest Read(SqliteConnection connection)
    {
        using var command = GraphFile.Command(connection, "SELECT version, sequence, pages, sum, own FROM manifest");
        using var row = command.ExecuteReader();
        if (!row.Read())
            throw new StorageException(ErrorCodes.InvalidData, "The manifest is missing.");
        var manifest = new Manifest(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
        if (manifest.Own != row.GetInt64(4))
            throw new StorageException(ErrorCodes.InvalidData, "The manifest does not match its checksum.");
        return manifest;
    }

    /// <summary>Makes this the manifest: of itself or as a part of a transaction.</summary>
    public int Write(SqliteConnection connection, SqliteTransaction? transaction = null)
    {
        using var command = GraphFile.Command(
            connection,
            "INSERT OR REPLACE INTO manifest (id, version, sequence, pages, sum, own) VALUES (1, $a, $b, $c, $d, $e)",
            Version,
            Sequence,
            Pages,
            Sum,
            Own);
        command.Transaction = transaction;
        return command.ExecuteNonQuery();
    }
}
