using System.Text;
using GraphExplorer.Requests.Parameters;

namespace GraphExplorer.Requests.Operations;

/// <summary>
/// Puts a request into one spelling: parameters by name, lists in their order, everything escaped alike.
/// </summary>
internal static class RequestSpelling
{
    public static string Of(
        Operation operation,
        IReadOnlyList<string> path,
        IReadOnlyDictionary<Parameter, List<WrittenValue>> written,
        bool withPaging)
    {
        var text = new StringBuilder(operation.Method);
        foreach (var step in path)
            text.Append('/').Append(Uri.EscapeDataString(step));
        var given = written
            .Where(pair => !operation.Path.Contains(pair.Key) && (withPaging || !pair.Key.IsPaging))
            .OrderBy(pair => pair.Key.Name, StringComparer.Ordinal);
        foreach (var (parameter, values) in given)
        {
            foreach (var value in values)
                text.Append('&').Append(parameter.Name).Append('=').Append(Uri.EscapeDataString(value.Text));
        }

        return text.ToString();
    }
}
