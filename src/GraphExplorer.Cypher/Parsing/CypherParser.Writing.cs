using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <content>The clauses that write.</content>
internal sealed partial class CypherParser
{
    private Clause? ParseWritingClause(SourceSpan start)
    {
        if (AcceptWord("CREATE"))
            return ParseCreate(start);
        if (AcceptWord("MERGE"))
            return ParseMerge(start);
        if (AcceptWord("SET"))
            return ParseSet(start);
        if (AcceptWord("REMOVE"))
            return ParseRemove(start);
        if (AcceptWords("DETACH", "DELETE"))
            return ParseDelete(start, isDetach: true);
        if (AcceptWords("NODETACH", "DELETE") || AcceptWord("DELETE"))
            return ParseDelete(start, isDetach: false);
        return AcceptWord("FOREACH") ? ParseForeach(start) : null;
    }

    private CreateClause ParseCreate(SourceSpan start)
    {
        if (Current.Kind == TokenKind.Name && Ahead(1).Kind != TokenKind.Equal)
        {
            Refuse(DiagnosticCodes.NotSupported, Current.Span, $"CREATE {Shorten(Current.Text)} is not a statement that is read here.");
            _stopped = true;
            _position = _tokens.Count - 1;
        }

        var patterns = ParsePatterns();
        foreach (var pattern in patterns)
            CheckWritten(pattern, "CREATE", needsDirection: true);
        return new CreateClause(From(start), patterns);
    }

    private MergeClause ParseMerge(SourceSpan start)
    {
        var pattern = ParsePath();
        CheckWritten(pattern, "MERGE", needsDirection: false);
        RefuseParameters(pattern, "MERGE");
        var actions = new List<MergeAction>();
        while (Current.Is("ON"))
        {
            var action = Next().Span;
            var isOnCreate = AcceptWord("CREATE");
            if (!isOnCreate)
                ExpectWord("MATCH");
            var set = Current.Span;
            ExpectWord("SET");
            actions.Add(new MergeAction(From(action), isOnCreate, ParseSet(set)));
        }

        return new MergeClause(From(start), pattern, actions);
    }

    /// <summary>What is written has one type, no length, no alternatives; CREATE wants a direction too.</summary>
    private void CheckWritten(PathPattern pattern, string clause, bool needsDirection)
    {
        if (pattern.Selector != PathSelector.Every)
            Refuse(DiagnosticCodes.InvalidPattern, pattern.Span, $"{clause} takes no shortest paths.");
        foreach (var element in pattern.Elements)
        {
            switch (element)
            {
                case GroupPattern:
                    Refuse(DiagnosticCodes.InvalidPattern, element.Span, $"{clause} takes no part in parentheses.");
                    break;
                case RelationshipPattern { Length: not null } or RelationshipPattern { Repeat: not null }:
                    Refuse(DiagnosticCodes.InvalidPattern, element.Span, $"{clause} takes no relationship of variable length.");
                    break;
                case RelationshipPattern { Types: not { Kind: LabelOperator.Name or LabelOperator.Dynamic } }:
                    Refuse(DiagnosticCodes.InvalidPattern, element.Span, $"{clause} needs exactly one type here.");
                    break;
                case RelationshipPattern { Direction: PatternDirection.Either } when needsDirection:
                    Refuse(DiagnosticCodes.InvalidPattern, element.Span, $"{clause} needs a direction here.");
                    break;
                case NodePattern { Where: not null } or RelationshipPattern { Where: not null }:
                    Refuse(DiagnosticCodes.InvalidPattern, element.Span, $"{clause} takes no WHERE in a pattern.");
                    break;
            }
        }
    }

    /// <summary>Properties that a parameter holds cannot be searched for, because their names are not known.</summary>
    private void RefuseParameters(PathPattern pattern, string clause)
    {
        foreach (var element in pattern.Elements)
        {
            var properties = element switch
            {
                NodePattern node => node.Properties,
                RelationshipPattern relationship => relationship.Properties,
                _ => null,
            };
            if (properties is ParameterExpression)
                Refuse(DiagnosticCodes.InvalidPattern, properties.Span, $"{clause} takes no parameter for all properties.");
        }
    }

    private SetClause ParseSet(SourceSpan start)
    {
        var items = new List<ChangeItem>();
        do
        {
            var target = ParsePostfix();
            if (target is LabelTestExpression test)
                items.Add(new ChangeItem(test.Span, ChangeKind.Labels, test.Operand, null, test.Labels));
            else if (Accept(TokenKind.PlusEqual))
                items.Add(ParseChange(ChangeKind.Add, target));
            else
                items.Add(ParseAssignment(target));
        }
        while (Accept(TokenKind.Comma));
        return new SetClause(From(start), items);
    }

    private ChangeItem ParseAssignment(Expression target)
    {
        if (AcceptWord("IS"))
        {
            var labels = ParseLabels();
            return new ChangeItem(From(target.Span), ChangeKind.Labels, target, null, labels);
        }

        Expect(TokenKind.Equal, "=");
        return ParseChange(target is VariableExpression ? ChangeKind.Replace : ChangeKind.Property, target);
    }

    private ChangeItem ParseChange(ChangeKind kind, Expression target)
    {
        if (target is not (VariableExpression or PropertyExpression or IndexExpression or MissingExpression))
            Refuse(DiagnosticCodes.UnexpectedSyntax, target.Span, "SET changes a variable or a property.");
        var value = ParseExpression();
        return new ChangeItem(From(target.Span), kind, target, value, null);
    }

    private RemoveClause ParseRemove(SourceSpan start)
    {
        var items = new List<ChangeItem>();
        do
        {
            var target = ParsePostfix();
            if (target is LabelTestExpression test)
                items.Add(new ChangeItem(test.Span, ChangeKind.Labels, test.Operand, null, test.Labels));
            else if (target is PropertyExpression or IndexExpression)
                items.Add(new ChangeItem(target.Span, ChangeKind.Property, target, null, null));
            else
                Refuse(DiagnosticCodes.UnexpectedSyntax, target.Span, "REMOVE takes a property or labels.");
        }
        while (Accept(TokenKind.Comma));
        return new RemoveClause(From(start), items);
    }

    private DeleteClause ParseDelete(SourceSpan start, bool isDetach)
    {
        var targets = new List<Expression>();
        do
        {
            targets.Add(ParseExpression());
            if (targets[^1] is LabelTestExpression)
                Refuse(DiagnosticCodes.UnexpectedSyntax, targets[^1].Span, "DELETE takes no labels; REMOVE does.");
        }
        while (Accept(TokenKind.Comma));
        return new DeleteClause(From(start), isDetach, targets);
    }

    private ForeachClause ParseForeach(SourceSpan start)
    {
        Expect(TokenKind.LeftParenthesis, "(");
        var variable = ParseVariable();
        ExpectWord("IN");
        var list = ParseExpression();
        Expect(TokenKind.Bar, "|");
        var body = new List<Clause>();
        if (Enter())
        {
            while (ParseWritingClause(Current.Span) is { } clause)
                body.Add(clause);
        }

        Leave();
        if (body.Count == 0)
            Report("a clause that writes");
        Expect(TokenKind.RightParenthesis, ")");
        return Measured(new ForeachClause(From(start), variable, list, body));
    }
}
