using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Analysis.Report;

/// <summary>What the values of a node rest on: its relationships, their claims and independent works.</summary>
/// <param name="Relationships">How many relationships.</param>
/// <param name="Claims">How many claims.</param>
/// <param name="Works">How many independent works.</param>
internal readonly record struct Support(int Relationships, int Claims, int Works)
{
    /// <summary>Fewer claims than this are thin, whatever number of works they are from.</summary>
    private const int FewClaims = 4;

    /// <summary>Whether a reader is to be warned.</summary>
    public bool IsThin => Works <= 1 || Claims < FewClaims;

    /// <summary>In words: "3 claims of one work".</summary>
    public string Words => $"{Say.Count(Claims, "claim")} of {(Works == 1 ? "one work" : Say.Count(Works, "work"))}";

    /// <summary>What each node rests on; null where the network knows no claims.</summary>
    public static Support[]? Of(Network network)
    {
        if (network.Data.Facts is not { HasEvidence: true, Relationships.Count: > 0 } facts)
            return null;
        var relationships = new int[network.NodeCount];
        var claims = new int[network.NodeCount];
        var works = new HashSet<string>[network.NodeCount];
        foreach (var fact in facts.Relationships)
        {
            Add(fact.From);
            if (fact.To != fact.From)
                Add(fact.To);

            void Add(int node)
            {
                relationships[node]++;
                claims[node] += fact.Claims;
                (works[node] ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(fact.Works);
            }
        }

        var support = new Support[network.NodeCount];
        for (var node = 0; node < support.Length; node++)
            support[node] = new Support(relationships[node], claims[node], works[node]?.Count ?? 0);
        return support;
    }
}
