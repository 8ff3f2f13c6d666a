using GraphExplorer.Cypher.Diagnostics;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Binding;

/// <content>Patterns: which variables they bind, and which they take up.</content>
internal sealed partial class Binder
{
    private void BindMatch(MatchClause match, Scope scope)
    {
        BindPatterns(match.Patterns, scope);
        if (match.Where is not null)
            BindPredicate(match.Where, scope);
    }

    private void BindPatterns(IReadOnlyList<PathPattern> patterns, Scope scope)
    {
        var relationships = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
            DeclarePath(pattern, scope, relationships);
        foreach (var pattern in patterns)
            BindPathExpressions(pattern, scope);
    }

    private void DeclarePath(PathPattern pattern, Scope scope, HashSet<string> relationships)
    {
        if (pattern.Count is not null)
            BindConstant(pattern.Count, "SHORTEST");
        foreach (var element in pattern.Elements)
            DeclareElement(element, scope, relationships);
        if (pattern.Variable is { } path)
            DeclareNew(path, StaticType.Path, scope);
    }

    private void DeclareElement(PatternElement element, Scope scope, HashSet<string> relationships)
    {
        switch (element)
        {
            case NodePattern { Variable: { } node }:
                Bind(node, StaticType.Node, scope);
                break;
            case RelationshipPattern { Variable: { } name } relationship:
                var isLong = relationship.Length is not null || relationship.Repeat is not null;
                if (!relationships.Add(name.Name))
                {
                    Report(DiagnosticCodes.RelationshipReused, name.Span,
                        $"One relationship cannot stand at two places of a MATCH; {name.Name} does.");
                }
                else
                {
                    Bind(name, isLong ? StaticType.Relationships : StaticType.Relationship, scope);
                }

                break;
            case GroupPattern group:
                DeclareGroup(group, scope);
                break;
        }
    }

    /// <summary>A variable of a part that repeats is one thing inside, and the list of all outside.</summary>
    private void DeclareGroup(GroupPattern group, Scope scope)
    {
        var inner = new Scope(scope);
        if (group.Repeat is null)
        {
            DeclarePath(group.Path, scope, new HashSet<string>(StringComparer.Ordinal));
            return;
        }

        var before = new HashSet<string>(scope.Visible().Select(symbol => symbol.Name), StringComparer.Ordinal);
        var own = new Scope();
        DeclarePath(group.Path, own, new HashSet<string>(StringComparer.Ordinal));
        var pairs = new List<(Symbol, Symbol)>();
        foreach (var symbol in own.Visible())
        {
            inner.Declare(symbol);
            if (before.Contains(symbol.Name))
                Taken(symbol.Name, group.Span);
            var outside = _bound.NewSymbol(symbol.Name, StaticType.ListOf(symbol.Type.Kinds));
            scope.Declare(outside);
            pairs.Add((symbol, outside));
        }

        _bound.Groups[group] = pairs;
        _groupScopes[group] = inner;
    }

    private readonly Dictionary<GroupPattern, Scope> _groupScopes = [];

    /// <summary>Takes up what is bound, where its kind fits, or binds it.</summary>
    private void Bind(VariableExpression variable, StaticType type, Scope scope)
    {
        if (scope.Find(variable.Name) is not { } known)
        {
            Declare(variable, type, scope);
            return;
        }

        _bound.Symbols[variable] = known;
        var fits = known.Type.MayBe(type.Kinds) &&
            (type.Kinds != TypeSet.List || new StaticType(ItemsOf(known.Type)).MayBe(TypeSet.Relationship));
        if (!fits)
        {
            Report(DiagnosticCodes.VariableTypeConflict, variable.Span,
                $"{variable.Name} is bound to something that is no {Word(type)}.");
        }
    }

    private static string Word(StaticType type) => type.Kinds switch
    {
        TypeSet.Node => "node",
        TypeSet.Relationship => "relationship",
        TypeSet.List => "list of relationships",
        _ => "path",
    };

    private void BindPathExpressions(PathPattern pattern, Scope scope)
    {
        foreach (var element in pattern.Elements)
        {
            switch (element)
            {
                case NodePattern node:
                    BindLabels(node.Labels, scope);
                    BindProperties(node.Properties, scope);
                    if (node.Where is not null)
                        BindPredicate(node.Where, scope);
                    break;
                case RelationshipPattern relationship:
                    BindLabels(relationship.Types, scope);
                    BindProperties(relationship.Properties, scope);
                    if (relationship.Where is not null)
                        BindPredicate(relationship.Where, scope);
                    break;
                case GroupPattern group:
                    var inner = _groupScopes.GetValueOrDefault(group, scope);
                    BindPathExpressions(group.Path, inner);
                    if (group.Where is not null)
                        BindPredicate(group.Where, inner);
                    break;
            }
        }
    }

    private void BindProperties(Expression? properties, Scope scope)
    {
        if (properties is not null)
            BindExpression(properties, scope);
    }

    private void BindLabels(LabelExpression? labels, Scope scope)
    {
        if (labels is null)
            return;
        if (labels.Value is not null)
            BindExpression(labels.Value, scope);
        foreach (var part in labels.Parts)
            BindLabels(part, scope);
    }

    /// <summary>A pattern as a value binds nothing: all it names must be there.</summary>
    private void BindBoundPattern(PathPattern pattern, Scope scope)
    {
        foreach (var element in pattern.Elements)
        {
            var variable = element switch
            {
                NodePattern node => node.Variable,
                RelationshipPattern relationship => relationship.Variable,
                _ => null,
            };
            if (variable is not null && Resolve(variable, scope) is not null)
                Bind(variable, KindOf(element), scope);
        }

        BindPathExpressions(pattern, scope);
    }

    private static StaticType KindOf(PatternElement element) => element switch
    {
        NodePattern => StaticType.Node,
        RelationshipPattern { Length: not null } or RelationshipPattern { Repeat: not null } => StaticType.Relationships,
        _ => StaticType.Relationship,
    };
}
