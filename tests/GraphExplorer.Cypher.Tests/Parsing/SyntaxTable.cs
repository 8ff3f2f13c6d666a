using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Tests.Parsing;

/// <summary>A syntax tree as text: each node with its place, indented by its level.</summary>
internal static class SyntaxTable
{
    public static string Of(SyntaxNode node)
    {
        var table = new StringBuilder();
        Write(node, 0);
        return table.ToString().TrimEnd();

        void Write(SyntaxNode written, int level)
        {
            table.Append(CultureInfo.InvariantCulture, $"{new string(' ', level * 2)}{written.GetType().Name} {written.Span}\n");
            foreach (var child in written.Children)
                Write(child, level + 1);
        }
    }
}
