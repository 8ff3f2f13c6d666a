using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>The offset of a named zone at a moment, to the second.</summary>
/// <remarks>
/// The platform rounds the local mean times of the 19th century to minutes, which would shift a date-time that a server
/// sends by its zone's name. Where the time zone files are at hand (RFC 9636) their table is read; past its end, and on
/// systems without them, the platform's rules hold. A zone that is not known counts as UTC: the instant stays right.
/// </remarks>
internal sealed class ZoneRules
{
    private const long SecondsPerCycle = 146_097L * 86_400; // 400 years: the calendar and its weekdays repeat
    private const int HeaderBytes = 44;
    private const int MaxFileBytes = 64 * 1024; // the largest shipped has under 4 KB

    private static readonly ZoneRules Unknown = new([], [], null);
    private static readonly ConcurrentDictionary<string, ZoneRules> Known = new(StringComparer.Ordinal);

    private readonly long[] _transitions;
    private readonly int[] _offsets; // one more than transitions: before the first, then after each
    private readonly TimeZoneInfo? _platform;

    private ZoneRules(long[] transitions, int[] offsets, TimeZoneInfo? platform)
    {
        _transitions = transitions;
        _offsets = offsets;
        _platform = platform;
    }

    /// <summary>The offset in seconds at an instant, given in seconds since 1970 UTC.</summary>
    public static int OffsetAt(string zone, long seconds) => Of(zone).At(seconds);

    /// <summary>The offset in seconds where the clock shows so many seconds since 1970; of two the earlier's.</summary>
    public static int OffsetOfClock(string zone, long clock)
    {
        var rules = Of(zone);
        var before = rules.At(clock - 86_400);
        var after = rules.At(clock + 86_400);

        // Around a change both may fit (the hour comes twice: the first counts) or none (it is left out: as before it).
        return rules.At(clock - before) == before || rules.At(clock - after) != after ? before : after;
    }

    private static ZoneRules Of(string zone)
    {
        if (Known.TryGetValue(zone, out var rules))
            return rules;
        rules = Load(zone);
        return ReferenceEquals(rules, Unknown) ? rules : Known.GetOrAdd(zone, rules); // invented names fill no memory
    }

    private static ZoneRules Load(string zone)
    {
        var folder = Environment.GetEnvironmentVariable("TZDIR") is { Length: > 0 } own ? own : "/usr/share/zoneinfo";
        var file = Path.Combine(folder, zone);
        if (!IsName(zone) || (Directory.Exists(folder) && !File.Exists(file)) ||
            !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var platform))
            return Unknown;
        return TryRead(file, platform) ?? new ZoneRules([], [], platform);
    }

    /// <summary>Whether the text can be the name of a zone, and no other path.</summary>
    private static bool IsName(string zone) =>
        !zone.StartsWith('/') && !zone.Contains("..", StringComparison.Ordinal) &&
        zone.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+');

    private static ZoneRules? TryRead(string path, TimeZoneInfo platform)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length is < HeaderBytes or > MaxFileBytes)
                return null;
            return TryParse(File.ReadAllBytes(file.FullName), platform);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads the second block of a file, the one with 64-bit times (RFC 9636, section 3).</summary>
    private static ZoneRules? TryParse(ReadOnlySpan<byte> file, TimeZoneInfo platform)
    {
        if (!file.StartsWith("TZif"u8) || file[4] < (byte)'2')
            return null;
        var first = Counts(file);
        var skip = (long)HeaderBytes + first.Times * 5L + first.Types * 6L + first.Characters + first.Leaps * 8L +
            first.Standards + first.Universals;
        if (skip + HeaderBytes > file.Length)
            return null;
        file = file[(int)skip..];
        var counts = Counts(file);
        if (!file.StartsWith("TZif"u8) || counts.Types is < 1 or > 256 ||
            HeaderBytes + counts.Times * 9L + counts.Types * 6L > file.Length)
            return null;

        var times = file[HeaderBytes..];
        var indices = times[((int)counts.Times * 8)..];
        var types = indices[(int)counts.Times..];
        var transitions = new long[counts.Times];
        var offsets = new int[counts.Times + 1];
        offsets[0] = BinaryPrimitives.ReadInt32BigEndian(types);
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = BinaryPrimitives.ReadInt64BigEndian(times[(i * 8)..]);
            if (indices[i] >= counts.Types)
                return null;
            offsets[i + 1] = BinaryPrimitives.ReadInt32BigEndian(types[(indices[i] * 6)..]);
        }

        return new ZoneRules(transitions, offsets, platform);
    }

    private static (uint Universals, uint Standards, uint Leaps, uint Times, uint Types, uint Characters) Counts(
        ReadOnlySpan<byte> file)
    {
        var counts = file[20..HeaderBytes];
        return (At(counts, 0), At(counts, 1), At(counts, 2), At(counts, 3), At(counts, 4), At(counts, 5));

        static uint At(ReadOnlySpan<byte> counts, int index) =>
            BinaryPrimitives.ReadUInt32BigEndian(counts[(index * sizeof(uint))..]);
    }

    private int At(long seconds)
    {
        var index = Array.BinarySearch(_transitions, seconds);
        var after = index >= 0 ? index + 1 : ~index;
        if (after < _transitions.Length)
            return _offsets[after];
        if (_platform is null)
            return 0;

        // Past the table: years that the platform cannot count are moved by whole cycles of the calendar.
        const long Last = 253_402_300_799; // 9999-12-31T23:59:59Z
        const long First = -62_135_596_800; // 0001-01-01T00:00:00Z
        if (seconds > Last)
            seconds -= (seconds - Last + SecondsPerCycle - 1) / SecondsPerCycle * SecondsPerCycle;
        var instant = DateTime.UnixEpoch.AddSeconds(Math.Max(seconds, First));
        return (int)_platform.GetUtcOffset(instant).TotalSeconds;
    }
}
