using GraphExplorer.Cypher.Diagnostics;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>A part of a statement, as written. Never changes after it was made.</summary>
internal abstract class SyntaxNode
{
    private protected SyntaxNode(SourceSpan span, params ReadOnlySpan<SyntaxNode?> children)
    {
        Span = span;
        var present = new List<SyntaxNode>(children.Length);
        foreach (var child in children)
        {
            if (child is null)
                continue;
            present.Add(child);
            Height = Math.Max(Height, child.Height + 1);
        }

        Children = present;
    }

    /// <summary>The text it was read from.</summary>
    public SourceSpan Span { get; }

    /// <summary>Its parts, as a rule in the order of the text.</summary>
    public IReadOnlyList<SyntaxNode> Children { get; }

    /// <summary>Levels beneath it; at most <see cref="Parsing.ParserLimits.MaxDepth"/> in a tree without mistakes.</summary>
    public int Height { get; }
}
