using GraphExplorer.Analysis.Networks;

namespace GraphExplorer.Analysis.Metrics;

/// <summary>Every metric and every profile there is.</summary>
public static class MetricRegistry
{
    /// <summary>The name of the profile with all metrics.</summary>
    public const string All = "all";

    /// <summary>
    /// Steps that a metric of a profile may take: about a minute of one thread. A metric that is named is computed whatever
    /// it costs.
    /// </summary>
    internal const double MaxStepsOfProfile = 2e10;

    /// <summary>The metrics, in the order in which they are computed and stand in files.</summary>
    public static readonly IReadOnlyList<Metric> Metrics =
    [
        .. DegreeMetrics.All,
        .. CentralityMetrics.All,
        .. StructureMetrics.All,
        .. CommunityMetrics.All,
        .. RoleMetrics.All,
        .. FragilityMetrics.All,
        .. ConnectionMetrics.All,
        .. OrderMetrics.All,
        .. SearchMetrics.All,
        .. TimeMetrics.All,
    ];

    /// <summary>The profiles.</summary>
    public static readonly IReadOnlyList<Profile> Profiles =
    [
        new(
            "overview",
            "What is there: how large, how dense, in how many parts, who stands out?",
            [
                "degree", "strength", "pagerank", "betweenness", "betweenness-sampled", "distances", "component",
                "core", "triangles", "clustering", "community", "assortativity", "dates",
            ]),
        new(
            "roles",
            "Who matters in which way: joined with many, near to all, between the others, close to those who count?",
            [
                "degree", "strength", "pagerank", "eigenvector", "katz", "closeness", "harmonic", "betweenness",
                "betweenness-sampled", "relationship-betweenness", "structural-holes", "brokerage", "core",
                "clustering", "articulation",
            ]),
        new(
            "communities",
            "Which groups are there, and are they the network's or chance's?",
            [
                "component", "community", "community-stability", "label-propagation", "core", "triangles", "clustering",
                "assortativity", "link-prediction",
            ]),
        new(
            "fragility",
            "What does it hang on: single entities, single lines, single works?",
            [
                "degree", "component", "core", "articulation", "bridge", "biconnected", "robustness", "work-dependence",
                "cut-relationships", "cut-entities", "cut-works", "ranked-paths",
            ]),
        new(
            "time",
            "What happened when, and what could have come from whom to whom?",
            ["degree", "dates", "activity", "temporal-reach", "window-betweenness", "temporal-betweenness"]),
        new(All, "Everything that this network can have.", [.. Metrics.Select(metric => metric.Name)]),
    ];

    /// <summary>A metric by its name or another that it is known by; null where there is none.</summary>
    public static Metric? Find(string name) =>
        Metrics.FirstOrDefault(metric => metric.Name == name || metric.Aliases.Contains(name, StringComparer.Ordinal));

    /// <summary>A profile by its name; null where there is none.</summary>
    public static Profile? FindProfile(string name) => Profiles.FirstOrDefault(profile => profile.Name == name);

    /// <summary>Why a profile leaves a metric out of a large network, as the end of a sentence; null where it does
    /// not.</summary>
    internal static Sentence? TooCostly(Metric metric, Network network)
    {
        var cost = metric.Cost(new NetworkSize(network.NodeCount, network.LineCount));
        return cost <= MaxStepsOfProfile
            ? null
            : (Sentence)$"takes too long for a profile on a network of this size; ask for it with {Setting.Metrics} {metric.Name}";
    }
}
