using GraphExplorer.Evidence.Emitting;
using GraphExplorer.Exploration.Answers;
using GraphExplorer.Exploration.Catalogue;
using GraphExplorer.Exploration.Sentences;
using GraphExplorer.Exploration.Testimony;
using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Text;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Exploration.Paths;

/// <summary>
/// Adds what stands behind them to paths found by keys: names, dates, strength, sentences, citations.
/// </summary>
internal sealed class PathComposer
{
    /// <summary>Stands beside every path.</summary>
    public const string Caution = "Paths show how records connect, not that people knew each other.";

    private readonly GraphCatalogue _catalogue;
    private readonly FactComposer _facts;
    private readonly IReadOnlyDictionary<string, NodeRecord> _claims;

    private PathComposer(GraphCatalogue catalogue, FactComposer facts, IReadOnlyDictionary<string, NodeRecord> claims)
    {
        _catalogue = catalogue;
        _facts = facts;
        _claims = claims;
        Nodes = [.. facts.Nodes.Keys.Order(KeyOrder.Comparer).Select(facts.Entity)];
        Relationships = [.. facts.Relationships.Keys.Order(KeyOrder.Comparer).Select(facts.Relationship)];
    }

    /// <summary>Every entity on a path, in key order.</summary>
    public IReadOnlyList<EntitySummary> Nodes { get; }

    /// <summary>Every relationship on a path, in key order.</summary>
    public IReadOnlyList<RelationshipAnswer> Relationships { get; }

    /// <summary>Reads all that the paths need, in three reads.</summary>
    public static async ValueTask<PathComposer> LoadAsync(
        IGraphView view,
        GraphCatalogue catalogue,
        AskedTime? asked,
        IReadOnlyList<KeyPath> paths,
        CancellationToken cancellationToken)
    {
        var facts = await FactComposer.LoadAsync(
            view,
            catalogue,
            asked,
            paths.SelectMany(path => path.Hops).SelectMany(hop => hop),
            cancellationToken);
        var claims = await CitationReader.ClaimsAsync(
            view,
            facts.Relationships.Values.SelectMany(record => record.Texts(FactProperties.Claims)),
            cancellationToken);
        return new PathComposer(catalogue, facts, claims);
    }

    /// <summary>The answer for one path.</summary>
    public PathAnswer Compose(KeyPath path)
    {
        var hops = path.Hops
            .Select(hop => hop.Select(key => _facts.Relationships[key]).Order(SupportOrder.Comparer).ToArray())
            .ToArray();
        var leads = hops.Select(hop => hop[0]).ToArray();
        var citations = new List<Citation>();
        var clauses = new List<Clause>();
        for (var hop = 0; hop < leads.Length; hop++)
        {
            var notes = Cite(leads[hop], hop + 1, citations);
            clauses.Add(_facts.Writer.Write(leads[hop], _facts.Nodes[leads[hop].From], _facts.Nodes[leads[hop].To], notes));
        }

        return new PathAnswer
        {
            Nodes = path.Nodes,
            Relationships = [.. leads.Select(lead => lead.Key)],
            Parallel =
            [
                .. hops.Select(hop => (IReadOnlyList<string>)
                    [.. hop.Skip(1).Select(record => record.Key).Order(KeyOrder.Comparer)]),
            ],
            Hops = leads.Length,
            Score = leads.Length,
            Span = PathTimes.Span(leads),
            CommonPeriod = PathTimes.CommonPeriod(leads),
            Weakest = _catalogue.HasEvidence ? Weakest(leads) : null,
            Sentence = SentenceWriter.Join(clauses),
            Citations = citations,
        };
    }

    private static WeakestHop Weakest(RelationshipRecord[] leads)
    {
        var weakest = 0;
        for (var hop = 1; hop < leads.Length; hop++)
        {
            if (FactReading.Doubt(leads[hop]).CompareTo(FactReading.Doubt(leads[weakest])) > 0)
                weakest = hop;
        }

        var lead = leads[weakest];
        return new WeakestHop(
            weakest + 1,
            lead.Text(FactProperties.Stance) ?? "",
            lead.Flag(FactProperties.Disputed),
            (int)(lead.Number(FactProperties.Tier) ?? 0),
            (int)(lead.Number(FactProperties.Works) ?? 0));
    }

    private List<int> Cite(RelationshipRecord lead, int hop, List<Citation> citations)
    {
        var notes = new List<int>();
        foreach (var id in lead.Texts(FactProperties.Claims))
        {
            if (!_claims.TryGetValue(id, out var claim))
                continue;
            foreach (var citation in CitationReader.Of(claim, _catalogue))
            {
                var number = citations.Count + 1;
                citations.Add(citation with { Number = number, Hop = hop });
                notes.Add(number);
            }
        }

        return notes;
    }

    private sealed class SupportOrder : IComparer<RelationshipRecord>
    {
        public static readonly SupportOrder Comparer = new();

        public int Compare(RelationshipRecord? x, RelationshipRecord? y) =>
            FactReading.CompareSupport(x!, y!); // lists of records hold no null
    }
}
