using GraphExplorer.Graph.Stores;
using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Contracts;

/// <summary>A small graph that has every awkward thing: parallel relationships, loops, an isolated node, odd keys.</summary>
internal static class SampleGraph
{
    public static readonly GraphIndexes Indexes = new([("Claim", "subject"), ("Claim", "sources")], "searchKeys");

    public static readonly GraphRecord[] Records =
    [
        Relationship("r2", "KNOWS", "ada", "bob", ("since", new DateOnly(1938, 6, 13)), ("tier", 2)),
        Relationship("r1", "KNOWS", "ada", "bob", ("since", new DateOnly(1937, 1, 1)), ("stance", "reported")),
        Node("bob", ["Person"], ("name", "Bob"), ("searchKeys", Strings("bob robert"))),
        Node("ada", ["Person", "Author"], ("name", "Ada"), ("hub", true), ("searchKeys", Strings("ada lovelace", "countess"))),
        Node("zed", ["Person"]),
        Node("éva", ["Person"], ("searchKeys", Strings("eva lovelance"))),
        Node("\U0001F600", ["Place"], ("born", new DateOnly(1900, 2, 28)), ("size", 12), ("ratio", 0.5)),
        Node("\uFFEE", ["Place"]),
        Relationship("r3", "LIKES", "bob", "ada"),
        Relationship("r4", "LIKES", "ada", "ada"),
        Relationship("r5", "LIKES", "ada", "\U0001F600"),
        Relationship("r6", "LIKES", "ada", "\uFFEE"),
        Relationship("r7", "LIKES", "ada", "éva"),
        Relationship("r8", "VISITED", "éva", "\U0001F600", ("done", true)),
        Node("C1", ["Claim"], ("subject", "ada"), ("sources", Strings("S1", "S2"))),
        Node("C2", ["Claim"], ("subject", "bob"), ("sources", Strings("S2"))),
        Node("C3", ["Claim"], ("subject", "ada")),
    ];

    public static NodeRecord Node(string key, string[] labels, params (string Name, Value Value)[] properties) =>
        new(key, labels, PropertyMap.Of(properties));

    public static RelationshipRecord Relationship(
        string key,
        string type,
        string from,
        string to,
        params (string Name, Value Value)[] properties) =>
        new(key, type, from, to, PropertyMap.Of(properties));

    public static Value Strings(params string[] texts) => Value.From(texts);
}
