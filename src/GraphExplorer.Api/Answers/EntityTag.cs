using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Api.Answers;

/// <summary>Says whether an answer is the one that a client has already (RFC 9110, 8.8.3).</summary>
/// <remarks>Tags are weak: the same record may be sent with different compression.</remarks>
internal static class EntityTag
{
    private const int HashBytes = 12;

    /// <summary>A new build may answer the same question in other words, so it is part of every tag.</summary>
    private static readonly string Build =
        typeof(EntityTag).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion +
        typeof(EntityTag).Assembly.ManifestModule.ModuleVersionId;

    /// <summary>The tag of what a version of the graph answers to a request; known before the work is done.</summary>
    public static EntityTagHeaderValue Of(string version, string spelling) =>
        Make(Encoding.UTF8.GetBytes($"{Build}\n{version}\n{spelling}"));

    /// <summary>The tag of an answer, where the graph's version is not known.</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> content) => Make(content);

    /// <summary>Whether the request names this tag in If-None-Match.</summary>
    public static bool IsKnownTo(HttpRequest request, EntityTagHeaderValue tag)
    {
        if (!EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known))
            return false;
        return known.Any(candidate => candidate.Compare(tag, useStrongComparison: false));
    }

    private static EntityTagHeaderValue Make(ReadOnlySpan<byte> content) =>
        new($"\"{Base64Url.EncodeToString(SHA256.HashData(content).AsSpan(0, HashBytes))}\"", isWeak: true);
}
