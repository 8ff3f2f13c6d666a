using Microsoft.Data.Sqlite;

namespace GraphExplorer.Api.Database;

/// <summary>One statement in one line. Values go in as parameters, never as text of the statement.</summary>
internal static class Statements
{
    /// <summary>Runs a statement, or several without parameters. Returns how many rows it changed.</summary>
    public static int Execute(
        this SqliteConnection connection,
        string sql,
        params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; the type's default where there is no row, or null in it.</summary>
    public static T? Single<T>(
        this SqliteConnection connection,
        string sql,
        params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar() is T value ? value : default;
    }

    /// <summary>Every row, in the order of the statement.</summary>
    public static List<T> List<T>(
        this SqliteConnection connection,
        string sql,
        Func<SqliteDataReader, T> row,
        params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private static SqliteCommand Command(
        this SqliteConnection connection,
        string sql,
        ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand(); // within the connection's transaction, if it has one
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
