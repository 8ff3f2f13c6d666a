using System.Security.Cryptography;
using System.Text.Json;
using GraphExplorer.Exploration.Json;
using GraphExplorer.Exploration.Views;

namespace GraphExplorer.Api.Views;

/// <summary>A view as it is kept: what everybody may know of it, and what nobody else does.</summary>
/// <param name="View">The view.</param>
/// <param name="Owner">Who saved it: the id of their key, or <see cref="Local"/>.</param>
/// <param name="SecretHash">SHA-256 of its edit secret.</param>
/// <param name="Looked">When it was last looked whether the graph has something newer.</param>
internal sealed record ViewRecord(SavedView View, string Owner, byte[] SecretHash, DateTimeOffset Looked)
{
    /// <summary>Whoever uses a server without keys.</summary>
    public const string Local = "local";

    /// <summary>Names this state of the view: another whenever anything of it was changed.</summary>
    public string Tag => TagOf(View.Hash, View.Updated);

    /// <summary>The name of a state.</summary>
    public static string TagOf(string hash, DateTimeOffset updated) =>
        $"\"{hash[..24]}.{updated.ToUnixTimeMilliseconds():x}\"";

    /// <summary>The view with the hash of its content: all of it but id, dates and who may see it.</summary>
    public static SavedView Hashed(SavedView view)
    {
        var content = view with
        {
            Id = "",
            Hash = "",
            EditSecret = null,
            Created = default,
            Updated = default,
            Visibility = ViewVisibility.Private,
            Address = null,
            MayEdit = null,
            Freshness = null,
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(content, AnswerJson.Readable.SavedView);
        return view with { Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
    }
}
