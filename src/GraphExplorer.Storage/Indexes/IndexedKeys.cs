using GraphExplorer.Graph.Arcs;

namespace GraphExplorer.Storage.Indexes;

/// <summary>Keys by number and numbers by key, as topologies ask for them.</summary>
internal sealed class IndexedKeys(string[] keys, KeyIndex index) : KeyTable
{
    public override int Limit => keys.Length;

    public override string KeyOf(int number) => keys[number];

    public override int Find(string key) => index.Find(key);
}
