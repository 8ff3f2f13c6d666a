using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <summary>Whether two expressions say the same, however they are spaced.</summary>
internal static class SyntaxShape
{
    public static bool AreEqual(SyntaxNode left, SyntaxNode right)
    {
        if (left.GetType() != right.GetType() || left.Children.Count != right.Children.Count ||
            !Equals(Content(left), Content(right)))
            return false;
        for (var i = 0; i < left.Children.Count; i++)
        {
            if (!AreEqual(left.Children[i], right.Children[i]))
                return false;
        }

        return true;
    }

    /// <summary>What a node says itself, beside its parts.</summary>
    private static object? Content(SyntaxNode node) => node switch
    {
        LiteralExpression literal => literal.Value is null ? null : (literal.Value.GetType(), literal.Value),
        ParameterExpression parameter => parameter.Name,
        VariableExpression variable => variable.Name,
        PropertyExpression property => property.Name,
        SliceExpression slice => (slice.From is null, slice.To is null),
        MapEntry entry => entry.Key,
        UnaryExpression unary => unary.Kind,
        BinaryExpression binary => binary.Kind,
        LogicalExpression logical => logical.Kind,
        ComparisonExpression comparison => string.Join(',', comparison.Operators),
        TypeTestExpression test => (test.Type, test.IsNegated),
        CaseExpression choice => (choice.Subject is null, choice.Otherwise is null),
        CaseBranch branch => branch.Tests.Count,
        FunctionCall call => (call.Name.ToUpperInvariant(), call.IsDistinct, call.HasStar),
        ListComprehension list => (list.Where is null, list.Map is null),
        PatternComprehension pattern => pattern.Where is null,
        QuantifierExpression quantifier => (quantifier.Kind, quantifier.Where is null),
        MapProjectionItem item => item.Key,
        LabelExpression label => (label.Kind, label.Name),
        StepRange range => (range.Least, range.Most),
        RelationshipPattern relationship => (relationship.Direction, relationship.Variable is null,
            relationship.Types is null, relationship.Properties is null, relationship.Where is null),
        NodePattern part => (part.Variable is null, part.Labels is null, part.Properties is null, part.Where is null),
        PathPattern path => (path.Variable is null, path.Selector),
        SubqueryExpression or Query or QueryBranch or Clause => node, // never the same as another
        _ => null,
    };
}
