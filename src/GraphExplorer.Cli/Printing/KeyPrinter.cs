using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphExplorer.Cli.Asking;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Requests.Accounts;

namespace GraphExplorer.Cli.Printing;

/// <summary>Writes keys, for people and for programs.</summary>
internal static class KeyPrinter
{
    private static readonly TableHead[] Columns =
        [new("name"), new("role"), new("id", IsWhole: true), new("made"), new("last used"), new("ends")];

    /// <summary>A key that was just made: the one time that it is shown.</summary>
    public static string Made(Terminal terminal, ApiKey kept, string key)
    {
        var end = kept.Expires is { } expires ? $", until {Day(expires)}" : "";
        return new TextPage(terminal)
            .Line($"The key \"{kept.Name}\" ({Word(kept.Role)}{end}):")
            .Gap()
            .Command("", key, indent: 1)
            .Gap()
            .Line("It is not shown again. Programs send it as \"Authorization: Bearer KEY\", gx takes it from the " +
                $"variable {ServerClient.KeyVariable}, and the page asks for it.")
            .ToString();
    }

    /// <summary>The keys as a table.</summary>
    public static string List(Terminal terminal, IReadOnlyList<ApiKey> keys, DateTimeOffset now, string? location)
    {
        var page = new TextPage(terminal);
        if (keys.Count == 0)
            page.Line($"There are no keys in {location ?? "app.db"}.");
        else
            page.Table(Columns, keys.Select(key => Row(key, now)));
        return page.ToString();
    }

    /// <summary>One key as JSON.</summary>
    /// <param name="kept">What is kept of it.</param>
    /// <param name="now">The time it is.</param>
    /// <param name="key">The key itself, where it was just made.</param>
    public static string Json(ApiKey kept, DateTimeOffset now, string? key) =>
        JsonSerializer.Serialize(Record(kept, now, key), KeyJson.Readable.KeyRecord) + "\n";

    /// <summary>Keys as JSON.</summary>
    public static string Json(IReadOnlyList<ApiKey> keys, DateTimeOffset now) =>
        JsonSerializer.Serialize(
            new KeyList([.. keys.Select(key => Record(key, now, key: null))]),
            KeyJson.Readable.KeyList) + "\n";

    private static KeyRecord Record(ApiKey kept, DateTimeOffset now, string? key) => new(
        kept.Id,
        kept.Name,
        Word(kept.Role),
        kept.IsValidAt(now),
        kept.Created,
        kept.Expires,
        kept.Used,
        kept.Revoked,
        key);

    private static Phrase[] Row(ApiKey key, DateTimeOffset now) =>
    [
        key.Name,
        Word(key.Role),
        key.Id,
        Day(key.Created),
        key.Used is { } used ? Day(used) : "never",
        key.Revoked is { } revoked ? $"revoked {Day(revoked)}"
            : key.Expires is not { } expires ? "when revoked"
            : expires <= now ? $"ended {Day(expires)}"
            : Day(expires),
    ];

    private static string Word(Role role) => role.ToString().ToLowerInvariant();

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Keys.</summary>
internal sealed record KeyList(IReadOnlyList<KeyRecord> Items);

/// <summary>A key, as <c>--json</c> writes it.</summary>
internal sealed record KeyRecord(
    string Id,
    string Name,
    string Role,
    bool Valid,
    DateTimeOffset Created,
    DateTimeOffset? Expires,
    DateTimeOffset? Used,
    DateTimeOffset? Revoked,
    string? Key);

/// <summary>Writes keys, spelled like the answers of the API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(KeyRecord))]
internal sealed partial class KeyJson : JsonSerializerContext
{
    /// <summary>The context with the encoder of answers.</summary>
    public static KeyJson Readable =>
        field ??= new KeyJson(new JsonSerializerOptions(Default.Options) { Encoder = AnswerJson.Encoder });
}
