using GraphExplorer.Graph.Values;

namespace GraphExplorer.Library.Tests.Exploration;

public sealed class CrowdedEntityTests
{
    [Fact]
    public async Task What_lies_beside_a_relationship_is_found_among_ten_thousand_others()
    {
        const int Others = 10_001;
        var records = new List<GraphRecord> { Node("hub"), Node("friend") };
        for (var i = 0; i < Others; i++)
        {
            records.Add(Node($"n{i:00000}"));
            records.Add(new RelationshipRecord($"m{i:00000}", "JOINS", "hub", $"n{i:00000}", PropertyMap.Empty));
        }

        records.Add(new RelationshipRecord("a", "JOINS", "hub", "friend", PropertyMap.Empty));
        records.Add(new RelationshipRecord("z", "KNOWS", "friend", "hub", PropertyMap.Empty));
        await using var useCases = await UseCases.OpenAsync("embedded", records);

        var answer = await useCases.ReadRelationshipAsync("a");

        Assert.Equal(["z"], answer.Beside.Select(relationship => relationship.Id));
    }

    private static NodeRecord Node(string key) => new(key, ["Thing"], PropertyMap.Empty);
}
