using System.Security.Cryptography;
using System.Text;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Deriving;

/// <summary>What two claims must have in common to be one relationship.</summary>
internal readonly record struct RelationshipKey(
    string From,
    string Type,
    string Verb,
    Modality Modality,
    string To,
    string? Date,
    string? Hypothesis)
{
    // Half of the 128 bits of a key that nobody means to forge; two contents with one id are refused all the same.
    private const int IdBytes = 8;

    /// <summary>The key of a claim; null where it makes no relationship (section "Evidence" of the format: only an
    /// affirmed claim that is no opinion, joins two entities, and has a verb with a type).</summary>
    public static RelationshipKey? Of(Claim claim, Verb? verb)
    {
        if (claim is not { Polarity: Polarity.Affirmed, Opinion: false, Object: { } other }
            || verb?.Type is not { } type)
            return null;
        var (from, to) = verb.Reverse ? (other, claim.Subject) : (claim.Subject, other);
        return new RelationshipKey(
            from, type, claim.Verb, claim.Modality ?? verb.Modality, to, claim.Date, claim.Hypothesis);
    }

    /// <summary>"r-" and 16 hexadecimal digits of the SHA-256 of its parts, joined by a character no part
    /// has.</summary>
    public string ToId()
    {
        var modality = TermTables.Modalities.WordOf(Modality);
        var content = $"{From}|{Type}|{Verb}|{modality}|{To}|{Date}|{Hypothesis}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
        return "r-" + Convert.ToHexStringLower(hash.AsSpan(0, IdBytes));
    }
}
