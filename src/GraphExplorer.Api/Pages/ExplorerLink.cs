using System.Text;
using System.Text.Json;
using GraphExplorer.Api.Views;
using GraphExplorer.Exploration.Views;

namespace GraphExplorer.Api.Pages;

/// <summary>Where the explorer asks what a view asks.</summary>
internal static class ExplorerLink
{
    /// <summary>The longest fragment that mail programs and chats leave whole; the explorer's own limit.</summary>
    private const int MaxCharacters = 8192;

    /// <summary>The path and fragment of the explorer.</summary>
    public static string Of(SavedView view)
    {
        var link = view.Query.Kind == ViewQuestions.Paths
            ? OfQuestion(view)
            : OfEntities(view.Snapshot.Nodes.Select(node => node.Id));
        return link.Length <= MaxCharacters ? link : OfEntities(view.Snapshot.Nodes.Take(1).Select(node => node.Id));
    }

    private static string OfQuestion(SavedView view)
    {
        var text = new StringBuilder();
        foreach (var part in new[] { view.Query.Parameters, view.Filters })
        {
            foreach (var member in part is { ValueKind: JsonValueKind.Object } json ? json.EnumerateObject() : default)
            {
                if (member.Value.ValueKind != JsonValueKind.Array)
                    Add(text, member.Name, member.Value.ToString());
                else
                    foreach (var item in member.Value.EnumerateArray())
                        Add(text, member.Name, item.ToString());
            }
        }

        return $"/#/connect?{text.ToString().TrimStart('&')}";
    }

    private static string OfEntities(IEnumerable<string> ids)
    {
        var text = new StringBuilder();
        foreach (var id in ids)
            Add(text, "show", id);
        return $"/#/picture?{text.ToString().TrimStart('&')}";
    }

    private static void Add(StringBuilder text, string name, string value) =>
        text.Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
}
