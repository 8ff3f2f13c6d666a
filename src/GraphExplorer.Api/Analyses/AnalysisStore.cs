using System.Text.Json;
using GraphExplorer.Api.Database;
using GraphExplorer.Api.Settings;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace GraphExplorer.Api.Analyses;

/// <summary>The tables of analyses and their files in <c>app.db</c>. Files are kept compressed (gzip).</summary>
internal sealed class AnalysisStore(AppDatabase database, IOptions<ApiOptions> options, IOptions<JsonOptions> json)
{
    private const long Mebibyte = 1024 * 1024;

    private readonly JsonSerializerOptions _json = json.Value.SerializerOptions;

    /// <summary>How many are kept for one owner.</summary>
    public int MaxAnalyses => options.Value.MaxKeptAnalyses;

    private long MaxBytes => options.Value.MaxKeptAnalysisMebibytes * Mebibyte;

    /// <summary>One of somebody's analyses; null where they have none of this id.</summary>
    public AnalysisAnswer? Find(string id, string owner) => database.Read(
        connection => connection.List(
            "SELECT json FROM analysis WHERE id = $id AND owner = $owner",
            Read,
            ("$id", id),
            ("$owner", owner)).SingleOrDefault(),
        null);

    /// <summary>All of somebody's, the last asked for first.</summary>
    public IReadOnlyList<AnalysisAnswer> List(string owner) => database.Read<IReadOnlyList<AnalysisAnswer>>(
        connection => connection.List(
            "SELECT json FROM analysis WHERE owner = $owner ORDER BY created DESC, id DESC",
            Read,
            ("$owner", owner)),
        []);

    /// <summary>A file of one of somebody's analyses, compressed; null where there is none.</summary>
    public byte[]? FindFile(string id, string name, string owner) => database.Read(
        connection => connection.List(
            "SELECT content FROM analysis_file JOIN analysis ON id = analysis "
            + "WHERE id = $id AND owner = $owner AND name = $name",
            row => row.GetFieldValue<byte[]>(0),
            ("$id", id),
            ("$owner", owner),
            ("$name", name)).SingleOrDefault(),
        null);

    /// <summary>Adds an analysis that is to be made. Says what there is no room for, or null.</summary>
    public Task<string?> AddAsync(AnalysisAnswer analysis, string owner, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var kept = connection.Single<long>("SELECT count(*) FROM analysis WHERE owner = $owner", ("$owner", owner));
                if (kept >= MaxAnalyses)
                    return $"{MaxAnalyses:N0} analyses are kept already; delete one, and ask again.";
                if (BytesKept(connection) >= MaxBytes)
                    return FullOf();
                connection.Execute(
                    "INSERT INTO analysis (id, owner, created, state, json) VALUES ($id, $owner, $created, $state, $json)",
                    [("$owner", owner), ("$created", analysis.Created.ToUnixTimeMilliseconds()), .. Changing(analysis)]);
                return null;
            },
            cancellationToken);

    /// <summary>Notes where an analysis stands.</summary>
    public Task SetAsync(AnalysisAnswer analysis, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Set(connection, analysis), cancellationToken);

    /// <summary>Notes that an analysis is done, with its files: both or neither.</summary>
    /// <returns>What there is no room for; null where all of it is kept.</returns>
    public Task<string?> SetDoneAsync(
        AnalysisAnswer analysis,
        IReadOnlyDictionary<string, byte[]> files,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                if (BytesKept(connection) + files.Values.Sum(content => (long)content.Length) > MaxBytes)
                    return FullOf();
                if (Set(connection, analysis) == 0)
                    return null; // it was deleted meanwhile
                foreach (var (name, content) in files)
                {
                    connection.Execute(
                        "INSERT INTO analysis_file (analysis, name, content) VALUES ($id, $name, $content)",
                        ("$id", analysis.Id),
                        ("$name", name),
                        ("$content", content));
                }

                return null;
            },
            cancellationToken);

    /// <summary>Notes where an analysis stands, and deletes its files.</summary>
    public Task ForgetFilesAsync(AnalysisAnswer analysis, CancellationToken cancellationToken) => database.WriteAsync(
        connection =>
        {
            connection.Execute("DELETE FROM analysis_file WHERE analysis = $id", ("$id", analysis.Id));
            return Set(connection, analysis);
        },
        cancellationToken);

    /// <summary>Deletes one of somebody's analyses with its files.</summary>
    public Task<bool> DeleteAsync(string id, string owner, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            "DELETE FROM analysis WHERE id = $id AND owner = $owner",
            ("$id", id),
            ("$owner", owner)) == 1,
        cancellationToken);

    /// <summary>Notes that what a server before this one had not ended never will. Gives how many there were.</summary>
    public async Task<int> InterruptAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Open = "SELECT json FROM analysis WHERE state IN ('waiting', 'running')";
        if (database.Read(connection => connection.List(Open, Read).Count, 0) == 0)
            return 0; // nothing is written where nothing is to be
        return await database.WriteAsync(
            connection =>
            {
                var open = connection.List(Open, Read);
                foreach (var analysis in open)
                {
                    Set(connection, analysis with
                    {
                        State = AnalysisState.Interrupted,
                        Ended = now,
                        Before = null,
                        Progress = null,
                    });
                }

                return open.Count;
            },
            cancellationToken);
    }

    private static long BytesKept(SqliteConnection connection) =>
        connection.Single<long>("SELECT coalesce(sum(length(content)), 0) FROM analysis_file");

    private string FullOf() =>
        $"The files of all analyses together may take {options.Value.MaxKeptAnalysisMebibytes:N0} MiB, and there is no "
        + "room left; delete an analysis, and ask again.";

    private int Set(SqliteConnection connection, AnalysisAnswer analysis) => connection.Execute(
        "UPDATE analysis SET state = $state, json = $json WHERE id = $id",
        Changing(analysis));

    private (string Name, object? Value)[] Changing(AnalysisAnswer analysis) =>
    [
        ("$id", analysis.Id),
        ("$state", analysis.State.ToString().ToLowerInvariant()),
        ("$json", JsonSerializer.Serialize(analysis, _json)),
    ];

    private AnalysisAnswer Read(SqliteDataReader row) =>
        JsonSerializer.Deserialize<AnalysisAnswer>(row.GetString(0), _json)!; // written by this class
}
