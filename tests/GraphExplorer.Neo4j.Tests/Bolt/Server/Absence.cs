namespace GraphExplorer.Neo4j.Tests.Bolt.Server;

/// <summary>Skips a test for want of something, or fails it where the run must have it.</summary>
internal static class Absence
{
    /// <param name="name">What it is called in <c>GRAPHEXPLORER_REQUIRE</c>.</param>
    /// <param name="reason">Why it is not there; null where it is.</param>
    public static void SkipOrFail(string name, string? reason)
    {
        if (reason is null)
            return;
        var required = Environment.GetEnvironmentVariable("GRAPHEXPLORER_REQUIRE") ?? "";
        if (required.Split(',', StringSplitOptions.TrimEntries).Contains(name, StringComparer.Ordinal))
            Assert.Fail($"GRAPHEXPLORER_REQUIRE asks for {name}. {reason}");
        Assert.Skip(reason);
    }
}
