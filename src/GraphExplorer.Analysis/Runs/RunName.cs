using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Analysis.Runs;

/// <summary>The name of a run: the same question of the same version of the same graph has the same.</summary>
internal static class RunName
{
    private const int Characters = 8;
    private const int DigestCharacters = 16;

    /// <summary>The name for what was asked, and of what.</summary>
    public static string Of(JsonObject network, JsonObject options)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(network.ToJsonString() + options.ToJsonString()));
        return Convert.ToHexStringLower(hash)[..Characters];
    }

    /// <summary>Names what was read: another filter, or another graph, gives another name.</summary>
    public static string Of(NetworkData data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var key in data.Keys)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(key));
            hash.AppendData("\0"u8);
        }

        hash.AppendData(MemoryMarshal.AsBytes(data.Relationships.Sources.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(data.Relationships.Targets.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(data.Relationships.Weights.AsSpan()));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..DigestCharacters];
    }
}
