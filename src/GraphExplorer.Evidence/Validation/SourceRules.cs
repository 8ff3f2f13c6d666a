using GraphExplorer.Evidence.Findings;
using GraphExplorer.Evidence.Seed;
using GraphExplorer.Evidence.Terms;

namespace GraphExplorer.Evidence.Validation;

/// <summary>Sources and citations: their works, tiers and addresses. No address of an unofficial copy is
/// given.</summary>
internal sealed class SourceRules(ValidationContext context)
{
    private const int MaxTier = 5;

    // Hosts of copies made without the owner's leave, and of mirrors; a subdomain counts as its host.
    private static readonly string[] CopyHosts =
    [
        "100-vampirenovels.net", "100vampirenovels.net", "bibliboba.com", "bibliboba.online", "bookreadfree.com",
        "books-online.in", "booksonline.com.ua", "chitka.online", "ebin.pub", "erenow.org", "fb2gratis.com",
        "issuhub.com", "knigalit.ru", "knizki.com", "libcat.ru", "litbaza.com", "read-online-books.com", "readania.com",
        "readonlinefree.net", "readsbookonline.com", "rulit.me", "survivorbb.rapeutation.com", "trantor.is",
        "whosread.com", "yiyuzheng.life",
    ];

    public void Check()
    {
        var table = context.Seed.Sources;
        for (var i = 0; i < table.Count; i++)
        {
            var source = table[i];
            context.RequireKnown(table, i, source.Id, "work", source.Work, context.Index.Works, "work");
            context.RequireKnown(table, i, source.Id, "derivedFrom", source.DerivedFrom, context.Index.Works, "work");
            context.RequireDate(table, i, source.Id, "published", source.Published);
            if (source.Tier is < 1 or > MaxTier)
            {
                context.Report(
                    table, i, FindingCode.InvalidValue, source.Id, "tier",
                    $"A tier is 1 (primary) to {MaxTier} (weak)");
            }

            if (source.Title is null != (source.TitleIdentified == false))
            {
                context.Report(
                    table, i, FindingCode.Contradictory, source.Id, "titleIdentified",
                    "Write titleIdentified false where there is no title, and only there");
            }

            CheckUrl(i, source);
        }

        CheckCitations();
    }

    private void CheckUrl(int i, Source source)
    {
        if (source.Url is not { } url)
            return;
        var table = context.Seed.Sources;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            context.Report(
                table, i, FindingCode.InvalidValue, source.Id, "url",
                "An address is absolute and begins with https://");
        }
        else if (source.Access == SourceAccess.UnofficialCopy)
        {
            context.Report(
                table, i, FindingCode.ForbiddenUrl, source.Id, "url",
                "The address of an unofficial copy is not given; remove it");
        }
        else if (Array.Exists(CopyHosts, host => IsOrLiesUnder(address.Host, host)))
        {
            context.Report(
                table, i, FindingCode.ForbiddenUrl, source.Id, "url",
                $"{address.Host} holds unofficial copies; remove the address and set access to unofficialCopy");
        }
    }

    private static bool IsOrLiesUnder(string host, string other) =>
        host.EndsWith(other, StringComparison.OrdinalIgnoreCase)
        && (host.Length == other.Length || host[^(other.Length + 1)] == '.');

    private void CheckCitations()
    {
        var table = context.Seed.Citations;
        for (var i = 0; i < table.Count; i++)
        {
            var citation = table[i];
            context.RequireKnown(table, i, citation.Id, "work", citation.Work, context.Index.Works, "work");
            context.RequireKnown(table, i, citation.Id, "citedBy", citation.CitedBy, context.Index.Sources, "source");
        }
    }
}
