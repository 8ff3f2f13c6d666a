using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GraphExplorer.Analysis.Runs;

/// <summary>The name of a run: the same question of the same version of the same graph has the same.</summary>
internal static class RunName
{
    private const int Letters = 8;

    /// <summary>The name for what was asked, and of what.</summary>
    public static string Of(JsonObject network, JsonObject options)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(network.ToJsonString() + options.ToJsonString()));
        return Convert.ToHexStringLower(hash)[..Letters];
    }
}
