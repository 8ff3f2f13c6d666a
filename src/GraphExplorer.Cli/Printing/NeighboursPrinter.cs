using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Neighbourhoods;
using GraphExplorer.Exploration.Sentences;
using Spectre.Console;

namespace GraphExplorer.Cli.Printing;

/// <summary>
/// Writes what lies round an entity as a tree: every entity once, below the nearest one that leads to it, with all that
/// joins the two.
/// </summary>
internal sealed class NeighboursPrinter(TextPage page, NeighbourhoodAnswer answer)
{
    private readonly Dictionary<string, NeighbourAnswer> _nodes =
        answer.Nodes.ToDictionary(node => node.Entity.Id, StringComparer.Ordinal);

    public void Print()
    {
        var middle = _nodes[answer.Center];
        EntityPrinter.Title(page, middle.Entity);
        var (children, facts) = Place();
        var tree = new Tree(Heading().ToRenderable()) { Guide = TreeGuide.Line, Style = TextStyles.Muted };
        Add(tree, answer.Center, children, facts);
        page.Gap().Write(tree);
        PrintWhatIsMissing();
        NotesPrinter.Meta(page, answer.Meta);
    }

    private Phrase Heading()
    {
        var around = answer.Distances.Where(distance => distance.Distance > 0)
            .Select(distance => distance.Shown == distance.Total
                ? $"{Count.Of(distance.Total, "entity", "entities")} at {Count.Of(distance.Distance, "link")}"
                : $"{Count.Number(distance.Shown)} of {Count.Of(distance.Total, "entity", "entities")} shown at " +
                    Count.Of(distance.Distance, "link"));
        var text = string.Join(", ", around);
        return new Phrase().Muted(text.Length == 0 ? "nothing is joined with it" : text);
    }

    /// <summary>Puts every entity below the first one that is a link nearer to the middle.</summary>
    private (ILookup<string, string> Children, ILookup<(string Parent, string Child), RelationshipAnswer> Facts) Place()
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        var facts = new List<((string, string) Pair, RelationshipAnswer Fact)>();
        foreach (var fact in answer.Relationships)
        {
            if (!_nodes.TryGetValue(fact.From, out var from) || !_nodes.TryGetValue(fact.To, out var to) ||
                Math.Abs(from.Distance - to.Distance) != 1)
                continue;
            var (near, far) = from.Distance < to.Distance ? (fact.From, fact.To) : (fact.To, fact.From);
            if (parents.TryAdd(far, near) || parents[far] == near)
                facts.Add(((near, far), fact));
        }

        var children = answer.Nodes.Where(node => parents.ContainsKey(node.Entity.Id))
            .ToLookup(node => parents[node.Entity.Id], node => node.Entity.Id, StringComparer.Ordinal);
        return (children, facts.ToLookup(pair => pair.Pair, pair => pair.Fact));
    }

    private void Add(
        IHasTreeNodes tree,
        string id,
        ILookup<string, string> children,
        ILookup<(string Parent, string Child), RelationshipAnswer> facts)
    {
        foreach (var child in children[id])
        {
            var entry = _nodes[child];
            var node = tree.AddNode(Entry(entry).ToRenderable());
            foreach (var fact in facts[(id, child)])
                node.AddNode(FactLine.Of(fact, key => _nodes[key].Entity.Name).ToRenderable());
            Add(node, child, children, facts);
        }
    }

    private static Phrase Entry(NeighbourAnswer entry)
    {
        var words = new Phrase().Add(entry.Entity.Name, TextStyles.StrongOfKind(entry.Entity.Kind));
        if (entry.Entity.Kind is not null)
            words.Add($"  {entry.Entity.Kind}", TextStyles.OfKind(entry.Entity.Kind));
        words.Muted($"  {entry.Entity.Id}, {Count.Of(entry.Relations, "relationship")}");
        if (entry.Entity.Hub == true)
            words.Muted(", hub");
        if (entry.Entity.Contested is { } contested)
            words.Doubt($"  {contested}");
        return words;
    }

    private void PrintWhatIsMissing()
    {
        var joins = answer.Relationships.Count(fact =>
            _nodes.TryGetValue(fact.From, out var from) && _nodes.TryGetValue(fact.To, out var to) &&
            from.Distance == to.Distance && fact.From != fact.To);
        page.Gap();
        if (joins > 0)
        {
            var verb = joins == 1 ? "is" : "are";
            page.Line(new Phrase().Muted(
                $"{Count.Of(joins, "relationship")} among entities at the same distance {verb} not drawn; " +
                "--json has all."));
        }

        var hidden = answer.Groups.Where(group => group.Shown < group.Total)
            .GroupBy(group => group.Label, StringComparer.Ordinal)
            .Select(group => $"{group.Key} ({Count.Number(group.Sum(one => (long)one.Total - one.Shown))})")
            .ToArray();
        if (hidden.Length > 0)
        {
            var text = $"Not shown: {string.Join(", ", hidden)}. Every type: ";
            page.Line(new Phrase().Muted(text).Command("--types all"));
        }

        ExcludedPrinter.Print(page, answer.Excluded);
        NotesPrinter.Limits(page, answer.Limits);
    }
}
