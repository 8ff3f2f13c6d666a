using System.Net;
using System.Text;

namespace GraphExplorer.Analysis.Report;

/// <summary>Writes the page: everything that comes from data is escaped here.</summary>
internal sealed class ReportHtml
{
    private readonly StringBuilder _text = new();

    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Markup of our own.</summary>
    public ReportHtml Raw(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    public ReportHtml Heading(string text, string id) => Raw($"<h2 id=\"{id}\">{Escape(text)}</h2>");

    public ReportHtml Subheading(string text) => Raw($"<h3>{Escape(text)}</h3>");

    public ReportHtml Paragraph(string text, string? look = null) =>
        Raw(look is null ? $"<p>{Escape(text)}</p>" : $"<p class=\"{look}\">{Escape(text)}</p>");

    public ReportHtml Items(IEnumerable<string> items)
    {
        Raw("<ul>");
        foreach (var item in items)
            Raw($"<li>{Escape(item)}</li>");
        return Raw("</ul>");
    }

    /// <summary>A table; a column whose head ends with "#" holds numbers, the sign is not shown.</summary>
    public ReportHtml Table(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        Raw("<div class=\"wide\"><table>").Raw($"<caption>{Escape(caption)}</caption>");
        var isNumber = heads.Select(head => head.EndsWith('#')).ToArray();
        var line = new StringBuilder("<thead><tr>");
        for (var column = 0; column < heads.Count; column++)
            line.Append(Cell("th scope=\"col\"", "th", heads[column].TrimEnd('#'), isNumber[column]));
        Raw(line.Append("</tr></thead><tbody>").ToString());
        foreach (var row in rows)
        {
            line.Clear().Append("<tr>");
            for (var column = 0; column < row.Count; column++)
                line.Append(Cell("td", "td", row[column], isNumber[column]));
            Raw(line.Append("</tr>").ToString());
        }

        return Raw("</tbody></table></div>");
    }

    public override string ToString() => _text.ToString();

    private static string Cell(string open, string close, string text, bool isNumber) =>
        $"<{open}{(isNumber ? " class=\"num\"" : "")}>{Escape(text)}</{close}>";
}
