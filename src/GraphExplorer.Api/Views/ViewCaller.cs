using System.Buffers.Text;
using System.Security.Cryptography;
using GraphExplorer.Api.Accounts;
using GraphExplorer.Exploration.Views;
using GraphExplorer.Requests.Accounts;

namespace GraphExplorer.Api.Views;

/// <summary>Who asks for a view, and what they may do with it.</summary>
/// <param name="Caller">Who sends the request.</param>
/// <param name="Secret">The edit secret that they gave; null for none.</param>
internal sealed record ViewCaller(Caller Caller, string? Secret)
{
    private const int SecretBytes = 32;

    /// <summary>The name under which they save, and find their own; null for a stranger, who does neither.</summary>
    public string? Owner => Caller.KeyId ?? (Caller.May(Role.Read) ? ViewRecord.Local : null);

    /// <summary>What counts their saves.</summary>
    public string Counted => Caller.KeyId ?? Caller.Address;

    /// <summary>Makes an edit secret. It is nowhere but in what is returned; its hash is kept.</summary>
    public static (string Secret, byte[] Hash) MakeSecret()
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return (secret, KeyText.Hash(secret));
    }

    /// <summary>Whether they may change and delete a view: by its secret, by the key that saved it, or by the role
    /// write.</summary>
    public bool MayEdit(ViewRecord record) =>
        Caller.May(Role.Write) ||
        (Caller.KeyId is not null && Caller.KeyId == record.Owner) ||
        (Secret is not null && KeyText.AreSame(KeyText.Hash(Secret), record.SecretHash));

    /// <summary>Whether they may see a view, knowing its id.</summary>
    public bool MaySee(ViewRecord record) =>
        record.View.Visibility != ViewVisibility.Private || Owner == record.Owner || MayEdit(record);
}
